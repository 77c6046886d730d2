import type { Scope } from '@linli/read-models';
import t from 'tap';
import { caseEvent, PATH, reportFiled, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const attached = (caseId: string) => ({ type: 'ReportAttachedToCase', data: { caseId } });

t.test(
  'pending reports of one place and type stand together, with the open cases they may belong to',
  async (t) => {
    const { happen, views } = await emptyViews();
    const place = { areaPath: PATH, building: '3号楼' };
    for (const n of [1, 2]) await happen(`report-${uuid(n)}`, reportFiled({ place }));
    await happen(`report-${uuid(3)}`, reportFiled({ place, typeCode: 'ZL01', urgent: true }));
    await happen(`report-${uuid(4)}`, reportFiled({ place: { areaPath: PATH } }));
    await happen(`report-${uuid(5)}`, reportFiled({ place }), attached(uuid(20)));
    await happen(`case-${uuid(20)}`, caseEvent('CaseOpened', { place }));
    await happen(`case-${uuid(21)}`, caseEvent('CaseOpened', { place }), caseEvent('CaseDeclined'));
    const groups = await views.pendingGroups({ scope: everywhere, areaCode: PATH[2] as string });
    t.match(groups, [
      { typeCode: 'ZL01', urgent: true, reportIds: [uuid(3)], openCases: [] },
      { typeCode: 'HJ04', building: '3号楼', reportIds: [uuid(1), uuid(2)], openCases: [uuid(20)] },
      { typeCode: 'HJ04', building: null, reportIds: [uuid(4)], openCases: [] },
    ]);
    t.same(await views.pendingGroups({ scope: everywhere, areaCode: '370103' }), []);
  },
);

t.test('a report without a case is seen by place; one in a case by whoever sees the case', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(`report-${uuid(1)}`, reportFiled());
  await happen(`report-${uuid(2)}`, reportFiled(), attached(uuid(20)));
  await happen(`report-${uuid(3)}`, reportFiled(), attached(uuid(21)));
  await happen(
    `case-${uuid(20)}`,
    caseEvent('CaseOpened', { confidentiality: 'restricted' }),
    caseEvent('HandedToPolice'),
  );
  await happen(`case-${uuid(21)}`, caseEvent('CaseOpened'), caseEvent('MediatorAppointed'));
  const street = PATH[1] as string;
  const answers: readonly [Scope, number[]][] = [
    [everywhere, [1, 2, 3]],
    [{ areaCode: street, restrictedOk: true }, [1, 2, 3]],
    [{ areaCode: street, restrictedOk: false }, [1, 3]],
    [{ areaCode: '370103', restrictedOk: true }, []],
    [{ areaCode: street, restrictedOk: true, policeStation: 'station-1' }, [2]],
    [{ areaCode: '370103', restrictedOk: false, mediator: uuid(83) }, [3]],
  ];
  for (const [scope, numbers] of answers) {
    const { items } = await views.reportList({ scope });
    t.same(
      items.map(({ reportId }) => reportId),
      numbers.map(uuid),
      JSON.stringify(scope),
    );
    for (const n of [1, 2, 3])
      t.equal((await views.reportById(uuid(n), scope)) !== undefined, numbers.includes(n));
  }
});

t.test('reports are listed oldest first, by status and area, in pages', async (t) => {
  const { happen, views } = await emptyViews();
  for (let n = 1; n <= 7; n += 1) await happen(`report-${uuid(n)}`, reportFiled());
  await happen(`report-${uuid(2)}`, { type: 'ReportAnswered', data: { kind: 'advice', reply: 'ok' } });
  const pending = { scope: everywhere, areaCode: PATH[0], statuses: ['PENDING' as const], limit: 4 };
  const first = await views.reportList(pending);
  t.same(
    first.items.map(({ reportId }) => reportId),
    [1, 3, 4, 5].map(uuid),
  );
  const second = await views.reportList({ ...pending, after: first.next });
  t.same(
    second.items.map(({ reportId }) => reportId),
    [6, 7].map(uuid),
  );
  t.equal(second.next, undefined);
});

t.test('an imported report is found by the row it came from', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(`report-${uuid(1)}`, reportFiled({ source: { system: 'hotline', key: '7' } }));
  t.match(await views.reportBySource('hotline', '7'), { reportId: uuid(1) });
  t.equal(await views.reportBySource('hotline', '8'), undefined);
});

t.test('the reports of a case are listed by when they were filed', async (t) => {
  const { happen, views } = await emptyViews();
  for (const n of [2, 1]) await happen(`report-${uuid(n)}`, reportFiled(), attached(uuid(20)));
  t.same(
    (await views.reportsOfCase(uuid(20))).map(({ reportId }) => reportId),
    [uuid(2), uuid(1)],
  );
});
