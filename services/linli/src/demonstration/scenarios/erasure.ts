import type { Stage } from '../stage.js';

/** A photo is named by its hash; the picture itself is not part of the story. */
const PHOTO = '5e'.repeat(32);

/**
 * D-F 删除个人信息: rubbish beside the bins, cleared away on the spot, closed, and archived once nobody can reopen it. The reporter moves away and asks to be
 * forgotten; the community asks for it, the district approves. Figures and the tree over the log stay as they are, the
 * name is gone.
 */
export async function erasure(stage: Stage): Promise<string> {
  const report = stage.id('erasure report');
  const file = stage.id('erasure');
  const reporter = stage.id('who moved away');
  const ofCase = `/cases/${file}`;
  const ofErasure = `/persons/${reporter}/erasures/${stage.id('erasure of the reporter')}`;

  stage.at(3, '08:10');
  await stage.does('grid', '登记诉求：垃圾满溢', 'PUT', `/reports/${report}`, {
    channel: 'visit',
    place: { areaCode: '37019900100101', building: '东区1号楼', address: '1单元102室窗外' },
    text: '柏长林反映窗外垃圾桶满溢两天，有异味。',
    typeCode: 'HJ02',
    reporter: { personRef: reporter, name: '柏长林', phone: '13500135011', address: '东区1号楼1单元102室' },
  });
  stage.at(3, '08:20');
  await stage.does('community', '立案', 'PUT', ofCase, {
    reportId: report,
    title: '东区1号楼垃圾满溢',
    typeCode: 'HJ02',
  });
  stage.at(3, '08:40');
  await stage.does('grid', '联系诉求人', 'PUT', `${ofCase}/contacts/${stage.id('erasure contact')}`, {
    reached: true,
    channel: 'in_person',
    summary: '已当面告知柏长林，上午清运。',
  });
  stage.at(3, '10:00');
  await stage.does('grid', '当场化解：已清运', 'POST', `${ofCase}/on-spot-resolution`, {
    note: '已联系清运车清空并冲洗，柏长林在场确认。',
    evidence: [{ evidenceId: stage.id('erasure photo'), kind: 'photo', hash: PHOTO }],
  });
  stage.at(4, '09:30');
  await stage.does('community', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['现场已清空'],
  });

  // Fifteen days after closing, and as many more as a long holiday takes.
  stage.at(30, '02:00');
  if (stage.timeFollows) {
    const isArchived = ({ stage: reached }: { readonly stage?: unknown }) => reached === 'ARCHIVED';
    await stage.systemDoes('community', '系统归档：重开期限已过', ofCase, isArchived);
  }
  stage.at(31, '09:00');
  await stage.does('community', '申请删除个人信息：本人已搬离', 'PUT', ofErasure, {
    reason: 'request_upheld',
    request: {
      receivedAt: stage.instant(30, '16:00'),
      note: '柏长林已搬离本市，书面申请删除；事项已办结，处理目的已实现。',
    },
  });
  stage.at(31, '14:30');
  await stage.does('district', '批准删除，姓名电话不可恢复', 'POST', `${ofErasure}/approval`);
  return file;
}
