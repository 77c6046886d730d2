import { z } from 'zod';
import { position, revision } from './words.js';

/** What a command led to. Queries that follow ask for `at-least` this position and so see it. */
export const receipt = z
  .object({
    /** Of the report or case; of a rule its year, name or code. */
    id: z.string().max(60),
    revision,
    position,
    /** Codes of what is lawful but worth a second look, e.g. MATTER_OUTSIDE_DUTY_LIST. */
    warnings: z.array(z.string()).optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receipt>;
