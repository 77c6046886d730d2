import { z } from 'zod';
import { commandBody } from '../given.js';
import { areaCode, day, id } from '../words.js';

/** 机构调整: areas become part of others, from a day on. Figures of the time before stay as they are. */
export const reorganise = commandBody('Reorganise', {
  effectiveFrom: day,
  moves: z
    .array(z.strictObject({ from: areaCode, to: areaCode }))
    .min(1)
    .max(50),
});

export const reorganisationPath = z.strictObject({ reorganisationId: id });
