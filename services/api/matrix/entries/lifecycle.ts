import { randomUUID } from 'node:crypto';
import { CaseUnderTest } from '../../test/commands.js';
import { entry, post, put } from '../entry.js';
import {
  accepted,
  closed,
  contacted,
  handled,
  opened,
  PHOTO,
  pendingReport,
  resolution,
  resolved,
} from '../situations.js';

const DAY = 24 * 60;

export const lifecycle = [
  entry({
    name: 'OpenCase',
    prepare: async (living) => ({
      matter: new CaseUnderTest(living),
      opening: { reportId: await pendingReport(living), title: '楼道灯不亮', typeCode: 'FW06' },
    }),
    succeeds: ({ matter, opening }) => put(matter, 'community', '', opening),
    refused: {
      code: 'TITLE_CARRIES_PERSONAL_DATA',
      request: ({ matter, opening }) =>
        put(matter, 'community', '', { ...opening, title: '请回电13812345678' }),
    },
  }),
  entry({
    name: 'ResolveOnSpot',
    prepare: async (living) => {
      const [matter, construction] = [await opened(living), await opened(living, 'FW07')];
      await contacted(matter);
      return { matter, construction };
    },
    succeeds: ({ matter }) => post(matter, 'grid', 'on-spot-resolution', onSpot()),
    refused: {
      code: 'TYPE_NOT_FOR_THE_SPOT',
      request: ({ construction }) => post(construction, 'grid', 'on-spot-resolution', onSpot()),
    },
  }),
  entry({
    name: 'AcceptCase',
    prepare: (living) => opened(living),
    succeeds: (matter) => post(matter, 'community', 'acceptance'),
    refused: {
      code: 'DUE_CLASS_TOO_LONG',
      request: (matter) => post(matter, 'community', 'acceptance', { class: 'C' }),
    },
  }),
  entry({
    name: 'DeclineCase',
    prepare: async (living) => ({ matter: await opened(living), other: await accepted(living) }),
    succeeds: ({ matter }) => post(matter, 'community', 'decline', declined),
    refused: {
      code: 'STAGE_NOT_ALLOWED',
      request: ({ other }) => post(other, 'community', 'decline', declined),
    },
  }),
  entry({
    name: 'Resolve',
    prepare: (living) => handled(living),
    succeeds: (matter) => post(matter, 'community', 'resolution', resolution()),
    refused: {
      code: 'EVIDENCE_MISSING',
      request: (matter) => post(matter, 'community', 'resolution', { ...resolution(), evidence: [] }),
    },
  }),
  entry({
    name: 'Verify',
    prepare: (living) => resolved(living),
    succeeds: (matter) => post(matter, 'colleague', 'verification', passed),
    refused: {
      code: 'RESOLVER_MAY_NOT_VERIFY',
      request: (matter) => post(matter, 'community', 'verification', passed),
    },
  }),
  entry({
    name: 'RecordCallback',
    prepare: (living) => resolved(living),
    succeeds: (matter) =>
      put(matter, 'callback', `callbacks/${randomUUID()}`, {
        reached: true,
        resolved: true,
        satisfaction: 5,
      }),
    refused: {
      code: 'FORBIDDEN',
      request: (matter) =>
        put(matter, 'community', `callbacks/${randomUUID()}`, { reached: true, resolved: true }),
    },
  }),
  entry({
    name: 'Reopen',
    prepare: async (living) => {
      const late = await closed(living);
      living.pass(30 * DAY);
      return { late, matter: await closed(living) };
    },
    succeeds: ({ matter }) => post(matter, 'community', 'reopening', reopening),
    refused: {
      code: 'REOPEN_WINDOW_OVER',
      request: ({ late }) => post(late, 'community', 'reopening', reopening),
    },
  }),
];

const declined = { reason: 'out_of_scope', reporterWasTold: '已告知可向物业公司提出' };
const passed = { result: 'pass', checklist: ['已回访'] };
const reopening = { reason: '灯又坏了', requestedBy: 'reporter' };

function onSpot(): object {
  const evidence = [{ evidenceId: randomUUID(), kind: 'photo', hash: PHOTO }];
  return { note: '当场更换灯泡', evidence };
}
