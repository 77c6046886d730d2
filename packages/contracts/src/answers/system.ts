import { z } from 'zod';
import { instant } from '../words.js';

/** Before the first event a view stands at -1. */
const standing = z.string().regex(/^-?\d{1,19}$/);

/** How the installation is doing. Nothing of a case is in it. */
export const systemState = z
  .object({
    eventStore: z.enum(['up', 'down']),
    logEnd: standing.exactOptional(),
    views: z.array(
      z.object({
        view: z.string(),
        position: standing,
        /** How far behind the end of the log, in positions; absent while the log cannot be asked. */
        behind: z.number().exactOptional(),
        movedAt: instant,
      }),
    ),
    /** Streams the views stand still for; `linli verify` says why. */
    parked: z.array(z.object({ stream: z.string(), position: standing, parkedAt: instant })),
    /** Views that are being built anew beside the serving ones, and how far. */
    rebuild: z
      .object({ views: z.array(z.string()), position: standing, phase: z.enum(['loading', 'indexing']) })
      .exactOptional(),
  })
  .meta({ id: 'SystemState' });
export type SystemState = z.infer<typeof systemState>;
