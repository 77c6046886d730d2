import { type CaseEvent, caseDecider, caseEvents } from '@linli/case-domain';
import { fold } from '@linli/kernel';
import fc from 'fast-check';
import t from 'tap';
import { rowOf } from '../../src/clock/entry-row.js';
import { clockView } from '../../src/clock/project.js';
import type { AnyRow } from '../../src/projection/view.js';
import { CASE, CASE_STREAM, caseEvent, reportFiled, sampleData, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';
import { RecordedLog } from '../recorded-log.js';

const caseId = CASE;
const types = Object.keys(caseEvents) as CaseEvent['type'][];

function written(row: object): AnyRow {
  return JSON.parse(JSON.stringify(row)) as AnyRow;
}

/** The rows the view makes of a stream, each written as JSON and read back, as the table would. */
function rowsAfter(log: RecordedLog): AnyRow[] {
  const rows = new Map<string, AnyRow>();
  for (const event of log.events) {
    for (const row of clockView.handlers.get(event.type)?.(rows, event) ?? [])
      rows.set(clockView.rowKey(row), written(row));
  }
  return [...rows.values()];
}

t.test('whatever happens to a case, the rows are the clocks of its file (G11)', async (t) => {
  const anything = fc.array(fc.constantFrom(...types), { maxLength: 60 });
  fc.assert(
    fc.property(anything, (happening) => {
      const log = new RecordedLog();
      for (const type of ['CaseOpened', 'CaseAccepted', ...happening] as const)
        log.add(CASE_STREAM, caseEvent(type));
      const state = fold(caseDecider, caseDecider.initial, log.events as never);
      const book = state.stage === 'NONE' ? {} : state.clocks;
      const expected = Object.values(book).map((entry) => written(rowOf(caseId, entry)));
      t.strictSame(byKey(rowsAfter(log)), byKey(expected));
    }),
    { numRuns: 200 },
  );

  function byKey(rows: readonly AnyRow[]): AnyRow[] {
    return rows.toSorted((a, b) => clockView.rowKey(a).localeCompare(clockView.rowKey(b)));
  }
});

t.test('a step that has come is to be done, until it is on record', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  const { due, contactDueAt } = sampleData.CaseAccepted;
  const todo = async (now: string) =>
    (await views.dueClocks({ now, limit: 10 })).map(({ clock, step }) => `${clock} ${step}`);
  t.strictSame(await todo('2026-03-02T01:02:00.000Z'), []);
  t.strictSame(await todo(contactDueAt), ['first_contact 100']);
  await happen(CASE_STREAM, caseEvent('ContactMade'));
  t.strictSame(await todo(contactDueAt), []);
  t.strictSame(await todo(due.at), ['resolution 50']);
  for (const [step, next] of [
    [50, 'resolution 80'],
    [80, 'resolution 100'],
  ] as const) {
    await happen(CASE_STREAM, caseEvent('LimitReached', { step }));
    t.strictSame(await todo(due.at), [next]);
  }
  await happen(CASE_STREAM, caseEvent('LimitReached', { step: 100 }));
  t.strictSame(await todo(due.at), []);
});

t.test('while a history is being entered, nothing follows from what it has not told yet', async (t) => {
  const { happenAt, views } = await emptyViews();
  const late = { at: '2026-11-02T02:00:00.000Z', lateEntry: true } as const;
  await happenAt(late, CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  await happenAt(
    late,
    `report-${uuid(800)}`,
    reportFiled({ triageDue: { at: late.at, provisional: false } }),
  );
  const todo = async (now: string) =>
    (await views.dueClocks({ now, limit: 10 })).map(({ kind, clock }) => `${kind} ${clock}`);
  t.strictSame(await todo('2026-11-02T02:00:59.000Z'), []);
  t.strictSame(await todo('2026-11-02T02:01:00.000Z'), [
    'case first_contact',
    'case resolution',
    'report triage',
  ]);
});

t.test('what there is to do is given page by page, cases first, each once', async (t) => {
  const { happen, views } = await emptyViews();
  const triageDue = { at: '2026-03-02T03:00:00.000Z', provisional: false };
  for (let count = 0; count < 5; count += 1) {
    await happen(`case-${uuid(700 + count)}`, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
    await happen(`report-${uuid(800 + count)}`, reportFiled({ triageDue }));
  }
  const now = '2026-03-04T00:00:00.000Z';
  const seen: string[] = [];
  for (let page = await views.dueClocks({ now, limit: 3 }); page.length > 0; ) {
    seen.push(...page.map(({ kind, subject, clock }) => `${kind} ${subject} ${clock}`));
    const after = page.at(-1);
    page = after ? await views.dueClocks({ now, limit: 3, after }) : [];
  }
  t.equal(seen.length, 10);
  t.equal(new Set(seen).size, 10);
  t.strictSame(
    seen.map((one) => one.split(' ')[0]),
    [...Array<string>(5).fill('case'), ...Array<string>(5).fill('report')],
  );
  await happen(`report-${uuid(800)}`, { type: 'TriageOverdue', data: { dueAt: triageDue.at } });
  t.equal((await views.dueClocks({ now, limit: 20 })).length, 9);
});

t.test(
  'what people have to look at is what is due soon or was reached, in their area, for them',
  async (t) => {
    const { happen, views } = await emptyViews();
    await happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
    const scope = { areaCode: null, restrictedOk: true };
    const { contactDueAt } = sampleData.CaseAccepted;
    const listed = async (more: Partial<Parameters<typeof views.tasks>[0]>) =>
      (await views.tasks({ scope, ...more })).items.map(({ clock, caseId: of }) => `${clock} ${of}`);
    t.strictSame(await listed({}), [`first_contact ${caseId}`, `resolution ${caseId}`]);
    t.strictSame(await listed({ dueBy: contactDueAt }), [`first_contact ${caseId}`]);
    t.strictSame(await listed({ scope: { ...scope, areaCode: '110101' } }), []);
    await happen(
      CASE_STREAM,
      caseEvent('LimitReached', { step: 50 }),
      caseEvent('LimitReached', { step: 80 }),
    );
    t.strictSame(await listed({ dueBy: contactDueAt }), [`first_contact ${caseId}`, `resolution ${caseId}`]);
    t.strictSame(await listed({ tells: ['lead_head'] }), [`resolution ${caseId}`]);
    t.strictSame(await listed({ without: ['resolution'] }), [`first_contact ${caseId}`]);
    const first = await views.tasks({ scope, limit: 1 });
    t.equal(first.items.length, 1);
    t.match(await views.tasks({ scope, limit: 1, after: first.next ?? '' }), {
      items: [{ clock: 'resolution' }],
    });
  },
);
