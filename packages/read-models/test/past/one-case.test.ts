import type { DomainEvent } from '@linli/kernel';
import { type Moment, type Scope, TooManyCases } from '@linli/read-models';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, PATH, REPORT_STREAM, reportFiled } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const due = (at: string) => ({ at, provisional: false });

async function count({ views }: Projected, figure: string, moment: Moment, scope = everywhere) {
  const { total } = await views.figures({ scope, areaCode: null, ...MARCH, figures: [figure], ...moment });
  return total[0]?.numerator;
}

async function listed({ views }: Projected, moment: Moment, scope = everywhere) {
  const { items } = await views.pastCases({ scope, filter: { areaCode: PATH[1] }, ...moment });
  return items.map(({ caseId, stage, dueAt }) => ({ caseId, stage, dueAt }));
}

/** Late entries: what occurred on the second was recorded on the fifth. */
function lateLog(projected: Projected): void {
  const { log } = projected;
  const add = (stream: string, event: DomainEvent, recordedAt: string, occurredAt = recordedAt) => {
    const recorded = log.add(stream, event, { at: recordedAt });
    log.events[log.events.length - 1] = { ...recorded, meta: { ...recorded.meta, occurredAt } };
  };
  add(REPORT_STREAM, reportFiled(), '2026-03-05T02:00:00.000Z', '2026-03-02T02:00:00.000Z');
  add(CASE_STREAM, caseEvent('CaseOpened'), '2026-03-05T03:00:00.000Z', '2026-03-02T03:00:00.000Z');
  add(
    CASE_STREAM,
    caseEvent('CaseAccepted', { due: due('2026-03-09T16:00:00.000Z') }),
    '2026-03-05T04:00:00.000Z',
    '2026-03-02T04:00:00.000Z',
  );
}

t.test('what was entered late was there as it was, and not yet known', async (t) => {
  const projected = await emptyViews();
  lateLog(projected);
  await projected.apply(projected.log.events);
  const moment = '2026-03-03T00:00:00.000Z';
  const there = [{ caseId: CASE, stage: 'ACCEPTED', dueAt: '2026-03-09T16:00:00.000Z' }];
  t.same(await listed(projected, { at: moment }), there);
  t.same(await listed(projected, { asKnown: moment }), []);
  t.same(await listed(projected, { at: moment, asKnown: moment }), []);
  for (const figure of ['M1', 'M2', 'M3']) {
    t.equal(await count(projected, figure, { at: moment }), 1, `${figure} as it was`);
    t.equal(await count(projected, figure, { asKnown: moment }), 0, `${figure} as it was known`);
  }
  t.same(await listed(projected, { at: '2026-03-02T03:30:00.000Z' }), [
    { caseId: CASE, stage: 'REGISTERED', dueAt: null },
  ]);
});

t.test('a case was overdue as known before its extension, whatever was granted since', async (t) => {
  const projected = await emptyViews();
  const { happenAt } = projected;
  await happenAt({ at: '2026-03-02T02:00:00.000Z' }, CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: '2026-03-02T03:00:00.000Z' }, CASE_STREAM, caseEvent('CaseAccepted'));
  await happenAt({ at: '2026-03-10T02:00:00.000Z' }, CASE_STREAM, caseEvent('ExtensionGranted'));
  const before = { asKnown: '2026-03-10T01:00:00.000Z' };
  const after = { asKnown: '2026-03-10T03:00:00.000Z' };
  t.equal(await count(projected, 'M21', before), 1);
  t.equal(await count(projected, 'M21', after), 0);
  const overdue = async (moment: { readonly asKnown: string }) => {
    const filter = { areaCode: PATH[1], overdueAt: moment.asKnown };
    return (await projected.views.pastCases({ scope: everywhere, filter, ...moment })).items.length;
  };
  t.equal(await overdue(before), 1);
  t.equal(await overdue(after), 0);
});

t.test('who may see a case of the past is decided by today', async (t) => {
  const projected = await emptyViews();
  const { happenAt } = projected;
  await happenAt({ at: '2026-03-02T02:00:00.000Z' }, CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: '2026-03-05T02:00:00.000Z' }, CASE_STREAM, caseEvent('ConfidentialityChanged'));
  const street: Scope = { areaCode: PATH[1] ?? null, restrictedOk: false };
  const before = { asKnown: '2026-03-03T02:00:00.000Z' };
  t.equal((await listed(projected, before)).length, 1);
  t.same(await listed(projected, before, street), [], 'it is restricted now');
  t.equal(await count(projected, 'M2', before, street), 0);
  await happenAt(
    { at: '2026-03-08T02:00:00.000Z' },
    CASE_STREAM,
    caseEvent('ConfidentialityChanged', { confidentiality: 'normal', was: 'restricted' }),
  );
  t.equal((await listed(projected, { asKnown: '2026-03-06T02:00:00.000Z' }, street)).length, 1);
  t.equal(
    await count(projected, 'M2', { asKnown: '2026-03-06T02:00:00.000Z' }, street),
    1,
    'it was, and is no more',
  );
});

t.test('asking of the past leaves nothing behind', async (t) => {
  const projected = await emptyViews();
  lateLog(projected);
  await projected.apply(projected.log.events);
  const present = await projected.everything();
  for (let i = 0; i < 12; i += 1) {
    t.equal(await count(projected, 'M1', { at: '2026-03-02T00:00:00.000Z' }), 0);
    t.equal(await count(projected, 'M1', {}), 1, 'the same connections tell the present again');
  }
  t.equal(await projected.everything(), present);
});

t.test('too many cases that have moved since are refused, those that have not are answered', async (t) => {
  const { views, client, happenAt } = await emptyViews();
  await happenAt({ at: '2026-03-02T02:00:00.000Z' }, CASE_STREAM, caseEvent('CaseOpened'));
  await client.query(`INSERT INTO read_model.case_list
    SELECT copy.* FROM read_model.case_list AS one, generate_series(1, 10001) AS nth,
      jsonb_populate_record(one, jsonb_build_object('case_id', lpad(nth::text, 32, '0')::uuid,
        'last_recorded_at', '2026-03-04T00:00:00Z')) AS copy
    WHERE one.case_id = '${CASE}'`);
  const ask = (limit: number) =>
    views.pastCases({ scope: everywhere, limit, asKnown: '2026-03-03T00:00:00.000Z' });
  await t.rejects(ask(2), TooManyCases);
  await client.query(`UPDATE read_model.case_list SET last_recorded_at = first_recorded_at
    WHERE case_id = '${'0'.repeat(31)}1'`);
  t.equal((await ask(2)).items.length, 2, 'one less has moved');
});
