import type { Role } from '@linli/kernel';
import type { Caller } from './caller.js';
import { CALLBACK_STAGES } from './relation.js';
import type { Subject } from './subject.js';

/**
 * The part of all cases a caller's lists, figures and live updates are cut to. Conditions that are present all hold at
 * once, except where "besides" says otherwise. It is `mayDo(caller, 'ViewCase', …)` in a form SQL can filter by.
 */
export interface Scope {
  /** The area path contains this code; `null`: anywhere. */
  readonly areaCode: string | null;
  /** Restricted cases are included. */
  readonly restrictedOk: boolean;
  /** Only cases handed over to this police station, or in which danger was reported. */
  readonly policeStation?: string;
  /** Only cases this unit leads, supports or was whistled to. */
  readonly unit?: string;
  /** Only cases in one of these stages. */
  readonly stages?: readonly string[];
  /** Besides: cases this account mediates, wherever they lie and restricted or not. */
  readonly mediator?: string;
  /**
   * Besides: cases this unit leads, supports or was whistled to, wherever they lie; restricted ones only if the account
   * opened them.
   */
  readonly takingPart?: string;
  /** Besides: restricted cases of the area this account opened. */
  readonly openedBy?: string;
}

type ScopeFor = (caller: Caller) => Scope | null;

const scopeOfCommunity: ScopeFor = ({ areaCode, orgCode }) => ({
  areaCode,
  restrictedOk: true,
  takingPart: orgCode,
});

const wholeArea: ScopeFor = ({ areaCode }) => ({ areaCode, restrictedOk: true });

const scopes: Readonly<Record<Role, ScopeFor>> = {
  GW: ({ areaCode, accountId }) => ({ areaCode, restrictedOk: false, openedBy: accountId }),
  CW: scopeOfCommunity,
  MD: ({ areaCode, accountId }) => ({ areaCode, restrictedOk: false, mediator: accountId }),
  PL: ({ areaCode, orgCode, accountId }) => ({
    areaCode,
    restrictedOk: true,
    policeStation: orgCode,
    takingPart: orgCode,
    openedBy: accountId,
  }),
  SD: wholeArea,
  SL: ({ areaCode }) => ({ areaCode, restrictedOk: false }),
  DU: ({ orgCode }) => ({ areaCode: null, restrictedOk: false, unit: orgCode }),
  DS: wholeArea,
  AU: wholeArea,
  SA: () => null,
  VR: ({ areaCode, accountId }) => ({
    areaCode,
    restrictedOk: false,
    stages: CALLBACK_STAGES,
    openedBy: accountId,
  }),
  SYS: () => ({ areaCode: null, restrictedOk: true }),
};

/** What the caller's lists are cut to; `null` for a caller who sees no cases at all. */
export function scopeOf(caller: Caller): Scope | null {
  return scopes[caller.role](caller);
}

/** Whether one case lies in a scope; what a query's WHERE clause must equal. */
export function isInScope(scope: Scope, subject: Subject): boolean {
  if (scope.mediator !== undefined && subject.mediators?.includes(scope.mediator) === true) return true;
  if (takesPart(scope, subject) && isKnowable({ ...scope, restrictedOk: false }, subject)) return true;
  return isInPlace(scope, subject) && isKnowable(scope, subject);
}

function takesPart({ takingPart }: Scope, subject: Subject): boolean {
  return takingPart !== undefined && isUnitOf(takingPart, subject);
}

function isUnitOf(unit: string, { leadUnit, units }: Subject): boolean {
  return unit === leadUnit || units?.includes(unit) === true;
}

function isInPlace({ areaCode, policeStation, unit, stages }: Scope, subject: Subject): boolean {
  if (areaCode !== null && !subject.areaPath.includes(areaCode)) return false;
  if (stages !== undefined && (subject.stage === undefined || !stages.includes(subject.stage))) return false;
  if (unit !== undefined && !isUnitOf(unit, subject)) return false;
  return (
    policeStation === undefined ||
    subject.dangerReported === true ||
    subject.handedOverTo?.includes(policeStation) === true
  );
}

function isKnowable({ restrictedOk, openedBy }: Scope, subject: Subject): boolean {
  if (subject.confidentiality !== 'restricted' || restrictedOk) return true;
  return openedBy !== undefined && subject.recordedBy === openedBy;
}
