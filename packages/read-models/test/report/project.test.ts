import type { ReportEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, PATH, REPORT, REPORT_STREAM, reportFiled } from '../case-events.js';
import { emptyViews } from '../projected.js';

const sealed = { box: 'Ym94', key: 'person-1', of: 'a/b/c' };
const attached: ReportEvent = { type: 'ReportAttachedToCase', data: { caseId: CASE } };

t.test('a filed report waits for a decision', async (t) => {
  const { happenAt, rows } = await emptyViews();
  const source = { system: 'hotline', key: 'row-7' };
  await happenAt(
    { at: '2026-03-02T01:00:00.000Z', lateEntry: true, by: 'gw' },
    REPORT_STREAM,
    reportFiled({ source }),
  );
  t.match(await rows('report'), [
    {
      reportId: REPORT,
      status: 'PENDING',
      caseId: null,
      areaPath: PATH,
      building: '3号楼',
      typeCode: 'HJ04',
      filedAt: '2026-03-02T01:00:00.000Z',
      filedBy: 'gw',
      lateEntry: true,
      sourceSystem: 'hotline',
      sourceKey: 'row-7',
      text: { box: 'Ym94' },
    },
  ]);
});

const settled: readonly [ReportEvent, object][] = [
  [
    { type: 'ReportAnswered', data: { kind: 'advice', typeCode: 'ZX01', reply: sealed } },
    { status: 'ANSWERED', typeCode: 'ZX01', reply: sealed },
  ],
  [
    { type: 'ReportDeclined', data: { reason: 'out_of_scope', reporterWasTold: sealed } },
    { status: 'DECLINED', declineReason: 'out_of_scope', reply: sealed },
  ],
  [attached, { status: 'ATTACHED', caseId: CASE }],
];

for (const [event, after] of settled) {
  t.test(`${event.type} settles a report`, async (t) => {
    const { happen, happenAt, rows } = await emptyViews();
    await happen(REPORT_STREAM, reportFiled());
    await happenAt({ at: '2026-03-02T05:00:00.000Z' }, REPORT_STREAM, event);
    t.match(await rows('report'), [{ ...after, settledAt: '2026-03-02T05:00:00.000Z' }]);
  });
}

t.test('a detached report waits again', async (t) => {
  const { happen, rows } = await emptyViews();
  await happen(REPORT_STREAM, reportFiled(), attached);
  await happen(REPORT_STREAM, { type: 'ReportDetachedFromCase', data: { caseId: CASE, reason: sealed } });
  t.match(await rows('report'), [{ status: 'PENDING', caseId: null, settledAt: null }]);
});
