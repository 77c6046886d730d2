import type { Role } from '@linli/kernel';
import type { LimitTells } from '../case/clocks/events.js';
import type { ClockName } from './entry.js';

/** The roles that are meant by whoever is told. Which case of theirs it is, the policy decides. */
const ROLES_TOLD: Readonly<Record<LimitTells, readonly Role[]>> = {
  handler: ['GW', 'CW', 'DU'],
  lead_head: ['CW', 'SL', 'DU'],
  street: ['SD', 'SL'],
  district: ['DS'],
  mediator: ['MD'],
  callback: ['VR'],
  intake: ['CW', 'SD'],
};

/** Clocks that end by themselves: nobody has to do anything by then, and every closed case has one. */
export const UNATTENDED_CLOCKS = ['reopen_window'] as const satisfies readonly ClockName[];

/** What a role has to look at of the limits that are told; empty for a role no limit is told to. */
export function lookedAtBy(role: Role): readonly LimitTells[] {
  return (Object.keys(ROLES_TOLD) as LimitTells[]).filter((tells) => ROLES_TOLD[tells].includes(role));
}
