import { randomUUID } from 'node:crypto';
import type { CaseUnderTest } from '../../test/commands.js';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { accepted, opened } from '../situations.js';

export const classification = [
  entry({
    name: 'ClassifyCase',
    prepare: (living) => accepted(living, 'FW06'),
    succeeds: (matter) => post(matter, 'community', 'type', { typeCode: 'FW01', reason: '实为渗漏' }),
    refused: {
      code: 'REASON_MISSING',
      request: (matter) => post(matter, 'community', 'type', { typeCode: 'FW01' }),
    },
  }),
  entry({
    name: 'SetRisk',
    prepare: async (living) => {
      const matter = await accepted(living);
      await matter.post('grid', 'risk', { risk: 'medium' });
      return matter;
    },
    succeeds: (matter) => post(matter, 'grid', 'risk', { risk: 'high' }),
    refused: {
      code: 'REASON_MISSING',
      request: (matter) => post(matter, 'community', 'risk', { risk: 'low' }),
    },
  }),
  entry({
    name: 'Correct',
    prepare: noted,
    succeeds: ({ matter, target }) =>
      put(matter, 'grid', `corrections/${randomUUID()}`, { ...corrected, target, field: 'text' }),
    refused: {
      code: 'FIELD_NOT_CORRECTABLE',
      request: ({ matter, target }) =>
        put(matter, 'grid', `corrections/${randomUUID()}`, { ...corrected, target, field: 'noteId' }),
    },
  }),
  entry({
    name: 'Restrict',
    prepare: (living) => accepted(living),
    succeeds: (matter) => post(matter, 'community', 'restriction', { reason: '涉及未成年人' }),
    refused: {
      code: 'FORBIDDEN',
      request: (matter) => post(matter, 'grid', 'restriction', { reason: '涉及未成年人' }),
    },
  }),
  entry({
    name: 'Unrestrict',
    prepare: async (living) => {
      const [matter, violence] = [await opened(living), await opened(living, 'JF04')];
      await matter.post('community', 'restriction', { reason: '涉及未成年人' });
      return { matter, violence };
    },
    succeeds: ({ matter }) => post(matter, 'community', 'unrestriction', { reason: '当事人均已成年' }),
    refused: {
      code: 'TYPE_KEEPS_RESTRICTED',
      request: ({ violence }) => post(violence, 'community', 'unrestriction', { reason: '误判' }),
    },
  }),
  entry({
    name: 'MarkConfidentialNote',
    prepare: noted,
    succeeds: ({ matter, note }) => post(matter, 'grid', `${note}/confidentiality`),
    refused: {
      code: 'NOTE_UNKNOWN',
      request: ({ matter }) => post(matter, 'grid', `notes/${randomUUID()}/confidentiality`),
    },
  }),
];

const corrected = { new: '约好周日上门', reason: '日期记错' };

/** A case with a note of the grid worker, and the place of that entry in its history. */
async function noted(living: LivingSystem): Promise<{ matter: CaseUnderTest; note: string; target: number }> {
  const matter = await accepted(living);
  const note = `notes/${randomUUID()}`;
  await matter.put('grid', note, { text: '约好周六上门' });
  return { matter, note, target: matter.revision };
}
