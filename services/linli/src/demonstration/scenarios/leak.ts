import type { Stage } from '../stage.js';

/**
 * D-A 漏水: the flat below reports, the flat above denies; a joint session, a drain test that shows the pipe of the flat
 * above, a written agreement; the second instalment comes late, after a reminder; closed.
 */
export async function leak(stage: Stage): Promise<string> {
  const report = stage.id('leak report');
  const file = stage.id('leak');
  const mediation = stage.id('leak mediation');
  const agreement = stage.id('leak agreement');
  const below = stage.id('the flat below');
  const above = stage.id('the flat above');
  const ofCase = `/cases/${file}`;
  const ofMediation = `${ofCase}/mediations/${mediation}`;
  const obligation = (name: string): string => `${ofCase}/obligations/${stage.id(`leak ${name}`)}`;

  stage.at(0, '08:40');
  await stage.does('grid', '登记诉求：卫生间顶棚滴水', 'PUT', `/reports/${report}`, {
    channel: 'visit',
    place: { areaCode: '37019900100101', building: '东区5号楼', address: '2单元301室' },
    text: '反映人秦桂芬称卫生间顶棚滴水三天，怀疑楼上漏水，上门沟通时楼上不开门。',
    typeCode: 'FW01',
    reporter: { personRef: below, name: '秦桂芬', phone: '13800138021', address: '东区5号楼2单元301室' },
  });
  stage.at(0, '09:00');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '东区5号楼卫生间顶棚渗水',
    typeCode: 'FW01',
  });
  stage.at(0, '09:05');
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  stage.at(0, '10:30');
  await stage.does('grid', '首次联系', 'PUT', `${ofCase}/contacts/${stage.id('leak first contact')}`, {
    reached: true,
    channel: 'telephone',
    summary: '已与秦桂芬通话，约定下午上门查看。',
  });
  stage.at(0, '15:00');
  await stage.does(
    'grid',
    '现场核实：属实，楼上否认',
    'PUT',
    `${ofCase}/site-checks/${stage.id('leak site check')}`,
    {
      finding: 'founded',
      note: '顶棚水渍约1平方米，楼上401尹建国称自家没有漏水。原因待查。',
      personsPresent: '秦桂芬、尹建国',
      checklist: [
        { item: '专有部位', answer: 'yes' },
        { item: '已先止水', answer: 'no' },
      ],
    },
  );

  stage.at(1, '09:00');
  await stage.does('mediator', '申请调解', 'PUT', ofMediation, {
    origin: 'application',
    parties: [
      {
        partyId: below,
        standing: 'applicant',
        person: { personRef: below, name: '秦桂芬', phone: '13800138021' },
      },
      {
        partyId: above,
        standing: 'respondent',
        person: { personRef: above, name: '尹建国', phone: '13900139042' },
      },
    ],
    matter: '301室卫生间顶棚渗水的原因、维修和损失。',
    confirmable: true,
  });
  stage.at(1, '09:30');
  await stage.does('mediator', '双方选定调解员', 'POST', `${ofMediation}/appointment`, {
    mediatorId: stage.accountId('mediator'),
    way: 'chosen',
    acceptedBy: [below, above],
    disclosure: { interest: 'none' },
  });
  stage.at(1, '10:00');
  await stage.does('mediator', '秦桂芬同意调解', 'POST', `${ofMediation}/parties/${below}/consent`, {
    way: 'written',
  });
  stage.at(1, '10:20');
  await stage.does('mediator', '尹建国同意调解', 'POST', `${ofMediation}/parties/${above}/consent`, {
    way: 'oral_recorded',
  });

  const joint = `${ofMediation}/sessions/${stage.id('leak joint session')}`;
  stage.at(1, '11:00');
  await stage.does('mediator', '约定三所联动调解', 'PUT', joint, {
    startsAt: stage.instant(3, '14:00'),
    room: '社区调解室',
    open: false,
    participants: ['派出所', '司法所', '律师事务所'].map((capacity) => ({
      participantId: stage.id(`leak ${capacity}`),
      name: `${capacity}代表`,
      capacity,
      consentedBy: [below, above],
    })),
  });
  stage.at(3, '15:30');
  await stage.does('mediator', '第一次调解：争议在原因', 'POST', `${joint}/minutes`, {
    attendedBy: [below, above],
    minutes: '尹建国仍认为是公共管道渗漏。律师建议做排水试验，双方同意以试验结果为准。',
  });
  stage.at(4, '09:30');
  await stage.does(
    'grid',
    '排水试验：楼上管道渗漏',
    'PUT',
    `${ofCase}/evidence/${stage.id('leak drain test')}`,
    {
      kind: 'document',
      note: '401室排水后20分钟，301室顶棚同一位置滴水；停止排水后停止。系401室排水支管接头渗漏。',
    },
  );

  const second = `${ofMediation}/sessions/${stage.id('leak second session')}`;
  stage.at(4, '10:00');
  await stage.does('mediator', '约定第二次调解', 'PUT', second, {
    startsAt: stage.instant(5, '19:00'),
    room: '社区调解室',
    open: false,
  });
  stage.at(5, '20:00');
  await stage.does('mediator', '第二次调解：认可原因', 'POST', `${second}/minutes`, {
    attendedBy: [below, above],
    minutes: '尹建国认可试验结果，愿意维修并分两期赔偿粉刷费用。',
  });
  stage.at(5, '20:10');
  await stage.does('mediator', '达成书面协议', 'PUT', `${ofMediation}/agreements/${agreement}`, {
    form: 'written',
    partyAskedForWritten: true,
    facts: '经排水试验，301室顶棚渗水系401室排水支管接头渗漏所致。',
    obligations: [
      {
        obligationId: stage.id('leak repair'),
        debtor: above,
        creditor: below,
        content: '更换401室卫生间排水支管接头，排水试验不再渗漏。',
        manner: '自行请维修人员',
        dueAt: stage.instant(10),
      },
      ...(['first', 'second'] as const).map((instalment) => ({
        obligationId: stage.id(`leak ${instalment} instalment`),
        debtor: above,
        creditor: below,
        content: `赔偿顶棚粉刷费用，${instalment === 'first' ? '第一期' : '第二期'}900元。`,
        amountFen: 90_000,
        manner: '转账',
        dueAt: stage.instant(instalment === 'first' ? 12 : 19),
      })),
    ],
    lawful: true,
  });
  const signatures = `${ofCase}/agreements/${agreement}/signatures`;
  for (const [time, says, body] of [
    ['20:30', '秦桂芬签字', { act: 'party', partyId: below }],
    ['20:32', '尹建国签字', { act: 'party', partyId: above }],
    ['20:35', '调解员签字', { act: 'mediator' }],
    ['20:40', '调委会盖章，协议生效', { act: 'seal' }],
  ] as const) {
    stage.at(5, time);
    await stage.does('mediator', says, 'POST', signatures, { ...body, signedAt: stage.now });
  }

  stage.at(9, '17:00');
  await stage.does('community', '维修完成', 'POST', `${obligation('repair')}/performance`, {
    result: 'performed',
    performedAt: stage.now,
  });
  stage.at(11, '12:00');
  await stage.does('community', '第一期已付', 'POST', `${obligation('first instalment')}/performance`, {
    result: 'performed',
    performedAt: stage.now,
  });
  stage.at(20, '09:00');
  await stage.does(
    'community',
    '第二期逾期，提醒',
    'PUT',
    `${obligation('second instalment')}/reminders/${stage.id('leak reminder')}`,
    {
      note: '电话提醒尹建国，答应周内转账。',
    },
  );
  stage.at(22, '18:20');
  await stage.does(
    'community',
    '第二期逾期后履行',
    'POST',
    `${obligation('second instalment')}/performance`,
    {
      result: 'late',
      performedAt: stage.now,
    },
  );
  stage.at(23, '10:00');
  await stage.does(
    'callback',
    '回访：已解决，满意',
    'PUT',
    `${ofCase}/callbacks/${stage.id('leak callback')}`,
    {
      reached: true,
      resolved: true,
      satisfaction: 5,
    },
  );
  stage.at(23, '10:05');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['漏点已修复', '赔偿已到账'],
  });
  return file;
}
