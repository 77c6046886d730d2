import { z } from 'zod';
import { commandBody, photoHashes, placeGiven } from '../given.js';
import { line, prose } from '../text.js';
import { confidentiality, id, risk, typeCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 并案: this case goes on in another one, of the same level and equally confidential. */
export const joinCase = commandBody('JoinCase', { into: id, reason: prose(500) });

/** 撤并: the case is worked on again where it was left. */
export const unjoinCase = commandBody('UnjoinCase', { reason: prose(500) });

/** 拆分子案. What is left out is taken from the parent; the reports named go with the child, the evidence is shared. */
export const splitCase = commandBody('SplitCase', {
  title: line(80).min(2),
  typeCode,
  place: placeGiven.exactOptional(),
  urgent: z.boolean().exactOptional(),
  risk: risk.default('low'),
  confidentiality: confidentiality.exactOptional(),
  reportIds: z.array(id).max(100).default([]),
  evidenceIds: z.array(id).max(100).default([]),
});

/** 返潮观察, monthly and then quarterly from closing. */
export const startWatch = commandBody('StartWatch', {});

/** 回头看: it has not come back. */
export const checkWatch = commandBody('CheckWatch', {
  photoHashes: photoHashes.default([]),
  note: prose(1000).exactOptional(),
});

/** 登记返潮: what was seen becomes a report, and a new case linked to this one is opened for it. */
export const recordRelapse = commandBody('RecordRelapse', {
  linkedCaseId: id,
  reportId: id,
  title: line(80).min(2),
  text: prose(1000),
  photoHashes: photoHashes.default([]),
});

export const joinPath = casePath.extend({ joinId: id });
export const childPath = casePath.extend({ childId: id });
export const watchPath = casePath.extend({ watchId: id });
export const watchCheckPath = watchPath.extend({ checkId: id });
