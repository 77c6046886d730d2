import type { Stage } from '../stage.js';

/**
 * D-E 激化风险: a quarrel about noise; in the middle of the mediation one side reaches for a knife. Police liaison and
 * community are alarmed and answer within ten minutes; the station accepts the matter and people's mediation is frozen;
 * by letter the station commissions the committee, the mediation goes on and ends with an agreement.
 */
export async function danger(stage: Stage): Promise<string> {
  const report = stage.id('noise report');
  const file = stage.id('noise');
  const ofCase = `/cases/${file}`;
  const mediation = stage.id('noise mediation');
  const ofMediation = `${ofCase}/mediations/${mediation}`;
  const below = stage.id('the sleepless neighbour');
  const above = stage.id('the noisy neighbour');

  stage.at(0, '22:40');
  await stage.does('grid', '登记诉求：楼上深夜噪声', 'PUT', `/reports/${report}`, {
    channel: 'telephone',
    place: { areaCode: '37019900100101', building: '东区3号楼', address: '1单元502室' },
    text: '反映人称楼上每晚十一点后拖拉桌椅、敲击地面，已持续两周，上门沟通发生争吵。',
    typeCode: 'JF02',
    reporter: { personRef: below, name: '阮秋月', phone: '13400134088' },
  });
  stage.at(1, '08:40');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '东区3号楼夜间噪声纠纷',
    typeCode: 'JF02',
  });
  stage.at(1, '08:45');
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  stage.at(1, '09:30');
  await stage.does('grid', '首次联系', 'PUT', `${ofCase}/contacts/${stage.id('noise contact')}`, {
    reached: true,
    channel: 'telephone',
    summary: '已了解情况，反映人愿意由社区调解。',
  });
  stage.at(1, '10:00');
  await stage.does('mediator', '申请调解', 'PUT', ofMediation, {
    origin: 'application',
    parties: [
      { partyId: below, standing: 'applicant', person: { personRef: below, name: '阮秋月' } },
      { partyId: above, standing: 'respondent', person: { personRef: above, name: '靳大勇' } },
    ],
    matter: '602室夜间噪声。',
    confirmable: true,
  });
  stage.at(1, '10:10');
  await stage.does('mediator', '双方选定调解员', 'POST', `${ofMediation}/appointment`, {
    mediatorId: stage.accountId('mediator'),
    way: 'chosen',
    acceptedBy: [below, above],
    disclosure: { interest: 'none' },
  });
  for (const [time, partyId, says] of [
    ['10:20', below, '阮秋月同意调解'],
    ['10:40', above, '靳大勇同意调解'],
  ] as const) {
    stage.at(1, time);
    await stage.does('mediator', says, 'POST', `${ofMediation}/parties/${partyId}/consent`, {
      way: 'oral_recorded',
    });
  }
  const first = `${ofMediation}/sessions/${stage.id('noise first session')}`;
  stage.at(1, '11:00');
  await stage.does('mediator', '约定调解', 'PUT', first, {
    startsAt: stage.instant(2, '19:30'),
    room: '社区调解室',
    open: false,
  });

  const alarm = `${ofCase}/dangers/${stage.id('noise danger')}`;
  stage.at(2, '19:42');
  await stage.does('mediator', '激化风险报告：持刀威胁', 'PUT', alarm, {
    text: '调解中靳大勇情绪失控，取出水果刀威胁对方，已隔开双方。',
  });
  stage.at(2, '19:45');
  await stage.does('police', '三分钟内响应，出警', 'POST', `${alarm}/acknowledgement`);
  const handover = `${ofCase}/police-referrals/${stage.id('noise handover')}`;
  stage.at(2, '20:05');
  await stage.does('mediator', '移送公安', 'PUT', handover, {
    station: '370199001-police',
    reasonCode: 'danger',
    reason: '调解过程中一方持刀威胁他人。',
    evidence: ['调解室录像'],
  });
  stage.at(2, '21:00');
  await stage.does('police', '公安受理，人民调解中止', 'POST', `${handover}/acceptance`, {
    policeNumber: '晨公（治）受案字〔2026〕118号',
  });
  stage.at(3, '09:00');
  await stage.isTurnedAway(
    'mediator',
    '公安办理期间不得调解',
    'POST',
    `${first}/minutes`,
    { attendedBy: [below, above], minutes: '双方到场。' },
    'MEDIATION_FROZEN_BY_POLICE',
  );

  stage.at(6, '10:00');
  await stage.does('police', '委托人民调解', 'POST', `${handover}/commission`, {
    letterNumber: '晨公委调〔2026〕7号',
  });
  const second = `${ofMediation}/sessions/${stage.id('noise second session')}`;
  stage.at(6, '10:30');
  await stage.does('mediator', '再次约定调解，民警到场', 'PUT', second, {
    startsAt: stage.instant(7, '19:00'),
    room: '社区调解室',
    open: false,
    participants: [
      {
        participantId: stage.id('the officer'),
        name: '社区民警',
        capacity: '派出所',
        consentedBy: [below, above],
      },
    ],
  });
  stage.at(7, '20:00');
  await stage.does('mediator', '调解', 'POST', `${second}/minutes`, {
    attendedBy: [below, above, stage.id('the officer')],
    minutes: '靳大勇承认错误并道歉，已给桌椅装上脚垫；双方约定晚十点后保持安静。',
  });
  stage.at(7, '20:10');
  await stage.does(
    'mediator',
    '口头协议，当场履行',
    'PUT',
    `${ofMediation}/agreements/${stage.id('noise agreement')}`,
    {
      form: 'oral',
      performedAtOnce: true,
      facts: '靳大勇当面道歉，桌椅已装脚垫，阮秋月表示谅解。',
      obligations: [],
      lawful: true,
    },
  );
  stage.at(9, '10:00');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['夜间未再出现噪声'],
  });
  return file;
}
