import { z } from 'zod';
import { commandBody, legalBasisGiven, personGiven, photoHashes } from '../given.js';
import { line, prose } from '../text.js';
import { hash, id, instant, unitCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 送达: no deadline without a record of service. */
const service = z
  .strictObject({
    servedAt: instant,
    how: z.enum(['handed_over', 'posted', 'left_with_adult', 'registered_letter', 'electronic']),
    receivedBy: line(60).exactOptional(),
    photoHash: hash.exactOptional(),
  })
  .meta({ id: 'Service' });

const items = z
  .array(z.strictObject({ itemId: id, text: prose(500) }))
  .min(1)
  .max(40);

/** 发告知书, by a community. */
export const issueAdvisory = commandBody('IssueAdvisory', {
  addressee: personGiven,
  items,
  policies: z.array(legalBasisGiven).min(1).max(10),
  service,
});

/** 责令改正, by an enforcing authority only; its deadline is the one written in it. */
export const issueOrder = commandBody('IssueOrder', {
  authority: unitCode,
  documentNumber: line(60),
  addressee: personGiven,
  items,
  legalBasis: z.array(legalBasisGiven).min(1).max(10),
  service,
  dueAt: instant,
});

/** 复查. */
export const recheck = commandBody('Recheck', {
  results: z
    .array(z.strictObject({ itemId: id, result: z.enum(['done', 'partly', 'not_done']) }))
    .min(1)
    .max(40),
  photoHashes: photoHashes.default([]),
  note: prose(1000).exactOptional(),
  /** Account of the colleague who reported the rectification as done, if one did. */
  claimedBy: id.exactOptional(),
});

export const noticePath = casePath.extend({ noticeId: id });
export const recheckPath = noticePath.extend({ recheckId: id });
