import { randomUUID } from 'node:crypto';
import type { CaseUnderTest } from '../../test/commands.js';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put, system } from '../entry.js';
import { opened, pendingReport, relapsing, shanghaiDayOf } from '../situations.js';

const DAY = 24 * 60;

export const bonds = [
  entry({
    name: 'Join',
    prepare: async (living) => ({ matter: await opened(living), into: await opened(living) }),
    succeeds: ({ into, matter }) => put(matter, 'community', `joins/${randomUUID()}`, joined(into)),
    refused: {
      code: 'JOINED_INTO_ITSELF',
      request: ({ matter }) => put(matter, 'community', `joins/${randomUUID()}`, joined(matter)),
    },
  }),
  entry({
    name: 'Unjoin',
    prepare: async (living) => {
      const [matter, into] = [await opened(living), await opened(living)];
      const join = `joins/${randomUUID()}`;
      await matter.put('community', join, joined(into));
      return { matter, join };
    },
    succeeds: ({ join, matter }) => post(matter, 'community', `${join}/undoing`, parted),
    refused: {
      code: 'JOIN_UNKNOWN',
      request: ({ matter }) => post(matter, 'community', `joins/${randomUUID()}/undoing`, parted),
    },
  }),
  entry({
    name: 'Split',
    prepare: async (living) => {
      const matter = await opened(living);
      const report = await pendingReport(living);
      await matter.put('community', `reports/${report}`);
      return { matter, report };
    },
    succeeds: ({ matter, report }) => put(matter, 'street', `children/${randomUUID()}`, child([report])),
    refused: {
      code: 'REPORT_NOT_ATTACHED',
      request: ({ matter }) => put(matter, 'street', `children/${randomUUID()}`, child([randomUUID()])),
    },
  }),
  entry({
    name: 'StartWatch',
    prepare: async (living) => ({ matter: await relapsing(living), watch: `watches/${randomUUID()}` }),
    succeeds: ({ matter, watch }) => put(matter, 'community', watch),
    refused: {
      code: 'WATCH_RUNNING',
      afterwards: true,
      request: ({ matter }) => put(matter, 'community', `watches/${randomUUID()}`),
    },
  }),
  entry({
    name: 'CheckWatch',
    prepare: watched,
    succeeds: ({ matter, watch }) => put(matter, 'community', `${watch}/checks/${randomUUID()}`),
    refused: {
      code: 'WATCH_UNKNOWN',
      request: ({ matter }) => put(matter, 'community', `watches/${randomUUID()}/checks/${randomUUID()}`),
    },
  }),
  entry({
    name: 'RecordRelapse',
    prepare: watched,
    succeeds: ({ matter, watch }) => put(matter, 'community', `${watch}/relapses/${randomUUID()}`, relapse()),
    refused: {
      code: 'TITLE_CARRIES_PERSONAL_DATA',
      request: ({ matter, watch }) =>
        put(matter, 'community', `${watch}/relapses/${randomUUID()}`, {
          ...relapse(),
          title: '请回电13812345678',
        }),
    },
  }),
  entry({
    name: 'ReassignByReorg',
    prepare: (living) => opened(living),
    succeeds: (matter, living) => system(matter, reassignment(shanghaiDayOf(living))),
    refused: {
      code: 'REORGANISATION_NOT_IN_FORCE',
      request: (matter, living) => system(matter, reassignment(shanghaiDayOf(living, 30))),
    },
  }),
];

const parted = { reason: '查明是两件事' };

function joined(into: CaseUnderTest): object {
  return { into: into.caseId, reason: '同一根下水管' };
}

function child(reportIds: readonly string[]): object {
  return { title: '楼道堆物', typeCode: 'HJ04', reportIds };
}

function relapse(): object {
  const ids = { linkedCaseId: randomUUID(), reportId: randomUUID() };
  return { ...ids, title: '隔断又搭了起来', text: '回头看时发现客厅又隔出两间' };
}

function reassignment(effectiveFrom: string) {
  const areaPath = ['3701', '370199', '370199001', '370199001002'];
  return { type: 'ReassignByReorg', reorganisationId: randomUUID(), areaPath, effectiveFrom } as const;
}

async function watched(living: LivingSystem) {
  const matter = await relapsing(living);
  const watch = `watches/${randomUUID()}`;
  await matter.put('community', watch);
  living.pass(31 * DAY);
  return { matter, watch };
}
