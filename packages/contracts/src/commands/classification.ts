import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, revision, risk, typeCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 定类: another type needs its reason. */
export const classifyCase = commandBody('ClassifyCase', { typeCode, reason: prose(500).exactOptional() });

/** 定级: lowering the risk needs its reason. */
export const setRisk = commandBody('SetRisk', { risk, reason: prose(500).exactOptional() });

/** 定密. */
export const restrict = commandBody('Restrict', {
  to: z.enum(['confidential_reporter', 'restricted']).default('restricted'),
  reason: prose(500),
});

/** 解密. */
export const unrestrict = commandBody('Unrestrict', { reason: prose(500) });

/** 更正: which entry, which text in it, and what it should say. The old text is never sent: it is in the entry. */
export const correct = commandBody('Correct', {
  /** Revision of the entry in the timeline. */
  target: revision,
  /** Path in the entry's data: `note`, `items.0.text`. */
  field: line(80),
  new: prose(8000),
  reason: prose(500),
});

export const correctionPath = casePath.extend({ correctionId: id });
