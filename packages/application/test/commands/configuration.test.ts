import { randomUUID } from 'node:crypto';
import { recomputeProvisionalDues } from '@linli/application';
import type { CaseEvent } from '@linli/case-domain';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
t.teardown(() => system.close());
const { application, parts, turnTo } = system;

const administrator = callerOf('SA');
const lead = callerOf('CW');
const published = {
  type: 'PublishCalendarYear',
  year: 2027,
  restDays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) => ({ date, name: '元旦' })),
  makeupWorkdays: ['2027-01-09'],
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-12-01',
} as const;
const calendar = {
  ...published,
  restDays: [...published.restDays],
  makeupWorkdays: [...published.makeupWorkdays],
};

async function seen(position: bigint): Promise<void> {
  if (!(await parts.readModels.waitFor(position, 10_000))) throw new Error('the views did not come along');
}

/** A property-service dispute, opened and accepted now: 20 natural days. */
async function acceptedCase(typeCode = 'JF05'): Promise<string> {
  const reportId = randomUUID();
  const caseId = randomUUID();
  const said = { channel: 'visit' as const, text: '物业不作为', urgent: false, confidentialReporter: false };
  const place = { areaCode: COMMUNITY };
  await application.fileReport(callerOf('GW'), { reportId, place, photoHashes: [], ...said }, freshRequest());
  const opening = { caseId, reportId, title: '物业服务纠纷', typeCode, risk: 'low' as const };
  await application.openCase(lead, opening, freshRequest());
  const { position } = await application.actOnCase(lead, caseId, { type: 'AcceptCase' }, freshRequest());
  await seen(position);
  return caseId;
}

async function eventsOf(caseId: string): Promise<readonly CaseEvent[]> {
  return (await parts.store.readStream<CaseEvent>(`case-${caseId}`)).events;
}

t.test('only an administrator makes rules', async (t) => {
  await t.rejects(application.publishCalendarYear(lead, calendar, freshRequest()), { code: 'FORBIDDEN' });
  const limit = { type: 'SetLimit', name: 'advisory', value: 5, from: '2027-01-01', basis: '区规' } as const;
  await t.rejects(application.setLimit(lead, limit, freshRequest()), { code: 'FORBIDDEN' });
});

t.test(
  'a calendar published later: provisional dates are counted anew by an event, the original is kept (I12, I13)',
  async (t) => {
    turnTo('2026-12-14T02:00:00.000Z');
    const provisional = await acceptedCase();
    const final = await acceptedCase('FW01');
    t.match(
      (await parts.readModels.provisionalDues()).map(({ caseId, clock }) => [caseId, clock]),
      [[provisional, 'resolution']],
    );
    t.equal(await recomputeProvisionalDues(parts), 0, 'nothing can be said while the year is unknown');

    const { position } = await application.publishCalendarYear(administrator, calendar, freshRequest());
    await seen(position);
    t.equal(await recomputeProvisionalDues(parts), 1);
    t.match((await eventsOf(provisional)).at(-1), {
      type: 'DueRecomputed',
      data: {
        clock: 'resolution',
        was: { at: '2027-01-04T16:00:00.000Z', provisional: true },
        due: { at: '2027-01-05T16:00:00.000Z', provisional: false },
      },
      meta: { by: { role: 'SYS' } },
    });
    t.equal((await eventsOf(final)).at(-1)?.type, 'CaseAccepted');

    t.equal(
      await recomputeProvisionalDues(parts),
      0,
      'and once more changes nothing, seen by the views or not',
    );
    const page = await application.casePage(lead, provisional);
    t.match(
      page.clocks.find(({ clock }) => clock === 'resolution'),
      {
        dueAt: '2027-01-05T16:00:00.000Z',
        originalDueAt: '2027-01-04T16:00:00.000Z',
        provisional: false,
        basis: { unit: 'days', count: 20 },
      },
    );
    await seen(page.position);
    t.strictSame(await parts.readModels.provisionalDues(), []);
  },
);

t.test('a correction is one more version; dates that are final stand', async (t) => {
  const corrected = { ...calendar, restDays: calendar.restDays.slice(0, 3) };
  const { position } = await application.publishCalendarYear(administrator, corrected, freshRequest());
  await seen(position);
  t.equal(await recomputeProvisionalDues(parts), 0);
  const years = await application.calendars();
  t.match(
    years.filter(({ year }) => year === 2027).map(({ version, inForce }) => [version, inForce]),
    [
      [1, false],
      [2, true],
    ],
  );
  t.match(years.at(0), { year: 2024, version: 0, inForce: true });
});

t.test('a limit is set, set otherwise, and set back', async (t) => {
  turnTo('2026-12-15T02:00:00.000Z');
  const set = async (value: number) => {
    const command = {
      type: 'SetLimit',
      name: 'resolution_complex',
      value,
      from: '2026-12-16',
      basis: '区规',
    } as const;
    await seen(
      (await application.setLimit(administrator, command, { ...freshRequest(), key: 'PUT /limits' }))
        .position,
    );
  };
  for (const value of [10, 12, 10]) await set(value);
  t.match(
    (await application.limits()).find(({ name }) => name === 'resolution_complex'),
    { value: 20, standard: 20, history: [{ value: 10 }, { value: 12 }, { value: 10 }] },
  );
  turnTo('2026-12-16T02:00:00.000Z');
  t.match(
    (await application.limits()).find(({ name }) => name === 'resolution_complex'),
    { value: 10 },
  );
  const [, , accepted] = await eventsOf(await acceptedCase());
  t.match(accepted, { data: { due: { basis: { count: 10 } } } });
});

t.test('a type is revised: new cases get the new version, the list shows both', async (t) => {
  const changes = { dueClass: 'S' as const };
  const revise = {
    type: 'ReviseCaseType',
    code: 'JF06',
    version: 2,
    changes,
    from: '2026-12-17',
    reason: '试点',
  } as const;
  const before = await acceptedCase('JF06');
  await seen((await application.reviseCaseType(administrator, revise, freshRequest())).position);
  turnTo('2026-12-17T02:00:00.000Z');
  const after = await acceptedCase('JF06');
  t.match((await eventsOf(before)).at(2), { data: { class: 'G' } });
  t.match((await eventsOf(after)).at(2), { data: { class: 'S' } });
  t.match(
    (await application.caseTypes()).find(({ code }) => code === 'JF06'),
    { version: 2, dueClass: 'S', history: [{ version: 1 }, { version: 2, from: '2026-12-17' }] },
  );
});

t.test('a duty list changes from a day on, and the list shows every one', async (t) => {
  const unit = { code: COMMUNITY, name: '柳荫社区', kind: 'community' as const, areaCode: COMMUNITY };
  await application.manageUnit(
    administrator,
    { type: 'EstablishUnit', ...unit, enforcing: false, duties: ['JF01'] },
    freshRequest(),
  );
  const change = { type: 'ChangeDuties' as const, duties: ['JF01', 'JF05'], from: '2026-12-18' };
  await seen((await application.changeDuties(administrator, COMMUNITY, change, freshRequest())).position);
  t.match(await application.units(), [
    {
      duties: ['JF01'],
      dutyHistory: [{ duties: ['JF01'] }, { duties: ['JF01', 'JF05'], from: '2026-12-18' }],
    },
  ]);
  turnTo('2026-12-18T02:00:00.000Z');
  t.match(await application.units(), [{ duties: ['JF01', 'JF05'] }]);
});
