import { demand, type Role } from '@linli/kernel';
import type { Facts } from '../../facts.js';

/** Some things only some of the roles that may act at all may do; the others are told whom to turn to. */
export function demandRole({ by }: Facts, ...roles: readonly Role[]): void {
  demand(roles.includes(by.role), 'NOT_FOR_THIS_ROLE', { roles });
}
