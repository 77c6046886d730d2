import type { Stage } from '../stage.js';

/**
 * D-H 补录: the grid worker looks at a loose railing where there is no signal, and is back within reach 26 hours later.
 * Meanwhile the community knows nothing of the visit and asks. The visit is recorded with its own time and the reason:
 * as it was, somebody had been there; as it was known, nobody had.
 */
export async function lateEntry(stage: Stage): Promise<string> {
  const report = stage.id('railing report');
  const file = stage.id('railing');
  const ofCase = `/cases/${file}`;
  const reporter = stage.id('who reports the railing');

  stage.at(6, '08:30');
  await stage.does('grid', '登记诉求：栏杆松动', 'PUT', `/reports/${report}`, {
    channel: 'visit',
    place: { areaCode: '37019900100102', building: '西区地下车库' },
    text: '居民景秀兰反映地下车库坡道扶手栏杆松动，老人扶着走不稳。',
    typeCode: 'FW06',
    reporter: { personRef: reporter, name: '景秀兰', phone: '13700137055' },
  });
  stage.at(6, '08:50');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '西区地下车库坡道栏杆松动',
    typeCode: 'FW06',
  });
  stage.at(6, '09:00');
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  stage.at(6, '16:00');
  await stage.does(
    'community',
    '联系反映人：仍不知道有没有人看过',
    'PUT',
    `${ofCase}/contacts/${stage.id('railing contact')}`,
    { reached: true, channel: 'telephone', summary: '景秀兰问有没有人去看过，系统里还没有核实记录。' },
  );

  stage.at(7, '12:00');
  await stage.does(
    'grid',
    '补录：昨天已到现场，地下车库没有信号',
    'PUT',
    `${ofCase}/site-checks/${stage.id('railing site check')}`,
    {
      finding: 'founded',
      note: '坡道栏杆两处膨胀螺栓松脱，已用警示带围住。',
      checklist: [{ item: '已设警示', answer: 'yes' }],
    },
    { occurredAt: stage.instant(6, '10:00'), lateReason: '地下车库没有信号，手机第二天才连上网络' },
  );

  stage.at(7, '15:00');
  await stage.does('grid', '维修后拍照', 'PUT', `${ofCase}/evidence/${stage.id('railing repaired')}`, {
    kind: 'photo',
    hash: 'c3'.repeat(32),
    note: '更换螺栓后的栏杆',
  });
  stage.at(7, '15:10');
  await stage.does('community', '办结：已修好', 'POST', `${ofCase}/resolution`, {
    outcome: 'resolved',
    finding: 'founded',
    handlingNote: '物业更换膨胀螺栓四枚，现场试扶牢固。',
    publicReply: '栏杆已修好，可以放心扶用。',
  });
  stage.at(8, '10:00');
  await stage.does('callback', '回访：已解决', 'PUT', `${ofCase}/callbacks/${stage.id('railing callback')}`, {
    reached: true,
    resolved: true,
  });
  stage.at(8, '10:05');
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['栏杆牢固'],
  });
  return file;
}
