import type { Stage } from '../stage.js';

/**
 * D-C 垃圾桶纠纷: one side refuses, so no session is held and both are told their rights; later the refusing side
 * consents after all, and an oral agreement is performed at once.
 */
export async function refusedDispute(stage: Stage): Promise<string> {
  const report = stage.id('bin report');
  const file = stage.id('bin');
  const ofCase = `/cases/${file}`;
  const mediation = stage.id('bin mediation');
  const ofMediation = `${ofCase}/mediations/${mediation}`;
  const complainant = stage.id('the neighbour who complains');
  const neighbour = stage.id('the other neighbour');

  stage.at(0, '18:30');
  await stage.does('grid', '登记诉求：垃圾扔到家门口', 'PUT', `/reports/${report}`, {
    channel: 'visit',
    place: { areaCode: '37019900100101', building: '东区1号楼' },
    text: '计秀珍称邻居卞少云把垃圾扔到自己门口的桶里，每家每户都发了垃圾桶，双方争吵。',
    typeCode: 'JF01',
    reporter: { personRef: complainant, name: '计秀珍', phone: '13500135066' },
  });
  stage.at(0, '18:45');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '东区1号楼垃圾桶使用纠纷',
    typeCode: 'JF01',
  });
  stage.at(0, '18:50');
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  stage.at(0, '19:00');
  await stage.does('grid', '首次联系', 'PUT', `${ofCase}/contacts/${stage.id('bin contact')}`, {
    reached: true,
    channel: 'in_person',
    summary: '分别听取双方说法，建议冷静一晚。',
  });
  stage.at(1, '09:00');
  await stage.does('mediator', '主动调解', 'PUT', ofMediation, {
    origin: 'initiative',
    parties: [
      { partyId: complainant, standing: 'applicant', person: { personRef: complainant, name: '计秀珍' } },
      { partyId: neighbour, standing: 'respondent', person: { personRef: neighbour, name: '卞少云' } },
    ],
    matter: '门口垃圾桶的使用。',
    confirmable: true,
  });
  stage.at(1, '09:10');
  await stage.does('mediator', '选定调解员', 'POST', `${ofMediation}/appointment`, {
    mediatorId: stage.accountId('mediator'),
    way: 'appointed',
    acceptedBy: [complainant, neighbour],
    disclosure: { interest: 'none' },
  });
  stage.at(1, '09:30');
  await stage.does('mediator', '计秀珍同意', 'POST', `${ofMediation}/parties/${complainant}/consent`, {
    way: 'oral_recorded',
  });
  stage.at(1, '09:40');
  await stage.does(
    'mediator',
    '卞少云拒绝：不得调解',
    'POST',
    `${ofMediation}/parties/${neighbour}/refusal`,
    { way: 'oral_recorded' },
  );
  const session = `${ofMediation}/sessions/${stage.id('bin session')}`;
  stage.at(1, '09:50');
  await stage.isTurnedAway(
    'mediator',
    '一方拒绝，不得约定调解',
    'PUT',
    session,
    { startsAt: stage.instant(2, '19:30'), room: '楼下凉亭', open: false },
    'PARTY_REFUSES',
  );
  stage.at(1, '10:00');
  await stage.does('mediator', '告知权利', 'PUT', `${ofCase}/notes/${stage.id('bin rights')}`, {
    text: '已告知双方可以另行协商，也可以申请行政处理或者向人民法院起诉。',
  });
  stage.at(3, '19:00');
  await stage.does(
    'mediator',
    '卞少云改变主意，同意',
    'POST',
    `${ofMediation}/parties/${neighbour}/consent`,
    { way: 'oral_recorded' },
  );
  stage.at(3, '19:10');
  await stage.does('mediator', '约定调解', 'PUT', session, {
    startsAt: stage.instant(4, '19:30'),
    room: '楼下凉亭',
    open: false,
  });
  stage.at(4, '20:00');
  await stage.does('mediator', '调解', 'POST', `${session}/minutes`, {
    attendedBy: [complainant, neighbour],
    minutes: '卞少云承认图方便用了邻居的桶，当面道歉；双方约定各用各的桶。',
  });
  stage.at(4, '20:05');
  await stage.does(
    'mediator',
    '口头协议，当场履行',
    'PUT',
    `${ofMediation}/agreements/${stage.id('bin agreement')}`,
    {
      form: 'oral',
      performedAtOnce: true,
      facts: '卞少云当面道歉，双方各用自家垃圾桶。',
      obligations: [],
      lawful: true,
    },
  );
  stage.at(6, '10:00');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['双方确认和好'],
  });
  return file;
}
