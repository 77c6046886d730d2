import type { Caller } from './caller.js';
import type { Subject } from './subject.js';

/** Stages in which a case is put to the reporter for an answer. */
export const CALLBACK_STAGES: readonly string[] = ['RESOLVED', 'CLOSED'];

/** Whether a caller stands to a subject in some relation. */
type Holds = (caller: Caller, subject: Subject) => boolean;

const inArea: Holds = ({ areaCode }, { areaPath }) => areaPath.includes(areaCode);
const leads: Holds = ({ orgCode }, { leadUnit }) => leadUnit === orgCode;

/** How a caller can stand to a subject. A rule grants an action to roles that stand in one such relation. */
export const relations = {
  any: () => true,
  in_area: inArea,
  handed_over: (caller, subject) => inArea(caller, subject) && has(subject.handedOverTo, caller.orgCode),
  alarmed: (caller, subject) => inArea(caller, subject) && subject.dangerReported === true,
  lead_unit: leads,
  /** Nobody leads yet, so whoever is responsible for the area does. */
  undispatched: (caller, subject) => inArea(caller, subject) && subject.leadUnit === undefined,
  own_unit: (caller, subject) => leads(caller, subject) || has(subject.units, caller.orgCode),
  /** Wherever the case lies: parties may choose a mediator from elsewhere. */
  mediator: ({ accountId }, { mediators }) => has(mediators, accountId),
  unmediated: (caller, subject) => inArea(caller, subject) && (subject.mediators ?? []).length === 0,
  recorded_by: ({ accountId }, { recordedBy }) => recordedBy === accountId,
  awaiting_callback: (caller, subject) => inArea(caller, subject) && has(CALLBACK_STAGES, subject.stage),
} satisfies Record<string, Holds>;

/** Name of a relation between caller and subject. */
export type Relation = keyof typeof relations;

/** What each relation means. */
export type Relations = Readonly<Record<Relation, Holds>>;

function has(codes: readonly string[] | undefined, code: string | undefined): boolean {
  return code !== undefined && codes?.includes(code) === true;
}
