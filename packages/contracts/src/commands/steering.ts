import { z } from 'zod';
import { commandBody } from '../given.js';
import { prose } from '../text.js';
import { id, supervisionCard, unitCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 催办. `forReporter`: the reporter asked for it when called back. */
export const nudge = commandBody('Nudge', {
  forReporter: z.boolean().default(false),
  text: prose(500).exactOptional(),
});

/** 督办. */
export const supervise = commandBody('Supervise', { card: supervisionCard, reason: prose(500) });

/** 解除督办. */
export const liftSupervision = commandBody('LiftSupervision', { reason: prose(500) });

/** 领导批示. */
export const instruct = commandBody('Instruct', {
  to: z.array(unitCode).min(1).max(12),
  text: prose(1000),
});

export const nudgePath = casePath.extend({ nudgeId: id });
export const supervisionPath = casePath.extend({ supervisionId: id });
export const instructionPath = casePath.extend({ instructionId: id });
