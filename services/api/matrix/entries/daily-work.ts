import { randomUUID } from 'node:crypto';
import { entry, put } from '../entry.js';
import { accepted, closed, PHOTO } from '../situations.js';

const contact = { reached: true, channel: 'telephone', summary: '已电话了解情况' };
const siteCheck = { finding: 'founded', note: '情况属实' };

export const dailyWork = [
  entry({
    name: 'RecordContact',
    prepare: async (living) => ({ matter: await accepted(living), over: await closed(living) }),
    succeeds: ({ matter }) => put(matter, 'grid', `contacts/${randomUUID()}`, contact),
    refused: {
      code: 'CASE_NOT_OPEN',
      request: ({ over }) => put(over, 'grid', `contacts/${randomUUID()}`, contact),
    },
  }),
  entry({
    name: 'CheckSite',
    prepare: (living) => accepted(living),
    succeeds: (matter) => put(matter, 'grid', `site-checks/${randomUUID()}`, siteCheck),
    refused: {
      code: 'LATE_REASON_REQUIRED',
      request: (matter) => {
        const late = { ...siteCheck, occurredAt: '2026-11-20T01:00:00.000Z' };
        return put(matter, 'grid', `site-checks/${randomUUID()}`, late);
      },
    },
  }),
  entry({
    name: 'AddNote',
    prepare: async (living) => ({ matter: await accepted(living), over: await closed(living) }),
    succeeds: ({ matter }) => put(matter, 'grid', `notes/${randomUUID()}`, { text: '约好周六上门' }),
    refused: {
      code: 'OCCURRED_IN_THE_FUTURE',
      request: ({ matter }) => {
        const note = { text: '明日上门', occurredAt: '2099-01-01T00:00:00.000Z' };
        return put(matter, 'grid', `notes/${randomUUID()}`, note);
      },
    },
  }),
  entry({
    name: 'AddEvidence',
    prepare: (living) => accepted(living),
    succeeds: (matter) => put(matter, 'grid', `evidence/${randomUUID()}`, { kind: 'photo', hash: PHOTO }),
    refused: {
      code: 'EVIDENCE_EMPTY',
      request: (matter) => put(matter, 'grid', `evidence/${randomUUID()}`, { kind: 'photo' }),
    },
  }),
];
