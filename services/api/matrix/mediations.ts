import { randomUUID } from 'node:crypto';
import type { CaseUnderTest } from '../test/commands.js';
import type { LivingSystem } from '../test/living-system.js';
import { accepted, inHours } from './situations.js';

/** A case with a mediation in it, and the paths and ids its commands name. */
export interface Mediated {
  readonly matter: CaseUnderTest;
  readonly parties: readonly [downstairs: string, upstairs: string];
  readonly mediation: string;
  readonly session: string;
  readonly agreementId: string;
  readonly obligationId: string;
}

export function proposal(parties: readonly string[]): object {
  const standings = ['applicant', 'respondent'];
  return {
    origin: 'application',
    matter: '楼上卫生间渗漏造成楼下损失',
    confirmable: true,
    parties: parties.map((partyId, index) => ({
      partyId,
      standing: standings[index] ?? 'third',
      person: { personRef: randomUUID(), name: '赵大同' },
    })),
  };
}

export async function proposed(living: LivingSystem): Promise<Mediated> {
  const matter = await accepted(living, 'FW01');
  const parties = [randomUUID(), randomUUID()] as const;
  const mediation = `mediations/${randomUUID()}`;
  await matter.put('mediator', mediation, proposal(parties));
  const session = `${mediation}/sessions/${randomUUID()}`;
  return { matter, parties, mediation, session, agreementId: randomUUID(), obligationId: randomUUID() };
}

export function appointment(living: LivingSystem, acceptedBy: readonly string[]): object {
  const disclosure = { interest: 'none' };
  return { mediatorId: living.idOf.mediator, way: 'appointed', acceptedBy, disclosure };
}

/** Both parties have consented and the mediator is appointed. */
export async function running(living: LivingSystem): Promise<Mediated> {
  const found = await proposed(living);
  const { matter, mediation, parties } = found;
  for (const party of parties) {
    await matter.post('mediator', `${mediation}/parties/${party}/consent`, { way: 'oral_recorded' });
  }
  await matter.post('mediator', `${mediation}/appointment`, appointment(living, parties));
  return found;
}

export function meeting(living: LivingSystem): object {
  return { startsAt: inHours(living, 1), room: '调解室一', open: false };
}

export async function scheduled(living: LivingSystem): Promise<Mediated> {
  const found = await running(living);
  await found.matter.put('mediator', found.session, meeting(living));
  return found;
}

export function agreement(living: LivingSystem, { obligationId, parties }: Mediated): object {
  const [creditor, debtor] = parties;
  const content = '支付赔偿款1800元';
  const dueAt = inHours(living, 5 * 24);
  return {
    form: 'written',
    facts: '楼上卫生间下水管渗漏致楼下卧室受损',
    obligations: [{ obligationId, debtor, creditor, content, amountFen: 180_000, dueAt }],
    lawful: true,
  };
}

/** A written agreement is reached and nobody has signed it. */
export async function agreed(living: LivingSystem): Promise<Mediated> {
  const found = await running(living);
  const { agreementId, matter, mediation } = found;
  await matter.put('mediator', `${mediation}/agreements/${agreementId}`, agreement(living, found));
  return found;
}

/** The agreement is in force and its obligations are open. */
export async function performing(living: LivingSystem): Promise<Mediated> {
  const found = await agreed(living);
  const signatures = `agreements/${found.agreementId}/signatures`;
  const signedAt = living.now();
  for (const partyId of found.parties) {
    await found.matter.post('mediator', signatures, { act: 'party', partyId, signedAt });
  }
  for (const act of ['mediator', 'seal']) await found.matter.post('mediator', signatures, { act, signedAt });
  return found;
}
