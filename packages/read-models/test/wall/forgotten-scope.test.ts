import { isDeepStrictEqual } from 'node:util';
import type { ReadModels, Scope } from '@linli/read-models';

import t from 'tap';
import {
  CASE,
  CASE_STREAM,
  caseEvent,
  PATH,
  REPORT,
  REPORT_STREAM,
  reportFiled,
  uuid,
} from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(300_000);

/** What a query is asked that forgot whom it is for. */
const forgotten: Scope = { areaCode: null, restrictedOk: true };
const [DISTRICT = ''] = PATH;
const own = { areaCode: DISTRICT, unit: 'nothing', account: 'nobody' };
const strangers = [
  { ...own, areaCode: '370103' },
  // A community is no stranger to its own grid, but to the one beside it.
  { ...own, areaCode: '370102001002' },
  { ...own, areaCode: null },
];

type Rules = Awaited<ReturnType<ReadModels['loadRules']>>;
type Question = (views: Pick<ReadModels, keyof Within>, rules: Rules) => Promise<unknown>;
type Within = ReturnType<ReadModels['within']>;

const now = '2026-03-20T00:00:00.000Z';
const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const all = { scope: forgotten, areaCode: null };
const counted = { ...all, ...YEAR, asOf: now };
const listed = { ...counted, figure: 'M2', part: 'numerator' as const };
const ofArea = { scope: forgotten, areaCode: DISTRICT, now, ...YEAR };
const later = '2030-01-01T00:00:00.000Z';

/** Every question behind the wall, stripped of what it is cut to. One that is new stands here, or nothing compiles. */
const questions: Readonly<Record<keyof Within, Question | readonly Question[]>> = {
  caseList: [
    (views) => views.caseList({ scope: forgotten }),
    (views) => views.caseList({ scope: null, sort: 'due' }),
    (views) => views.caseList({ scope: forgotten, filter: { search: '楼道' } }),
  ],
  caseById: (views) => views.caseById(CASE),
  caseTimeline: (views) => views.caseTimeline({ caseId: CASE }),
  reportList: (views) => views.reportList({ scope: forgotten }),
  reportById: (views) => views.reportById(REPORT),
  reportsOfCase: (views) => views.reportsOfCase(CASE),
  pendingGroups: (views) => views.pendingGroups(all),
  policeInbox: (views) => views.policeInbox({ scope: forgotten, station: 'station-1' }),
  mediationBoard: (views) => views.mediationBoard({ scope: forgotten }),
  mediationSessions: (views) =>
    views.mediationSessions({ scope: forgotten, from: '2026-01-01T00:00:00.000Z', to: later }),
  noticesToRecheck: (views) => views.noticesToRecheck({ scope: forgotten }),
  obligationsDue: (views) => views.obligationsDue({ scope: forgotten }),
  openWhistles: (views) => views.openWhistles({ scope: forgotten }),
  unansweredDangers: (views) => views.unansweredDangers({ scope: forgotten }),
  tasks: (views) => views.tasks({ scope: forgotten, dueBy: later }),
  personErasures: (views) => views.personErasures({ areaCode: DISTRICT }),
  checkedBuildings: (views) => views.checkedBuildings({ areaCode: DISTRICT }),
  visitsDue: (views) => views.visitsDue({ areaCode: DISTRICT, limit: 10 }),
  accessLog: (views) => views.accessLog({ areaCode: DISTRICT }),
  accountEvents: (views) => views.accountEvents({ accountId: 'account-1' }),
  attemptsAtCases: (views) =>
    views.attemptsAtCases({
      scope: forgotten,
      areaCode: DISTRICT,
      reasons: ['own_work'],
      from: YEAR.from,
      to: later,
    }),
  // That there was an audit is no secret; what it drew is.
  audits: async (views) =>
    (await views.audits({ scope: forgotten })).items.map(({ sampled }) => sampled || null),
  auditedCases: (views) => views.auditedCases({ auditId: uuid(80), scope: forgotten }),
  changedCases: async (views) => {
    const parts: unknown[] = [];
    const period = { from: '2026-01-01T00:00:00.000Z', to: later };
    const asked = { scope: forgotten, areaCode: DISTRICT, ...period, limit: 100 };
    for await (const part of (await views.changedCases(asked)).parts) parts.push(part);
    return parts;
  },
  samplingFrame: (views) =>
    views.samplingFrame({ areaCode: DISTRICT, from: '2026-01-01T00:00:00.000Z', to: later, through: 1_000n }),
  pastCases: (views) => views.pastCases({ scope: forgotten, asKnown: now }),
  figures: [
    (views) => views.figures({ ...counted, groupBy: 'type' }),
    (views) => views.figures({ ...counted, asKnown: now }),
  ],
  figureCases: [
    (views) => views.figureCases({ ...listed, limit: 10 }),
    (views) => views.figureCases({ ...listed, figure: 'M1', limit: 10, asKnown: now }),
  ],
  figureRows: (views) => views.figureRows(listed),
  figureTrend: (views) => views.figureTrend({ ...counted, figure: 'M2', step: 'month' }),
  figureMatrix: (views) => views.figureMatrix({ ...counted, figure: 'M2' }),
  explainFigure: (views) => views.explainFigure({ ...listed, limit: 10, asKnown: now }),
  compareFigure: (views) => {
    const look = { ...YEAR, asKnown: now };
    const before = { ...YEAR, asKnown: '2026-01-02T00:00:00.000Z' };
    return views.compareFigure({ ...all, figure: 'M2', part: 'numerator', before, after: look });
  },
  whatIf: (views, { calendar, limits }) => views.whatIf({ ...listed, under: { calendar, limits } }),
  communityView: (views) => views.communityView(ofArea),
  streetView: (views) => views.streetView(ofArea),
  districtView: (views) => views.districtView(ofArea),
};

const sealed = { box: 'Ym94', key: 'person-1', of: 'a/b/c' };

/** One of everything that can be in an area. */
async function oneOfEverything(): Promise<Projected> {
  const projected = await emptyViews();
  const { happen } = projected;
  await happen(REPORT_STREAM, reportFiled(), { type: 'ReportAttachedToCase', data: { caseId: CASE } });
  await happen(`report-${uuid(3)}`, reportFiled());
  await happen(
    CASE_STREAM,
    caseEvent('CaseOpened'),
    caseEvent('ReportAttached'),
    caseEvent('CaseAccepted'),
    caseEvent('Dispatched'),
    caseEvent('WhistleBlown'),
    caseEvent('HandedToPolice'),
    caseEvent('MediationProposed'),
    caseEvent('MediatorAppointed'),
    caseEvent('SessionScheduled'),
    caseEvent('AgreementReached'),
    caseEvent('AgreementEffective'),
    caseEvent('AdvisoryIssued'),
    caseEvent('DangerReported'),
  );
  const place = { areaPath: PATH, building: '3号楼' };
  const due = { at: '2026-03-09T01:00:00.000Z', provisional: false };
  await happen(`visit-${uuid(70)}`, {
    type: 'VisitsEnrolled',
    data: { personRef: uuid(71), place, group: 'high_risk', due },
  });
  await happen(`buildingCheck-${uuid(72)}`, { type: 'BuildingChecked', data: { place, findings: {} } });
  await happen(`person-${uuid(73)}`, {
    type: 'ErasureRequested',
    data: { erasureId: uuid(74), reason: 'retention_over', areaPath: PATH },
  });
  await happen('access-2026-03-02-account-1', {
    type: 'PersonalDataRevealed',
    data: { revealId: uuid(75), caseId: CASE, purpose: 'contact', fields: ['reporter.phone'] },
  });
  await happen('attempt-2026-03-02-account-1', {
    type: 'AttemptRefused',
    data: {
      action: 'Verify',
      code: 'RESOLVER_MAY_NOT_VERIFY',
      reason: 'own_work',
      about: { kind: 'case', id: CASE, atRevision: 0 },
      areaPath: PATH,
      via: 'session',
    },
  });
  await happen('account-2026-03-02-account-1', {
    type: 'SignInFailed',
    data: { count: 1, areaPath: PATH },
  });
  await happen(
    `audit-${uuid(80)}`,
    {
      type: 'AuditOpened',
      data: {
        areaPath: [DISTRICT],
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-12-01T00:00:00.000Z',
        method: 'by_type',
        size: 5,
        seed: '0'.repeat(32),
      },
    },
    {
      type: 'SampleDrawn',
      data: { through: '9', population: 1, cases: [{ caseId: CASE, stratum: 'HJ04' }] },
    },
    { type: 'FindingRecorded', data: { findingId: uuid(81), caseId: CASE, kind: 'other', text: sealed } },
  );
  return projected;
}

const asked = Object.entries(questions).flatMap(([name, given]) =>
  [given].flat().map((question, i) => ({ name: i === 0 ? name : `${name} (${i + 1})`, question })),
);

t.test(
  'a question that forgot whom it is for tells a stranger what there is to tell of an empty area',
  async (t) => {
    const world = await emptyViews();
    const rules = await world.views.loadRules();
    const ofNothing = new Map<string, unknown>();
    for (const { name, question } of asked)
      if (!name.startsWith('audits')) ofNothing.set(name, await question(world.views, rules));
    // Of an empty area there is no audit, so what a stranger hears of one is told here.
    ofNothing.set('audits', [null]);
    await oneOfEverything();
    for (const { name, question } of asked) {
      const whole = await question(world.views, rules);
      t.notOk(isDeepStrictEqual(whole, ofNothing.get(name)), `${name}: without the wall it tells something`);
      t.strictSame(
        await question(world.views.within(own), rules),
        whole,
        `${name}: in the own area it tells all of it`,
      );
      for (const stranger of strangers)
        t.strictSame(
          await question(world.views.within(stranger), rules),
          ofNothing.get(name),
          `${name}: ${stranger.areaCode ?? 'no area'}`,
        );
    }
  },
);

t.test('what has moved on since is counted where it lay, and listed where it lies', async (t) => {
  const { happenAt, views } = await emptyViews();
  const at = '2026-06-10T02:00:00.000Z';
  const [was, is] = [PATH[2] ?? '', '370102002009'];
  await happenAt({ at }, CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  const moved = { areaPath: [DISTRICT, '370102002', is], effectiveFrom: '2026-07-01' };
  await happenAt({ at: '2026-07-03T02:00:00.000Z' }, CASE_STREAM, caseEvent('CaseReassignedByReorg', moved));
  const told = async (areaCode: string) => {
    const behind = views.within({ ...own, areaCode });
    const june = { from: '2026-06-01', to: '2026-07-01', figures: ['M2'] };
    const { total } = await behind.figures({ ...all, ...june });
    return [total[0]?.value, (await behind.caseList({ scope: forgotten })).items.length];
  };
  t.strictSame(await told(was), [1, 0]);
  t.strictSame(await told(is), [0, 1], 'in June it was not there');
  t.strictSame(await told('370102003001'), [0, 0]);
});
