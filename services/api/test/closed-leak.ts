import { randomUUID } from 'node:crypto';
import { CaseUnderTest } from './commands.js';
import type { LivingSystem } from './living-system.js';

const DAY = 24 * 60;
const DAY_MS = 86_400_000;

/** A leak between two flats that was mediated, agreed upon, performed and verified: names and texts in every place there is. */
export async function closedLeak(system: LivingSystem, changes: object = {}): Promise<CaseUnderTest> {
  const leak = new CaseUnderTest(system);
  const person = (name: string, phone: string, address: string) => ({
    personRef: randomUUID(),
    name,
    phone,
    address,
  });
  const [downstairs, upstairs, mediationId] = [randomUUID(), randomUUID(), randomUUID()];
  const mediation = `mediations/${mediationId}`;
  await leak.open({ case: changes });
  await leak.post('community', 'acceptance');
  await leak.put('grid', `contacts/${randomUUID()}`, {
    reached: true,
    channel: 'in_person',
    summary: '当面听欧阳晓燕讲了经过',
  });
  await leak.put('grid', `site-checks/${randomUUID()}`, {
    finding: 'founded',
    note: '天花板渗水，楼上钱小满不承认',
    personsPresent: '欧阳晓燕、钱小满',
  });
  await leak.put('grid', `notes/${randomUUID()}`, { text: '邻居说钱小满常年在外', confidential: true });
  system.pass(DAY);
  await leak.put('mediator', mediation, {
    origin: 'application',
    matter: '卫生间渗漏造成的卧室损失',
    confirmable: true,
    parties: [
      {
        partyId: downstairs,
        standing: 'applicant',
        person: person('欧阳晓燕', '13812345678', '2单元502室'),
      },
      { partyId: upstairs, standing: 'respondent', person: person('钱小满', '13987654321', '2单元602室') },
    ],
  });
  await leak.post('mediator', `${mediation}/parties/${downstairs}/consent`, { way: 'written' });
  await leak.post('mediator', `${mediation}/parties/${upstairs}/consent`, { way: 'oral_recorded' });
  await leak.post('mediator', `${mediation}/appointment`, {
    mediatorId: system.idOf.mediator,
    way: 'appointed',
    acceptedBy: [downstairs, upstairs],
    disclosure: { interest: 'declared', statement: '与钱小满同乡' },
  });
  const sessionId = randomUUID();
  const startsAt = new Date(Date.parse(system.now()) + 3_600_000).toISOString();
  await leak.put('mediator', `${mediation}/sessions/${sessionId}`, {
    startsAt,
    room: '杏林调解室',
    open: false,
    participants: [
      {
        participantId: randomUUID(),
        name: '孙律师',
        capacity: '法律顾问',
        consentedBy: [downstairs, upstairs],
      },
    ],
  });
  system.pass(90);
  await leak.post('mediator', `${mediation}/sessions/${sessionId}/minutes`, {
    attendedBy: [downstairs, upstairs],
    minutes: '闭水试验显示602室下水管渗漏。',
  });
  const [agreementId, repair] = [randomUUID(), randomUUID()];
  const dueAt = new Date(Date.parse(system.now()) + 5 * DAY_MS).toISOString();
  await leak.put('mediator', `${mediation}/agreements/${agreementId}`, {
    form: 'written',
    facts: '602室下水管渗漏致502室卧室受损',
    obligations: [
      {
        obligationId: repair,
        debtor: upstairs,
        creditor: downstairs,
        content: '修复下水管并赔偿1800元',
        amountFen: 180_000,
        dueAt,
      },
    ],
    lawful: true,
  });
  const signedAt = system.now();
  const signatures = `agreements/${agreementId}/signatures`;
  for (const partyId of [downstairs, upstairs])
    await leak.post('mediator', signatures, { act: 'party', partyId, signedAt });
  await leak.post('mediator', signatures, { act: 'mediator', signedAt });
  await leak.post('mediator', signatures, { act: 'seal', signedAt });
  system.pass(3 * DAY);
  await leak.post('mediator', `obligations/${repair}/performance`, {
    result: 'performed',
    performedAt: system.now(),
    note: '钱小满已转账',
  });
  await leak.post('community', 'verification', { result: 'pass', checklist: ['已到502室复看'] });
  return leak;
}
