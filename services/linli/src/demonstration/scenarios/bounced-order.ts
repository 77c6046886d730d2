import type { Stage } from '../stage.js';

const DUTY_LIST = { title: '社区工作事项清单', version: '2024-01-01' };
const PLANNING_LAW = { title: '中华人民共和国城乡规划法', version: '2019-04-23', article: '第六十六条' };

/**
 * D-D 退单：a community is made to lead in a matter of illegal construction, which is not on its duty list, and is told
 * so; it objects, the objection is upheld, and the enforcement team of the street leads. The clock ran all the time.
 */
export async function bouncedOrder(stage: Stage): Promise<string> {
  const file = stage.id('bounced order');
  const ofCase = `/cases/${file}`;
  const report = stage.id('bounced order report');
  const owner = { personRef: stage.id('the owner of the shed'), name: '鲁振江' };

  stage.at(0, '09:00');
  await stage.does('grid', '登记诉求：一楼圈院搭房', 'PUT', `/reports/${report}`, {
    channel: 'patrol',
    place: { areaCode: '37019900100102', building: '西区6号楼' },
    text: '一楼住户在公共绿地上搭建砖房，约十平方米，还在加盖。',
    typeCode: 'FW07',
  });
  stage.at(0, '10:00');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '西区6号楼公共绿地搭建砖房',
    typeCode: 'FW07',
  });
  stage.at(0, '10:10');
  await stage.does('street', '受理', 'POST', `${ofCase}/acceptance`);
  stage.at(0, '10:30');
  await stage.does('grid', '首次联系', 'PUT', `${ofCase}/contacts/${stage.id('bounced order contact')}`, {
    reached: true,
    channel: 'in_person',
    summary: '向反映情况的居民说明已立案，会有单位上门。',
  });

  const first = `${ofCase}/dispatches/${stage.id('dispatch to the community')}`;
  stage.at(0, '11:00');
  await stage.does('street', '派单给社区：不在其职责清单，仍要求主办', 'PUT', first, {
    leadUnit: '370199001001',
    taskDueAt: stage.instant(10),
    despiteDuties: '执法队人手不足，请社区先行劝阻。',
  });
  stage.at(0, '14:00');
  await stage.does('community', '派单异议：拆违不是社区职责', 'POST', `${first}/objection`, {
    ground: 'not_our_duty',
    legalBasis: [DUTY_LIST],
    evidence: '清单第三十二项：违法建设的认定和拆除由综合行政执法部门负责，社区只负责发现和报告。',
    proposedUnit: '370199001-enforcement',
  });
  const second = stage.id('dispatch to enforcement');
  stage.at(1, '10:00');
  await stage.does('street', '异议成立，改派综合执法队', 'POST', `${first}/objection/ruling`, {
    ruling: 'upheld',
    reason: '清单写得清楚，由执法队主办，社区协助。',
    replacement: {
      dispatchId: second,
      leadUnit: '370199001-enforcement',
      supportingUnits: ['370199001001'],
      taskDueAt: stage.instant(15),
    },
  });
  stage.at(1, '11:00');
  await stage.does('department', '签收', 'POST', `${ofCase}/dispatches/${second}/signature`);
  stage.at(2, '09:30');
  await stage.does('department', '现场核实：属实', 'PUT', `${ofCase}/site-checks/${stage.id('shed check')}`, {
    finding: 'founded',
    note: '砖房长4.1米宽2.6米，未取得规划许可。',
  });
  const order = stage.id('shed order');
  const items = [{ itemId: stage.id('shed item'), text: '自行拆除砖房，恢复绿地' }];
  stage.at(2, '15:00');
  await stage.does('department', '责令限期改正', 'PUT', `${ofCase}/orders/${order}`, {
    authority: '370199001-enforcement',
    documentNumber: '晨执责改〔2026〕23号',
    addressee: owner,
    items,
    legalBasis: [PLANNING_LAW],
    service: { servedAt: stage.now, how: 'handed_over', receivedBy: '鲁振江' },
    dueAt: stage.instant(9),
  });
  stage.at(10, '10:00');
  await stage.does(
    'department',
    '复查：已拆除',
    'PUT',
    `${ofCase}/notices/${order}/rechecks/${stage.id('shed recheck')}`,
    { results: items.map(({ itemId }) => ({ itemId, result: 'done' })) },
  );
  stage.at(11, '10:00');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['砖房已拆除', '绿地已平整'],
  });
  return file;
}
