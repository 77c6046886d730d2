import { demand, Rejection, refuse } from '@linli/kernel';
import { OPEN_STAGES } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { Join, LetGo, TakeIn, Unjoin } from '../commands.js';

/**
 * 51: two cases turn out to be one. Of the same level and equally restricted, so that nobody sees more or less by it. One
 * hop, never a chain: whoever asks is told one number. What is under way in this case comes to its end first, for nobody
 * could go on with it here.
 */
export function join({ caseId, joinId, target, reason }: Join, state: CaseState): CaseEvent[] {
  if (state.stage !== 'NONE' && isKnown(state.bonds, joinId)) return [];
  const file = demandOpen(state);
  demand(target.caseId !== caseId, 'JOINED_INTO_ITSELF');
  demand(target.stage !== 'JOINED', 'JOIN_TARGET_JOINED', { caseNumber: target.caseNumber });
  demand(OPEN_STAGES.includes(target.stage), 'JOIN_TARGET_NOT_OPEN', { stage: target.stage });
  demand(target.level === file.level, 'JOIN_OF_TWO_LEVELS', { level: file.level, other: target.level });
  demand(target.confidentiality === file.confidentiality, 'JOIN_OF_TWO_RESTRICTIONS');
  demand(Object.keys(file.bonds.takenIn).length === 0, 'JOINED_CASES_INSIDE');
  demandNothingOpen(file);
  const into = { into: target.caseId, intoNumber: target.caseNumber };
  return [{ type: 'CaseJoined', data: { joinId, ...into, stageBefore: file.stage, reason } }];
}

/** 51: the case is worked on again where it was left. */
export function unjoin({ joinId, reason }: Unjoin, state: CaseState): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const { joined, unjoined } = state.bonds;
  if (unjoined.includes(joinId)) return [];
  if (joined?.joinId !== joinId) return refuse('JOIN_UNKNOWN', { joinId });
  return [{ type: 'CaseUnjoined', data: { joinId, restored: joined.stageBefore, reason } }];
}

/** 51, the case that goes on. Two that were joined into each other at once would both be gone, so one joined itself refuses. */
export function takeIn({ joinId, caseId, caseNumber }: TakeIn, state: CaseState): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const { bonds } = state;
  if (joinId in bonds.takenIn || bonds.letGo.includes(joinId)) return [];
  demand(state.stage !== 'JOINED', 'JOIN_TARGET_JOINED', { caseNumber: state.caseNumber });
  return [{ type: 'CaseTakenIn', data: { joinId, caseId, caseNumber } }];
}

/** 51 undone, the case that goes on. It may never have heard of the join. */
export function letGo({ joinId }: LetGo, state: CaseState): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const caseId = state.bonds.takenIn[joinId];
  return caseId === undefined ? [] : [{ type: 'CaseLetGo', data: { joinId, caseId } }];
}

function isKnown(
  {
    joined,
    unjoined,
  }: { readonly joined?: { readonly joinId: string }; readonly unjoined: readonly string[] },
  joinId: string,
): boolean {
  return joined?.joinId === joinId || unjoined.includes(joinId);
}
