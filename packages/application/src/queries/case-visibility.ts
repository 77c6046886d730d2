import { type Caller, type Masking, maskingFor, mayDo, type Subject } from '@linli/access';
import { caseDecider } from '@linli/case-domain';
import { fold, type Role } from '@linli/kernel';
import type { LookingParts } from '../parts.js';
import { subjectOfCase } from '../subject-of-case.js';
import { lookIntoCase } from './look-into-case.js';

/** What a role could see of a case at a moment. */
export interface RoleSight {
  readonly role: Role;
  /** The case itself. */
  readonly sees: boolean;
  readonly showing: Masking;
}

/** Everybody who works with cases, from near to far. */
const ROLES_OF_CASES = ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'VR', 'AU'] as const satisfies Role[];

/**
 * What each role could see after one of the events of a case, by the rules of access of today: of each role somebody
 * responsible for the place, and of mediators, stations and departments whoever took part by then.
 */
export async function caseVisibility(
  parts: LookingParts,
  caller: Caller,
  caseId: string,
  { revision }: { readonly revision: number },
): Promise<{ readonly items: readonly RoleSight[] }> {
  const { events } = await lookIntoCase(parts, caller, 'ViewTimeline', caseId);
  const state = fold(caseDecider, caseDecider.initial, events.slice(0, revision + 1));
  const subject = subjectOfCase(state);
  return {
    items: ROLES_OF_CASES.map((role) => {
      const one = somebody(role, subject);
      return {
        role,
        sees: mayDo(one, 'ViewCase', subject) === 'yes',
        showing: maskingFor(one, subject),
      };
    }),
  };
}

/** How far up the area of a role lies: 0 the district, 1 the street, 2 the community, 3 the grid. */
const DEPTH: Readonly<Record<(typeof ROLES_OF_CASES)[number], number>> = {
  GW: 3,
  CW: 2,
  MD: 2,
  PL: 1,
  SD: 1,
  SL: 1,
  DU: 1,
  DS: 0,
  VR: 0,
  AU: 0,
};

function somebody(role: (typeof ROLES_OF_CASES)[number], subject: Subject): Caller {
  const areaCode = subject.areaPath[DEPTH[role]] ?? subject.areaPath.at(-1) ?? '';
  const { mediators = [], handedOverTo = [], units = [], leadUnit } = subject;
  const takingPart: Partial<Record<Role, string | undefined>> = {
    PL: handedOverTo[0],
    DU: leadUnit ?? units[0],
  };
  return {
    accountId: (role === 'MD' && mediators[0]) || `somebody-${role}`,
    role,
    orgCode: takingPart[role] ?? areaCode,
    areaCode,
    displayName: '',
    language: 'zh-CN',
    via: 'session',
  };
}
