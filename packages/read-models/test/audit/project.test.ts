import type { AuditEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const AUDIT = uuid(80);
const STREAM = `audit-${AUDIT}`;
const AT = '2026-11-28T01:00:00.000Z';
const sealed = { box: 'Ym94', key: STREAM, of: 'a/b/c' };
const opened: AuditEvent = {
  type: 'AuditOpened',
  data: {
    areaPath: ['3701', '370102'],
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-12-01T00:00:00.000Z',
    method: 'by_type',
    size: 5,
    seed: '0'.repeat(32),
  },
};
const drawn: AuditEvent = {
  type: 'SampleDrawn',
  data: { through: '9', population: 40, cases: [{ caseId: CASE, stratum: 'HJ04' }] },
};
const found = (n: number, kind: 'other' | 'in_order'): AuditEvent => ({
  type: 'FindingRecorded',
  data: { findingId: uuid(n), caseId: CASE, kind, text: sealed },
});
const answered: AuditEvent = {
  type: 'FindingAnswered',
  data: { answerId: uuid(91), findingId: uuid(81), view: 'accepted', text: sealed },
};
const reaudit: AuditEvent = { type: 'ReauditSet', data: { on: '2027-01-15' } };
const closed: AuditEvent = { type: 'AuditClosed', data: { conclusion: sealed } };
const district = { areaCode: '370102', restrictedOk: true };

async function houseWithCase() {
  const house = await emptyViews();
  await house.happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  return house;
}

t.test('an audit is listed from its opening to its end', async (t) => {
  const { happenAt, rows } = await houseWithCase();
  await happenAt({ at: AT }, STREAM, opened);
  t.match(await rows('audit'), [{ auditId: AUDIT, stage: 'OPENED', population: null, openedAt: AT }]);
  await happenAt({ at: AT }, STREAM, drawn, reaudit);
  t.match(await rows('audit'), [{ stage: 'DRAWN', population: 40, reauditOn: '2027-01-15' }]);
  await happenAt({ at: AT }, STREAM, closed);
  t.match(await rows('audit'), [{ stage: 'CLOSED' }]);
});

t.test('each case of the sample knows its findings and which of them wait for an answer', async (t) => {
  const { happen, rows } = await houseWithCase();
  await happen(STREAM, opened, drawn);
  t.match(await rows('audit_case'), [{ caseId: CASE, stratum: 'HJ04', findings: 0, unanswered: [] }]);
  await happen(STREAM, found(81, 'other'), found(82, 'in_order'));
  t.match(await rows('audit_case'), [{ findings: 2, unanswered: [uuid(81)] }]);
  await happen(STREAM, answered);
  t.match(await rows('audit_case'), [{ findings: 2, unanswered: [] }]);
});

t.test('the list counts what lies in the area of whoever asks', async (t) => {
  const { happen, views } = await houseWithCase();
  await happen(STREAM, opened, drawn, found(81, 'other'));
  const own = { sampled: 1, examined: 1, unanswered: 1 };
  t.match(await views.audits({ scope: district }), { items: [{ auditId: AUDIT, ...own }] });
  const [row] = await views.auditedCases({ auditId: AUDIT, scope: district });
  const community = { areaCode: row?.areaPath.at(-1) ?? '', restrictedOk: true };
  t.match((await views.audits({ scope: community })).items, [own], 'a part of the area finds it by its case');
  const elsewhere = { areaCode: '370102999999', restrictedOk: true };
  t.strictSame((await views.audits({ scope: elsewhere })).items, []);
  t.strictSame(await views.auditedCases({ auditId: AUDIT, scope: elsewhere }), []);
});

t.test('what could be drawn at a position never changes', async (t) => {
  const { happen, happenAt, log, views } = await houseWithCase();
  const through = log.events.at(-1)?.position ?? 0n;
  const asked = { areaCode: '370102', from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };
  const before = await views.samplingFrame({ ...asked, through });
  t.match(before, [{ caseId: CASE }]);
  await happenAt({ at: AT }, `case-${uuid(99)}`, caseEvent('CaseOpened'));
  await happen(CASE_STREAM, caseEvent('CaseClassified'));
  t.strictSame(await views.samplingFrame({ ...asked, through }), before);
  t.equal((await views.samplingFrame({ ...asked, through: through + 1000n })).length, 2);
  t.strictSame(await views.samplingFrame({ ...asked, through, typeCodes: ['ZZ99'] }), []);
  t.strictSame(await views.samplingFrame({ ...asked, areaCode: '370299', through }), []);
});

t.test('folded twice, or built anew from the log, the rows are the same', async (t) => {
  const { happen, apply, log, views, everything } = await houseWithCase();
  await happen(STREAM, opened, drawn, found(81, 'other'), found(82, 'in_order'), answered, reaudit, closed);
  const once = await everything();
  await apply(log.events);
  t.equal(await everything(), once);
  await views.rebuild({
    read: async function* read(after: bigint | undefined) {
      yield log.events.filter(({ position }) => after === undefined || position > after);
    },
  });
  t.equal(await everything(), once);
});
