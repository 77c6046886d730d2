import { type Decider, type DomainEvent, fold, happened } from '@linli/kernel';

/** Wednesday, 2026-11-25, 07:00 in Shanghai: the day on which rules are made in tests. */
const NOW = '2026-11-24T23:00:00.000Z';
const META = {
  occurredAt: NOW,
  recordedAt: NOW,
  by: { id: 'account-SA', role: 'SA' as const, orgCode: '370199' },
  commandId: 'command',
  causationId: 'command',
  correlationId: 'command',
};

/** What a command on a rule leads to, after these events. */
export function decisionsOf<Command, E extends DomainEvent, State>(
  decider: Decider<Command, E, State, { readonly now: string }>,
) {
  return (command: Command, ...before: readonly E[]): readonly E[] => {
    const state = fold(decider, decider.initial, happened(before, META));
    return decider.decide(command, state, { now: NOW });
  };
}
