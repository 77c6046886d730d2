import { z } from 'zod';
import { id, position, revision } from './words.js';

/** What a command led to. Queries that follow ask for `at-least` this position and so see it. */
export const receipt = z
  .object({
    id,
    revision,
    position,
    /** Codes of what is lawful but worth a second look, e.g. MATTER_OUTSIDE_DUTY_LIST. */
    warnings: z.array(z.string()).optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receipt>;
