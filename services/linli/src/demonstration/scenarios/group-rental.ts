import type { Stage } from '../stage.js';

/** National regulation on which the advisory and the order stand. */
const LEASING_RULES = { title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条' };

/** How many tenants were talked to; the law counts heads, Linli keeps references. */
const TENANTS = 8;

/**
 * D-B 群租房: five reports in three days from confidential neighbours become one case; three rooms made into eight; the
 * whistle calls police, property company and enforcement; an advisory with seven days, five of eight partitions gone at
 * the recheck; an order by the enforcing authority; all gone; closed.
 */
export async function groupRental(stage: Stage): Promise<string> {
  const file = stage.id('group rental');
  const ofCase = `/cases/${file}`;
  const reports = [1, 2, 3, 4, 5].map((number) => stage.id(`group rental report ${number}`));
  const place = { areaCode: '37019900100102', building: '西区2号楼', address: '1单元1203室' };
  const said = [
    '隔壁1203室住了十几个人，夜里进进出出。',
    '1203室改成了很多小间，担心着火。',
    '楼道堆满1203室的杂物和电动车电池。',
    '1203室又在装隔断，电钻响到晚上十点。',
    '1203室垃圾成堆，请尽快处理。',
  ];

  for (const [index, report] of reports.entries()) {
    stage.at(Math.floor(index / 2), index % 2 === 0 ? '09:10' : '20:15');
    // The second and the last report come from the same neighbour: four people, five reports.
    const neighbour = index === 4 ? 1 : index;
    await stage.does('grid', `登记诉求 ${index + 1}/5（保密）`, 'PUT', `/reports/${report}`, {
      channel: 'phone_app',
      place,
      text: said[index],
      typeCode: 'ZL01',
      confidentialReporter: true,
      reporter: {
        personRef: stage.id(`neighbour ${neighbour}`),
        name: ['莫玉兰', '甘雨田', '窦志和', '盛春生'][neighbour],
        phone: `1370013700${neighbour}`,
      },
    });
    if (index !== 0) continue;
    stage.at(0, '09:40');
    await stage.does('community', '立案', 'PUT', ofCase, {
      reportId: report,
      title: '西区2号楼群租投诉',
      typeCode: 'ZL01',
    });
    stage.at(0, '09:45');
    await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  }
  stage.at(2, '10:00');
  for (const report of reports.slice(1)) {
    await stage.does('community', '并入同一案件', 'PUT', `${ofCase}/reports/${report}`);
  }
  stage.at(2, '10:20');
  await stage.does('grid', '联系诉求人', 'PUT', `${ofCase}/contacts/${stage.id('group rental contact')}`, {
    reached: true,
    channel: 'telephone',
    summary: '已告知反映人将联合核查，其身份保密。',
  });
  stage.at(2, '15:00');
  await stage.does(
    'grid',
    '现场核实：三居改八间',
    'PUT',
    `${ofCase}/site-checks/${stage.id('group rental site check')}`,
    {
      finding: 'founded',
      note: '原三居室被隔成8间，住12人，客厅、阳台各有一间，隔断为木板。',
      personsPresent: '二房东及租客若干',
      checklist: [
        { item: '改变房屋内部结构分割出租', answer: 'yes' },
        { item: '阳台、厨房住人', answer: 'yes' },
      ],
    },
  );

  const whistle = stage.id('group rental whistle');
  const called = ['370199001-police', '370199001001-property', '370199001-enforcement'];
  stage.at(2, '16:00');
  await stage.does('community', '吹哨：派出所、物业、执法队', 'PUT', `${ofCase}/whistles/${whistle}`, {
    departments: called,
    meetingAt: stage.instant(3, '19:00'),
    question: '西区2号楼1203室群租如何限期整改？',
  });
  stage.at(3, '19:05');
  await stage.does(
    'department',
    '报到',
    'PUT',
    `${ofCase}/whistles/${whistle}/attendance/370199001-enforcement`,
    {
      arrivedAt: stage.now,
      representative: '老纪',
      contribution: '说明责令改正的条件和程序。',
    },
  );
  const handover = stage.id('group rental handover');
  stage.at(3, '19:30');
  await stage.does('community', '移送：租客登记核查', 'PUT', `${ofCase}/police-referrals/${handover}`, {
    station: '370199001-police',
    reasonCode: 'registration',
    reason: '承租人多人未登记，请核查。',
    evidence: ['现场核实记录'],
  });
  stage.at(4, '09:00');
  await stage.does(
    'police',
    '退回：已登记，无违法',
    'POST',
    `${ofCase}/police-referrals/${handover}/return`,
    {
      reason: '12名租客已补登记，未发现违法线索，退回社区继续处理。',
    },
  );
  for (const [index, who] of ['房东', '二房东', '房屋中介'].entries()) {
    stage.at(4, `1${index}:30`);
    await stage.does(
      'community',
      `约谈${who}`,
      'PUT',
      `${ofCase}/contacts/${stage.id(`group rental talk ${who}`)}`,
      {
        reached: true,
        channel: 'in_person',
        summary: `约谈${who}，告知群租政策和后果，表示配合。`,
      },
    );
  }
  for (let tenant = 1; tenant <= TENANTS; tenant += 1) {
    stage.at(4, `19:${String(tenant * 5).padStart(2, '0')}`);
    await stage.does(
      'grid',
      `走访租客 ${tenant}/${TENANTS}`,
      'PUT',
      `${ofCase}/contacts/${stage.id(`group rental tenant ${tenant}`)}`,
      {
        reached: true,
        channel: 'in_person',
        summary: `第${tenant}户租客，已告知拆除隔断的时间，提供周边房源信息。`,
      },
    );
  }
  stage.at(4, '21:00');
  await stage.does('community', '哨声办结', 'POST', `${ofCase}/whistles/${whistle}/closing`, {
    ratings: [
      { department: '370199001-police', rating: 'partly' },
      {
        department: '370199001001-property',
        rating: 'absent',
        summons: '19:00电话通知物业经理，答应到场未到。',
      },
      { department: '370199001-enforcement', rating: 'solved' },
    ],
  });

  const rooms = Array.from({ length: 8 }, (_, index) => ({
    itemId: stage.id(`partition ${index + 1}`),
    text: `拆除第${index + 1}间隔断`,
  }));
  const sublessor = { personRef: stage.id('the sublessor'), name: '苗大成', phone: '13600136077' };
  const results = (from: number, to: number, result: string): object[] =>
    rooms.slice(from, to).map(({ itemId }) => ({ itemId, result }));

  const advisory = stage.id('group rental advisory');
  stage.at(5, '10:00');
  await stage.does('community', '发告知书：7日内自行整改', 'PUT', `${ofCase}/advisories/${advisory}`, {
    addressee: sublessor,
    items: rooms,
    policies: [LEASING_RULES],
    service: { servedAt: stage.now, how: 'handed_over', receivedBy: '苗大成' },
  });
  stage.at(16, '15:00');
  await stage.does(
    'community',
    '复查：8间拆除5间',
    'PUT',
    `${ofCase}/notices/${advisory}/rechecks/${stage.id('first recheck')}`,
    {
      results: [...results(0, 5, 'done'), ...results(5, 8, 'not_done')],
    },
  );
  const order = stage.id('group rental order');
  stage.at(17, '10:00');
  await stage.does('department', '责令限期改正', 'PUT', `${ofCase}/orders/${order}`, {
    authority: '370199001-enforcement',
    documentNumber: '晨执责改〔2026〕18号',
    addressee: sublessor,
    items: rooms.slice(5).map(({ itemId, text }) => ({ itemId: stage.id(`order ${itemId}`), text })),
    legalBasis: [{ ...LEASING_RULES, article: '第二十二条' }],
    service: { servedAt: stage.now, how: 'handed_over', receivedBy: '苗大成' },
    dueAt: stage.instant(20),
  });
  stage.at(21, '09:30');
  await stage.does(
    'department',
    '复查：责令事项全部改正',
    'PUT',
    `${ofCase}/notices/${order}/rechecks/${stage.id('order recheck')}`,
    {
      results: rooms.slice(5).map(({ itemId }) => ({ itemId: stage.id(`order ${itemId}`), result: 'done' })),
    },
  );
  stage.at(22, '10:00');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['隔断已拆除', '人员已分流'],
  });

  const watch = `${ofCase}/watches/${stage.id('group rental watch')}`;
  stage.at(22, '14:00');
  await stage.does('community', '开始返潮观察', 'PUT', watch);
  stage.at(53, '15:00');
  await stage.does('community', '第一个月回头看：没有返潮', 'PUT', `${watch}/checks/${stage.id('month 1')}`, {
    note: '入户查看，客厅和阳台没有隔断，住三人。',
  });
  stage.at(83, '15:00');
  await stage.does(
    'community',
    '第二个月回头看：又隔出两间，另立新案',
    'PUT',
    `${watch}/relapses/${stage.id('month 2')}`,
    {
      linkedCaseId: stage.id('group rental relapse'),
      reportId: stage.id('group rental relapse report'),
      title: '西区2号楼1203室群租返潮',
      text: '入户查看，客厅又用石膏板隔出两间，住五人。',
    },
  );
  return file;
}
