import { isoDate, shanghaiDay } from '@linli/calendar';
import {
  type Matter,
  type RetentionSchedules,
  retained,
  retentionV1,
  retentionWith,
} from '@linli/case-domain';
import type { DomainEvent } from '@linli/kernel';
import t from 'tap';
import { caseEvent, PATH, reportFiled, uuid } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(120_000);

const DISTRICT = '370102';
const ELSEWHERE = ['370102', '370102002', '370102002001'];
const sealed = { box: 'Ym94', key: 'person-1', of: 'a/b/c' };
const place = { areaPath: PATH, address: sealed };
const LONG_AGO = { at: '2020-03-02T02:00:00.000Z' };

/**
 * Everybody's numbers apart: the person's own is `uuid(n)`, the report's 1000 more, the case's 2000 more. Recorded when
 * it happened, or on the day it was imported.
 */
function stories({ happenAt: recordAt }: Projected, importedAt?: string) {
  const happenAt: Projected['happenAt'] = async ({ at = '', ...circumstances }, stream, ...events) => {
    const times = importedAt === undefined ? { at } : { at: importedAt, occurredAt: at };
    await recordAt({ ...circumstances, ...times }, stream, ...events);
  };
  const filed = async (n: number, at: string, changes: object = {}) => {
    const reporter = { personRef: uuid(n), name: sealed };
    await happenAt({ at }, `report-${uuid(n + 1000)}`, reportFiled({ reporter, ...changes }));
  };
  return {
    answered: async (n: number, at: string, changes: object = {}) => {
      await filed(n, at, changes);
      const data = { kind: 'enquiry', typeCode: 'ZX01', reply: sealed };
      await happenAt({ at }, `report-${uuid(n + 1000)}`, { type: 'ReportAnswered', data });
    },
    pending: filed,
    /** A report that became a case, which went through these events and then nothing more. */
    inCase: async (n: number, at: string, typeCode: string, ...events: readonly DomainEvent[]) => {
      await filed(n, at);
      const attached = { type: 'ReportAttachedToCase', data: { caseId: uuid(n + 2000) } };
      await happenAt({ at }, `report-${uuid(n + 1000)}`, attached);
      const stream = `case-${uuid(n + 2000)}`;
      await happenAt({ at }, stream, caseEvent('CaseOpened', { typeCode, place }), ...events);
    },
    visited: async (n: number, at: string, ...events: readonly DomainEvent[]) => {
      const visitDue = { at: '2026-03-09T01:00:00.000Z', provisional: false };
      const enrolled = { personRef: uuid(n), place: { areaPath: PATH }, group: 'key', due: visitDue };
      await happenAt(
        { at },
        `visit-${uuid(n + 3000)}`,
        { type: 'VisitsEnrolled', data: enrolled },
        ...events,
      );
    },
    /** Erasure was asked for, and decided where `decided` says so. */
    erasure: async (n: number, ...decided: readonly DomainEvent[]) => {
      const data = { erasureId: uuid(n + 4000), reason: 'retention_over', areaPath: PATH };
      await recordAt({}, `person-${uuid(n)}`, { type: 'ErasureRequested', data }, ...decided);
    },
  };
}

const closed = [
  caseEvent('CaseAccepted'),
  caseEvent('ContactMade'),
  caseEvent('CaseResolved'),
  caseEvent('Verified'),
];
const ended = { type: 'VisitsEnded', data: { reason: sealed } };

async function due(projected: Projected, moment: string, areaCode = DISTRICT) {
  const { catalogue, retention } = await projected.views.loadRules();
  const request = { areaCode, moment, catalogue, schedules: retention.at(moment) };
  const { items } = await projected.views.retentionDue({ ...request, limit: 200 });
  return { items, persons: items.map(({ personRef }) => Number(personRef.slice(-4))), request };
}

/** Everybody, page by page. */
async function pageByPage(
  projected: Projected,
  moment: string,
  { limit = 1, retention = retentionV1 }: { limit?: number; retention?: RetentionSchedules } = {},
): Promise<number[]> {
  const { catalogue } = await projected.views.loadRules();
  const request = { areaCode: DISTRICT, moment, catalogue, schedules: retention.at(moment), limit };
  const persons: number[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await projected.views.retentionDue({ ...request, after });
    persons.push(...items.map(({ personRef }) => Number(personRef.slice(-4))));
    after = next;
  } while (after !== undefined);
  return persons;
}

t.test(
  'whose time is over stands in the list, with what kept the person longest and until when',
  async (t) => {
    const projected = await emptyViews();
    const { answered, inCase, visited } = stories(projected);
    await answered(1, LONG_AGO.at);
    await inCase(2, LONG_AGO.at, 'HJ04', ...closed);
    await inCase(3, LONG_AGO.at, 'FW07', ...closed);
    await inCase(4, LONG_AGO.at, 'FW07', caseEvent('CaseDeclined'));
    await visited(5, LONG_AGO.at, ended);
    t.strictSame((await due(projected, '2021-03-02T15:59:59.999Z')).persons, []);
    t.strictSame((await due(projected, '2021-03-02T16:00:00.000Z')).persons, [1, 4]);
    t.strictSame((await due(projected, '2025-03-02T16:00:00.000Z')).persons, [1, 4, 5]);
    const { items } = await due(projected, '2050-03-02T16:00:00.000Z');
    t.match(items, [
      {
        personRef: uuid(1),
        keptAs: 'answered',
        lastDay: '2021-03-02',
        matters: 1,
        held: false,
        erasure: null,
      },
      { personRef: uuid(4), keptAs: 'answered', lastDay: '2021-03-02', matters: 2, areaPath: PATH },
      { personRef: uuid(5), keptAs: 'visits', lastDay: '2025-03-02' },
      { personRef: uuid(2), keptAs: 'ten_years', lastDay: '2030-03-02' },
      { personRef: uuid(3), keptAs: 'thirty_years', lastDay: '2050-03-02' },
    ]);
  },
);

t.test('one thing that is open, younger or in another area keeps the person', async (t) => {
  const projected = await emptyViews();
  const { answered, inCase, pending, visited } = stories(projected);
  for (const n of [1, 2, 3, 4, 5, 6]) await answered(n, LONG_AGO.at);
  await inCase(11, LONG_AGO.at, 'HJ04', caseEvent('CaseAccepted'));
  const reporter = (n: number) => ({ reporter: { personRef: uuid(n), name: sealed } });
  await pending(12, LONG_AGO.at, reporter(2));
  await answered(13, '2026-01-01T00:00:00.000Z', reporter(3));
  await answered(14, LONG_AGO.at, { ...reporter(4), place: { ...place, areaPath: ELSEWHERE } });
  await visited(5, LONG_AGO.at);
  t.strictSame((await due(projected, '2026-06-01T00:00:00.000Z', PATH[2])).persons, [1, 6]);
  t.strictSame(
    (await due(projected, '2026-06-01T00:00:00.000Z')).persons,
    [1, 4, 6],
    'the level above sees both',
  );
});

t.test('parties and addressees are on file as long as their case is', async (t) => {
  const projected = await emptyViews();
  const { inCase } = stories(projected);
  await inCase(
    1,
    LONG_AGO.at,
    'HJ04',
    caseEvent('AdvisoryIssued'),
    caseEvent('MediationProposed'),
    ...closed,
  );
  t.strictSame((await due(projected, '2030-03-02T15:59:59.999Z')).persons, []);
  t.strictSame((await due(projected, '2030-03-02T16:00:00.000Z')).persons, [1, 71, 91, 92]);
});

t.test('a legal hold is shown; a request is; who was erased is gone from the list', async (t) => {
  const projected = await emptyViews();
  const { answered, erasure, inCase } = stories(projected);
  await inCase(1, LONG_AGO.at, 'HJ04', ...closed, caseEvent('LegalHoldPlaced'));
  for (const n of [2, 3, 4, 5]) await answered(n, LONG_AGO.at);
  await erasure(2);
  await erasure(3, { type: 'ErasureRejected', data: { erasureId: uuid(4003), reason: sealed } });
  const done = (n: number) => ({ erasureId: uuid(n + 4000), reason: 'retention_over', streams: [] });
  await erasure(4, { type: 'PersonErased', data: done(4) });
  const gone = { type: 'PersonKeysDestroyed', data: { erasureId: uuid(4005) } };
  await erasure(5, { type: 'PersonErased', data: done(5) }, gone);
  const { items, request } = await due(projected, '2031-01-01T00:00:00.000Z');
  t.match(items, [
    { personRef: uuid(2), erasure: 'REQUESTED', erasureId: uuid(4002) },
    { personRef: uuid(3), erasure: 'REJECTED' },
    { personRef: uuid(1), held: true, erasure: null },
  ]);
  t.strictSame(await projected.views.everyRetentionDue(request), items);
});

t.test('the list goes on where a page ended', async (t) => {
  const projected = await emptyViews();
  const { answered } = stories(projected);
  for (const n of [3, 1, 2]) await answered(n, LONG_AGO.at);
  const { request } = await due(projected, '2031-01-01T00:00:00.000Z');
  const first = await projected.views.retentionDue({ ...request, limit: 2 });
  const rest = await projected.views.retentionDue({ ...request, limit: 2, after: first.next });
  const refs = [...first.items, ...rest.items].map(({ personRef }) => personRef);
  t.strictSame(refs, [uuid(1), uuid(2), uuid(3)]);
  t.notOk(rest.next);
});

t.test(
  'whoever is kept by several things stands once, at the last day of the longest, however the list is read',
  async (t) => {
    const projected = await emptyViews();
    const { answered, inCase, visited } = stories(projected);
    // More than one look takes in at once: some ended on one day, some a day apart, in all three kinds.
    for (let n = 1; n <= 30; n += 1) {
      const day = String(1 + (n % 9)).padStart(2, '0');
      await answered(n, `2020-03-${day}T02:00:00.000Z`);
      if (n % 4 === 0) await inCase(n + 100, `2020-04-${day}T02:00:00.000Z`, 'HJ04', ...closed);
      if (n % 3 === 0) await visited(n, `2020-05-${day}T02:00:00.000Z`, ended);
      // Most of those a first look meets are kept longer.
      if (n % 7 !== 0)
        await answered(n + 200, `2020-06-${day}T02:00:00.000Z`, {
          reporter: { personRef: uuid(n), name: sealed },
        });
    }
    // A first look for a page of three finds too few, one of them on its last day.
    await answered(31, '2020-03-05T02:00:00.000Z');
    for (const moment of [
      '2021-06-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '2031-01-01T00:00:00.000Z',
    ]) {
      const { items, persons, request } = await due(projected, moment);
      t.strictSame(await projected.views.everyRetentionDue(request), items);
      for (const limit of [1, 3])
        t.strictSame(await pageByPage(projected, moment, { limit }), persons, `${moment}, by ${limit}`);
      t.equal(new Set(persons).size, persons.length);
    }
  },
);

t.test('where answers are kept longer than files, the report is what keeps its reporter', async (t) => {
  const projected = await emptyViews();
  const { inCase } = stories(projected);
  const from = { version: 2, from: '2021-01-01' };
  const retention = retentionWith([
    { ...from, class: 'answered', years: 10 },
    { ...from, class: 'ten_years', years: 3 },
  ]);
  const everybody = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  for (const n of everybody)
    await inCase(n, `2020-03-${String(n).padStart(2, '0')}T02:00:00.000Z`, 'HJ04', ...closed);
  t.strictSame(await pageByPage(projected, '2030-03-01T15:59:59.999Z', { retention }), []);
  t.strictSame(await pageByPage(projected, '2030-03-12T16:00:00.000Z', { retention }), everybody);
});

t.test(
  'a history counts from when it says that things ended, not from the day it was imported; housekeeping changes nothing',
  async (t) => {
    const projected = await emptyViews();
    const imported = '2026-03-02T02:00:00.000Z';
    const { answered, inCase, visited } = stories(projected, imported);
    const then = '2016-03-02T02:00:00.000Z';
    await inCase(1, then, 'HJ04', ...closed);
    await inCase(2, then, 'HJ04', caseEvent('CaseDeclined'));
    await answered(3, then);
    await visited(4, then, ended);
    // The system puts it away and recomputes; the district is reorganised.
    const housekeeping = [
      caseEvent('Archived'),
      caseEvent('CaseReassignedByReorg'),
      caseEvent('DueRecomputed'),
      caseEvent('LimitReached'),
    ];
    await projected.happenAt({ at: imported }, `case-${uuid(2001)}`, ...housekeeping);
    t.strictSame((await due(projected, '2017-03-02T15:59:59.999Z')).persons, []);
    t.strictSame((await due(projected, '2017-03-02T16:00:00.000Z')).persons, [2, 3]);
    t.strictSame((await due(projected, '2026-03-02T15:59:59.999Z')).persons, [2, 3, 4]);
    t.match((await due(projected, '2026-03-02T16:00:00.000Z')).items.at(-1), {
      personRef: uuid(1),
      lastDay: '2026-03-02',
    });
  },
);

t.test(
  'the list says of everybody what the decision would say, around every midnight of leap years',
  async (t) => {
    const projected = await emptyViews();
    const { answered, inCase } = stories(projected);
    const days = ['2020-02-28', '2020-02-29', '2020-03-01', '2021-02-28', '2021-03-01'];
    const times = days.flatMap((day) => [`${day}T15:59:59.999Z`, `${day}T16:00:00.000Z`]);
    for (const [i, at] of times.entries()) {
      await answered(i + 1, at);
      await inCase(i + 101, at, 'HJ04', ...closed);
    }
    const everybody = new Map<number, Matter[]>();
    for (const n of times.flatMap((_, i) => [i + 1, i + 101])) {
      const { reports, cases } = await projected.views.personFile(uuid(n));
      everybody.set(n, [
        ...reports.map((report) => ({ kind: 'report' as const, inArea: true, ...report })),
        ...cases.map((file) => ({ kind: 'case' as const, inArea: true, ...file })),
      ]);
    }
    const { catalogue } = await projected.views.loadRules();
    for (const year of [2021, 2022, 2024, 2030, 2031, 2032])
      for (const day of ['02-28', '02-29', '03-01', '03-02'])
        for (const time of ['15:59:59.999Z', '16:00:00.000Z']) {
          const moment = new Date(`${year}-${day}T${time}`).toISOString();
          const { items } = await due(projected, moment);
          const expected: string[] = [];
          for (const [n, matters] of everybody) {
            const { until = '' } =
              retained({ matters, now: moment, catalogue, retention: retentionV1 }) ?? {};
            if (until <= moment) expected.push(`${isoDate(shanghaiDay(until) - 1)} ${uuid(n)}`);
          }
          t.strictSame(
            items.map(({ lastDay, personRef }) => `${lastDay} ${personRef}`),
            expected.toSorted(),
            moment,
          );
        }
  },
);
