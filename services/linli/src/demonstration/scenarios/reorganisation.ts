import type { Stage } from '../stage.js';

const STREET = '370199001';
/** A photo is named by its hash; the picture itself is not part of the story. */
const PHOTO = '7d'.repeat(32);

/** One of the two communities of the story, with its one grid. */
interface Community {
  readonly name: string;
  readonly code: string;
  readonly grid: string;
}

/**
 * D-G 机构调整: two small communities, 东井 and 西井. Both have work in the first month, some of it done, some still open.
 * From the 26th day of the story 西井 is part of 东井, which is recorded a day later. The open case goes over and is
 * finished there; the figures of the time before stay what they were. The street does all the work here: it belongs to both communities.
 */
export async function reorganisation(stage: Stage): Promise<string> {
  const east = community(stage, '东井社区', 'eastern community');
  const west = community(stage, '西井社区', 'western community');
  stage.at(0, '08:00');
  for (const one of [east, west]) await establish(stage, one);

  await fromReportToClosing(stage, east, 1, '单元门锁坏');
  await fromReportToClosing(stage, west, 3, '楼道灯不亮');
  const open = await reportToHandling(stage, west, 18, '自行车棚漏雨');

  stage.at(27, '09:00');
  const ordered = stage.id('the merger of the wells');
  await stage.does('administrator', '机构调整：西井社区并入东井社区', 'PUT', `/reorganisations/${ordered}`, {
    effectiveFrom: stage.day(26),
    moves: [{ from: west.code, to: east.code }],
  });
  await stage.systemDoes('street', '系统划转：未结案件随区划转入东井社区', open, ({ place }) =>
    JSON.stringify(place ?? null).includes(east.code),
  );
  stage.at(27, '10:00');
  await resolve(stage, open, '自行车棚漏雨');
  stage.at(28, '10:00');
  await verify(stage, open);
  return open.split('/')[2] ?? '';
}

function community(stage: Stage, name: string, id: string): Community {
  const code = `${STREET}${stage.number(id, 400, 899)}`;
  return { name, code, grid: `${code}01` };
}

async function establish(stage: Stage, { code, grid, name }: Community): Promise<void> {
  const from = '2024-01-01';
  const tree = [
    { of: code, area: { name, level: 'community', parentCode: STREET, from } },
    { of: grid, area: { name: '第一网格', level: 'grid', parentCode: code, from } },
  ];
  for (const { area, of } of tree) {
    await stage.does('administrator', `设立区划：${area.name}`, 'PUT', `/areas/${of}`, area);
    await stage.systemDoes('street', `区划已生效：${area.name}`, '/areas', ({ items }) =>
      JSON.stringify(items ?? []).includes(of),
    );
  }
}

/** A report becomes a case the street leads. @returns the path of the case */
async function reportToHandling(stage: Stage, where: Community, day: number, what: string): Promise<string> {
  const report = stage.id(`report ${what}`);
  const ofCase = `/cases/${stage.id(what)}`;
  stage.at(day, '09:00');
  await stage.does('street', `登记诉求：${where.name}${what}`, 'PUT', `/reports/${report}`, {
    channel: 'hotline',
    place: { areaCode: where.grid, building: '1号楼' },
    text: what,
    typeCode: 'FW06',
  });
  stage.at(day, '09:20');
  await stage.does('street', '立案', 'PUT', ofCase, { reportId: report, title: what, typeCode: 'FW06' });
  stage.at(day, '09:30');
  await stage.does('street', '受理', 'POST', `${ofCase}/acceptance`);
  const dispatch = `${ofCase}/dispatches/${stage.id(`dispatch ${what}`)}`;
  stage.at(day, '09:40');
  await stage.does('street', '派单：街道牵头', 'PUT', dispatch, {
    leadUnit: STREET,
    taskDueAt: stage.instant(day + 2, '18:00'),
  });
  stage.at(day, '09:50');
  await stage.does('street', '签收', 'POST', `${dispatch}/signature`);
  stage.at(day, '10:30');
  await stage.does('street', '联系反映人', 'PUT', `${ofCase}/contacts/${stage.id(`contact ${what}`)}`, {
    reached: true,
    channel: 'telephone',
    summary: '已告知安排维修。',
  });
  return ofCase;
}

async function fromReportToClosing(stage: Stage, where: Community, day: number, what: string): Promise<void> {
  const ofCase = await reportToHandling(stage, where, day, what);
  stage.at(day + 1, '15:00');
  await resolve(stage, ofCase, what);
  stage.at(day + 2, '10:00');
  await verify(stage, ofCase);
}

async function resolve(stage: Stage, ofCase: string, what: string): Promise<void> {
  await stage.does('street', '办结：已修好', 'POST', `${ofCase}/resolution`, {
    outcome: 'resolved',
    finding: 'founded',
    handlingNote: '已维修，现场试用正常。',
    publicReply: '已经修好，谢谢您的反映。',
    evidence: [{ evidenceId: stage.id(`photo ${what}`), kind: 'photo', hash: PHOTO }],
  });
}

async function verify(stage: Stage, ofCase: string): Promise<void> {
  await stage.does('callback', '核查通过，结案', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: ['已修好'],
  });
}
