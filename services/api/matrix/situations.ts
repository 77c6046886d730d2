import { randomUUID } from 'node:crypto';
import { CaseUnderTest, reportBody } from '../test/commands.js';
import { COMMUNITY, type LivingSystem, type Person, STATION } from '../test/living-system.js';

/** An enforcing department of the street. */
export const ENFORCEMENT = '370199001-enforcement';
/** SHA-256 of some photograph. */
export const PHOTO = 'a'.repeat(64);

/** So many hours from now. */
export function inHours(living: LivingSystem, hours: number): string {
  return new Date(Date.parse(living.now()) + hours * 3_600_000).toISOString();
}

/** A report that waits to be dealt with. */
export async function pendingReport(living: LivingSystem, changes: object = {}): Promise<string> {
  const reportId = randomUUID();
  const url = `/api/reports/${reportId}`;
  const answer = await living.ask('grid', { method: 'PUT', url, payload: reportBody(changes) });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return reportId;
}

/** A case of a small matter (a broken public lamp), or of another type. */
export async function opened(living: LivingSystem, typeCode = 'FW06'): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(living);
  await matter.open({ report: { typeCode }, case: { typeCode, title: '楼道设施' } });
  return matter;
}

export async function accepted(living: LivingSystem, typeCode?: string): Promise<CaseUnderTest> {
  const matter = await opened(living, typeCode);
  await matter.post('community', 'acceptance');
  return matter;
}

/** The reporter was reached and somebody has been there. */
export async function handled(living: LivingSystem, typeCode?: string): Promise<CaseUnderTest> {
  const matter = await accepted(living, typeCode);
  await contacted(matter);
  await matter.put('grid', `site-checks/${randomUUID()}`, { finding: 'founded', note: '情况属实' });
  return matter;
}

export async function contacted(matter: CaseUnderTest): Promise<void> {
  const contact = { reached: true, channel: 'in_person', summary: '已当面了解情况' };
  await matter.put('grid', `contacts/${randomUUID()}`, contact);
}

/** What a resolution of the small matter says. */
export function resolution(): object {
  return {
    outcome: 'resolved',
    finding: 'founded',
    handlingNote: '已更换楼道灯具',
    publicReply: '楼道灯已修好',
    evidence: [{ evidenceId: randomUUID(), kind: 'photo', hash: PHOTO }],
  };
}

export async function resolved(living: LivingSystem): Promise<CaseUnderTest> {
  const matter = await handled(living);
  await matter.post('community', 'resolution', resolution());
  return matter;
}

export async function closed(living: LivingSystem): Promise<CaseUnderTest> {
  const matter = await resolved(living);
  await matter.post('colleague', 'verification', { result: 'pass' });
  return matter;
}

/** A group rental that was set right and closed: a matter that tends to come back. */
export async function relapsing(living: LivingSystem): Promise<CaseUnderTest> {
  const matter = await handled(living, 'ZL01');
  const [noticeId, itemId] = [randomUUID(), randomUUID()];
  await matter.put('community', `advisories/${noticeId}`, advisory(itemId, living.now()));
  const results = [{ itemId, result: 'done' }];
  await matter.put('community', `notices/${noticeId}/rechecks/${randomUUID()}`, { results });
  await matter.post('colleague', 'verification', { result: 'pass', checklist: ['已复看现场'] });
  return matter;
}

/** What notices about rented flats rest on. */
export const LEASING_RULES = { title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条' };

/** What a notice says, whoever gives it. */
export function notice(itemId: string, servedAt: string): object {
  return {
    addressee: { personRef: randomUUID(), name: '苗大成' },
    items: [{ itemId, text: '拆除隔断' }],
    service: { servedAt, how: 'handed_over', receivedBy: '苗大成' },
  };
}

export function advisory(itemId: string, servedAt: string): object {
  return { ...notice(itemId, servedAt), policies: [LEASING_RULES] };
}

/** The day so many days from now, in Shanghai: `2026-11-24`. */
export function shanghaiDayOf(living: LivingSystem, days = 0): string {
  return new Date(Date.parse(living.now()) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A case with a unit that leads, which has not signed. */
export async function dispatched(
  living: LivingSystem,
  leadUnit = COMMUNITY,
  typeCode = 'FW01',
): Promise<{ matter: CaseUnderTest; dispatchId: string }> {
  const matter = await accepted(living, typeCode);
  const dispatchId = randomUUID();
  await matter.put('street', `dispatches/${dispatchId}`, { leadUnit, taskDueAt: inHours(living, 24) });
  return { matter, dispatchId };
}

const UNIT_PEOPLE: Readonly<Record<string, Person>> = {
  [COMMUNITY]: 'community',
  [ENFORCEMENT]: 'department',
};

export async function signed(living: LivingSystem, leadUnit = COMMUNITY) {
  const found = await dispatched(living, leadUnit);
  const by = UNIT_PEOPLE[leadUnit] ?? 'street';
  await found.matter.post(by, `dispatches/${found.dispatchId}/signature`);
  return found;
}

/** A case the community could not deal with, led by the street now. */
export async function escalated(living: LivingSystem) {
  const { matter } = await signed(living);
  const escalationId = randomUUID();
  const upwards = { to: 'STREET', reason: '需要多部门', tried: '已协调三次' };
  await matter.put('community', `escalations/${escalationId}`, upwards);
  const dispatchId = randomUUID();
  const order = { leadUnit: '370199001', taskDueAt: inHours(living, 24) };
  await matter.put('street', `dispatches/${dispatchId}`, order);
  await matter.post('street', `dispatches/${dispatchId}/signature`);
  return { matter, escalationId };
}

/** A case handed to the police station of the street. */
export async function handedOver(living: LivingSystem) {
  const matter = await accepted(living, 'FW01');
  const handoverId = randomUUID();
  await matter.put('community', `police-referrals/${handoverId}`, referral());
  return { matter, handoverId, referral: `police-referrals/${handoverId}` };
}

export function referral(station = STATION): object {
  return { station, reasonCode: 'public_order', reason: '双方多次争吵，有动手苗头' };
}
