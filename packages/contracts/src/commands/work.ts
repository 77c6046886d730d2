import { z } from 'zod';
import { commandBody, evidenceGiven, photoHashes } from '../given.js';
import { line, prose } from '../text.js';
import { contactChannel, finding, id } from '../words.js';
import { casePath } from './lifecycle.js';

/** 联系诉求人: reached, or tried. */
export const recordContact = z
  .discriminatedUnion('reached', [
    commandBody('ContactReached', {
      reached: z.literal(true),
      channel: contactChannel,
      summary: prose(2000),
    }),
    commandBody('ContactTried', {
      reached: z.literal(false),
      channel: contactChannel,
      note: prose(500).exactOptional(),
    }),
  ])
  .meta({ id: 'RecordContact' });

/** 现场核实. */
export const checkSite = commandBody('CheckSite', {
  finding,
  note: prose(2000),
  personsPresent: prose(500).exactOptional(),
  photoHashes: photoHashes.default([]),
  checklist: z
    .array(z.strictObject({ item: line(80), answer: z.enum(['yes', 'no', 'not_applicable']) }))
    .max(40)
    .default([]),
});

/** 添加记录. A confidential note is read only by its author's role group, and by an auditor who says why. */
export const addNote = commandBody('AddNote', {
  text: prose(4000),
  confidential: z.boolean().default(false),
});

/** 记录转为保密, by whoever wrote it. */
export const markConfidentialNote = commandBody('MarkConfidentialNote', {});

/** 添加证据. */
export const addEvidence = commandBody('AddEvidence', evidenceGiven.omit({ evidenceId: true }).shape);

export const contactPath = casePath.extend({ contactId: id });
export const siteCheckPath = casePath.extend({ checkId: id });
export const notePath = casePath.extend({ noteId: id });
export const evidencePath = casePath.extend({ evidenceId: id });
