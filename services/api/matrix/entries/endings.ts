import { randomUUID } from 'node:crypto';
import { CaseUnderTest } from '../../test/commands.js';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put, system } from '../entry.js';
import { accepted, closed, inHours, pendingReport } from '../situations.js';

const DAY = 24 * 60;

export const endings = [
  entry({
    name: 'GuideStatutory',
    prepare: (living) => accepted(living),
    succeeds: (matter, living) => post(matter, 'community', 'statutory-route', guided(living.now())),
    refused: {
      code: 'OCCURRED_IN_THE_FUTURE',
      request: (matter, living) => post(matter, 'community', 'statutory-route', guided(inHours(living, 2))),
    },
  }),
  entry({
    name: 'Withdraw',
    prepare: async (living) => ({ wished: await reported(living), shared: await sharedCase(living) }),
    succeeds: ({ wished: { matter, reportId } }, living) =>
      post(matter, 'community', 'withdrawal', wish(reportId, living)),
    refused: {
      code: 'OTHERS_REPORTED_IT_TOO',
      request: ({ shared: { matter, reportId } }, living) =>
        post(matter, 'community', 'withdrawal', wish(reportId, living)),
    },
  }),
  entry({
    name: 'Archive',
    prepare: async (living) => {
      const old = await closed(living);
      living.pass(30 * DAY);
      return { old, fresh: await closed(living) };
    },
    succeeds: ({ old }) => system(old, { type: 'Archive' }),
    refused: { code: 'REOPEN_WINDOW_OPEN', request: ({ fresh }) => system(fresh, { type: 'Archive' }) },
  }),
  entry({
    name: 'PlaceLegalHold',
    prepare: (living) => closed(living),
    succeeds: (matter) => put(matter, 'auditor', `legal-holds/${randomUUID()}`, { reason: '涉诉，需保全' }),
    refused: {
      code: 'FORBIDDEN',
      request: (matter) =>
        put(matter, 'community', `legal-holds/${randomUUID()}`, { reason: '涉诉，需保全' }),
    },
  }),
  entry({
    name: 'LiftLegalHold',
    prepare: async (living) => {
      const matter = await closed(living);
      const path = `legal-holds/${randomUUID()}`;
      await matter.put('district', path, { reason: '涉诉，需保全' });
      return { matter, path };
    },
    succeeds: ({ matter, path }) => post(matter, 'district', `${path}/lifting`, over),
    refused: {
      code: 'LEGAL_HOLD_UNKNOWN',
      request: ({ matter }) => post(matter, 'district', `legal-holds/${randomUUID()}/lifting`, over),
    },
  }),
];

const over = { reason: '案件已审结' };

function guided(toldAt: string): object {
  return {
    route: 'litigation',
    authority: '区人民法院',
    toldWhom: '反映人本人',
    toldAt,
    explanation: '物业费争议可向法院起诉，已告知所需材料',
  };
}

function wish(reportId: string, living: LivingSystem): object {
  return { reportId, wishedAt: living.now(), how: 'oral_recorded', wish: '已自行解决，不再反映' };
}

/** A case with the one report it was opened for. */
async function reported(living: LivingSystem) {
  const matter = new CaseUnderTest(living);
  const reportId = await matter.open({ report: { typeCode: 'FW06' }, case: { typeCode: 'FW06' } });
  return { matter, reportId };
}

async function sharedCase(living: LivingSystem) {
  const found = await reported(living);
  await found.matter.put('community', `reports/${await pendingReport(living)}`);
  return found;
}
