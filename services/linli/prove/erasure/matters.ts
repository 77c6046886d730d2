import { createHash } from 'node:crypto';
import type { Stage } from '../../src/demonstration/stage.js';
import { givenOf, type SeededPerson, seededPerson } from './seeded-person.js';

/** What was filed about seeded persons. */
export interface Matter {
  readonly persons: readonly SeededPerson[];
  /** Streams whose keys go with the last person. */
  readonly streams: readonly string[];
  /** Pages that tell of it. */
  readonly pages: readonly string[];
  /** A photo to be sent: of which report, and its bytes. */
  readonly photo?: { readonly reportId: string; readonly hash: string; readonly bytes: Uint8Array };
}

const AREA = '37019900100101';
const LEASING_RULES = { title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条' };

/** A quarrel mediated to its end: a reporter, who is a party, another party and a third one. */
export async function quarrel(stage: Stage, from: number, bytes: Uint8Array): Promise<Matter> {
  const [reporter, other, third] = [0, 1, 2].map((more) => seededPerson(stage, from + more));
  if (!reporter || !other || !third) throw new Error('three persons');
  const own = (name: string) => stage.id(`${name} ${from}`);
  const [reportId, file, mediation] = [own('report'), own('case'), own('mediation')];
  const hash = createHash('sha256').update(bytes).digest('hex');
  const ofCase = `/cases/${file}`;
  const ofMediation = `${ofCase}/mediations/${mediation}`;
  const session = `${ofMediation}/sessions/${own('session')}`;
  const partyOf = (person: SeededPerson, standing: string) => ({
    partyId: person.personRef,
    standing,
    person: givenOf(person),
  });
  await stage.does('grid', '登记诉求', 'PUT', `/reports/${reportId}`, {
    channel: 'visit',
    place: { areaCode: AREA, building: '东区9号楼', address: reporter.address },
    text: `${reporter.name}（${reporter.phone}，${reporter.idNumber}）反映${reporter.word}。`,
    typeCode: 'JF01',
    reporter: givenOf(reporter),
    photoHashes: [hash],
  });
  const opened = { reportId, title: '东区9号楼纠纷证明', typeCode: 'JF01' };
  await stage.does('community', '立案', 'PUT', ofCase, opened);
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  await stage.does('grid', '首次联系', 'PUT', `${ofCase}/contacts/${own('contact')}`, {
    reached: true,
    channel: 'in_person',
    summary: `${reporter.name}说${reporter.word}。`,
  });
  await stage.does('mediator', '主动调解', 'PUT', ofMediation, {
    origin: 'initiative',
    parties: [partyOf(reporter, 'applicant'), partyOf(other, 'respondent'), partyOf(third, 'third')],
    matter: `${other.name}与${third.name}：${other.word}。`,
    confirmable: true,
  });
  const all = [reporter.personRef, other.personRef, third.personRef];
  await stage.does('mediator', '选定调解员', 'POST', `${ofMediation}/appointment`, {
    mediatorId: stage.accountId('mediator'),
    way: 'appointed',
    acceptedBy: all,
    disclosure: { interest: 'none' },
  });
  for (const party of all)
    await stage.does('mediator', `同意 ${party}`, 'POST', `${ofMediation}/parties/${party}/consent`, {
      way: 'oral_recorded',
    });
  await stage.does('mediator', '约定调解', 'PUT', session, {
    startsAt: stage.now,
    room: '调解室',
    open: false,
    participants: [{ participantId: own('relative'), name: third.name, capacity: '亲属', consentedBy: all }],
  });
  await stage.does('mediator', '调解', 'POST', `${session}/minutes`, {
    attendedBy: all,
    minutes: `${other.name}称${other.word}，${third.name}称${third.word}。`,
  });
  await stage.does('mediator', '口头协议', 'PUT', `${ofMediation}/agreements/${own('agreement')}`, {
    form: 'oral',
    performedAtOnce: true,
    facts: `${third.word}：${third.name}当面道歉。`,
    obligations: [],
    lawful: true,
  });
  await stage.does('callback', '核查通过', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: [],
  });
  return {
    persons: [reporter, other, third],
    streams: [`report-${reportId}`, `case-${file}`],
    pages: [ofCase, `${ofCase}/timeline?limit=200`, `/reports/${reportId}`],
    photo: { reportId, hash, bytes },
  };
}

/** A flat let room by room: a confidential reporter, and the one an advisory is addressed to. */
export async function groupRental(stage: Stage, from: number): Promise<Matter> {
  const [reporter, sublessor] = [0, 1].map((more) => seededPerson(stage, from + more));
  if (!reporter || !sublessor) throw new Error('two persons');
  const own = (name: string) => stage.id(`${name} ${from}`);
  const [reportId, file, advisory] = [own('report'), own('case'), own('advisory')];
  const ofCase = `/cases/${file}`;
  await stage.does('grid', '登记诉求（保密）', 'PUT', `/reports/${reportId}`, {
    channel: 'phone_app',
    place: { areaCode: AREA, building: '西区9号楼', address: sublessor.address },
    text: `${reporter.name}反映${sublessor.name}：${reporter.word}。`,
    typeCode: 'ZL01',
    confidentialReporter: true,
    reporter: givenOf(reporter),
  });
  const opened = { reportId, title: '西区9号楼群租证明', typeCode: 'ZL01' };
  await stage.does('community', '立案', 'PUT', ofCase, opened);
  await stage.does('community', '受理', 'POST', `${ofCase}/acceptance`);
  await stage.does('grid', '联系诉求人', 'PUT', `${ofCase}/contacts/${own('contact')}`, {
    reached: true,
    channel: 'telephone',
    summary: `${reporter.phone}：${reporter.word}。`,
  });
  await stage.does('grid', '现场核实', 'PUT', `${ofCase}/site-checks/${own('site check')}`, {
    finding: 'founded',
    note: `${sublessor.word}，在场${sublessor.name}。`,
    personsPresent: sublessor.name,
    checklist: [],
  });
  const itemId = own('partition');
  await stage.does('community', '发告知书', 'PUT', `${ofCase}/advisories/${advisory}`, {
    addressee: givenOf(sublessor),
    items: [{ itemId, text: `拆除隔断（${sublessor.word}）` }],
    policies: [LEASING_RULES],
    service: { servedAt: stage.now, how: 'handed_over', receivedBy: sublessor.name },
  });
  await stage.does('community', '复查', 'PUT', `${ofCase}/notices/${advisory}/rechecks/${own('recheck')}`, {
    results: [{ itemId, result: 'done' }],
  });
  await stage.does('callback', '核查通过', 'POST', `${ofCase}/verification`, {
    result: 'pass',
    checklist: [],
  });
  return {
    persons: [reporter, sublessor],
    streams: [`report-${reportId}`, `case-${file}`],
    pages: [ofCase, `${ofCase}/timeline?limit=200`, `/reports/${reportId}`],
  };
}

/** An enquiry that is answered, and somebody who is visited until the visits end. */
export async function enquiryAndVisits(stage: Stage, from: number): Promise<Matter> {
  const [asking, visited] = [0, 1].map((more) => seededPerson(stage, from + more));
  if (!asking || !visited) throw new Error('two persons');
  const [reportId, visitsId] = [stage.id(`report ${from}`), stage.id(`visits ${from}`)];
  await stage.does('grid', '登记诉求', 'PUT', `/reports/${reportId}`, {
    channel: 'telephone',
    place: { areaCode: AREA, building: '东区8号楼', address: asking.address },
    text: `${asking.name}询问${asking.word}。`,
    typeCode: 'ZX01',
    reporter: givenOf(asking),
  });
  await stage.does('community', '即时答复', 'POST', `/reports/${reportId}/answer`, {
    kind: 'enquiry',
    reply: `已答复${asking.name}：${asking.word}。`,
  });
  await stage.does('grid', '登记探访对象', 'PUT', `/visits/${visitsId}`, {
    personRef: visited.personRef,
    place: { areaCode: AREA, building: '东区8号楼', address: visited.address },
    group: 'general',
    note: `${visited.name}，${visited.phone}，${visited.idNumber}：${visited.word}。`,
  });
  await stage.does('community', '结束探访', 'POST', `/visits/${visitsId}/end`, {
    reason: `${visited.name}搬走，${visited.word}。`,
  });
  return {
    persons: [asking, visited],
    streams: [`report-${reportId}`, `visit-${visitsId}`],
    pages: [`/reports/${reportId}`, `/visits/${visitsId}`],
  };
}
