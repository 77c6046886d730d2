import type { MediationCard, MediationPhase } from '@linli/contracts';

/** The columns, from proposing a mediation to the follow-up. */
export const PHASES: readonly MediationPhase[] = [
  'unassigned',
  'consent',
  'sessions',
  'signing',
  'performing',
  'callback',
];

/** What brings a card into a column: a command, never a mark somebody sets. */
const LEADS_TO: Readonly<Partial<Record<MediationPhase, string>>> = {
  consent: 'AppointMediator',
  sessions: 'RecordConsent',
  signing: 'ReachAgreement',
  performing: 'SignAgreement',
  callback: 'RecordPerformance',
};

/** The command that brings a card on into a column; undefined for columns it has passed. */
export function actionInto(phase: MediationPhase, card: MediationCard): string | undefined {
  return PHASES.indexOf(phase) > PHASES.indexOf(card.phase) ? LEADS_TO[phase] : undefined;
}

/** What is done next with a card where it stands. */
export function nextAction({ phase, nextSessionAt }: MediationCard): string | undefined {
  switch (phase) {
    case 'unassigned':
      return 'AppointMediator';
    case 'consent':
      return 'RecordConsent';
    case 'sessions':
      return nextSessionAt === null ? 'ScheduleSession' : 'HoldSession';
    case 'signing':
      return 'SignAgreement';
    case 'performing':
      return 'RecordPerformance';
    case 'callback':
      return undefined;
  }
}
