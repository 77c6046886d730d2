import { z } from 'zod';
import { commandBody, personGiven, photoHashes, placeGiven } from '../given.js';
import { line, prose } from '../text.js';
import { declineReason, hash, id, reportChannel, typeCode } from '../words.js';

/** 登记诉求: what one resident or worker said. */
export const fileReport = commandBody('FileReport', {
  channel: reportChannel,
  place: placeGiven,
  text: prose(2000),
  typeCode: typeCode.exactOptional(),
  urgent: z.boolean().default(false),
  reporter: personGiven.exactOptional(),
  /** The reporter does not want to be known to those who handle the matter. */
  confidentialReporter: z.boolean().default(false),
  photoHashes: photoHashes.default([]),
  /** Where an imported report came from; `key` identifies it there. */
  source: z.strictObject({ system: line(60), key: line(80) }).exactOptional(),
});

/** 即时答复. */
export const answerReport = commandBody('AnswerReport', {
  kind: z.enum(['enquiry', 'advice']),
  typeCode: typeCode.exactOptional(),
  reply: prose(2000),
});

/** 不予受理 (诉求): the reporter must have been told which way is open instead. */
export const declineReport = commandBody('DeclineReport', {
  reason: declineReason,
  reporterWasTold: prose(1000),
});

/** 并入诉求. */
export const attachReport = commandBody('AttachReport', {});

/** 移出诉求. */
export const detachReport = commandBody('DetachReport', { reason: prose(500) });

export const reportPath = z.strictObject({ reportId: id });
/** A photo bears the hash (SHA-256) of the bytes that are sent. */
export const photoPath = reportPath.extend({ hash });
export const casePhotoPath = photoPath.extend({ caseId: id });
