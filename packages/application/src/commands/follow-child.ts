import { type CaseEvent, type CaseState, caseDecider, OPEN_STAGES, type Stage } from '@linli/case-domain';
import { type CommandResult, fold, handleCommand } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import type { Parts } from '../parts.js';
import { prepareForSystem } from '../system-command.js';

const CHILDREN = 'd2f3b1c6-0d0b-5f0e-8a36-6b2a6c1f4e90';

/** How a child stands, for its parent. */
interface ChildStanding {
  readonly parentId: string;
  readonly childId: string;
  readonly childNumber: string;
  readonly stage: Stage;
  readonly reopenCount: number;
}

/** 52: after a child has ended or was reopened, its parent is told. A child joined elsewhere goes on there: that is settled later. */
export async function tellParent(
  parts: Parts,
  childId: string,
  { state, events }: CommandResult<CaseEvent, CaseState>,
): Promise<void> {
  if (state.stage === 'NONE' || state.linkedTo?.as !== 'child' || state.stage === 'JOINED') return;
  // A repetition tells once more, in case the first time was cut off in between.
  const isNews = events.length === 0 || !OPEN_STAGES.includes(state.stage) || reopens(events);
  if (!isNews) return;
  const { caseNumber: childNumber, stage, reopenCount } = state;
  const { caseId: parentId } = state.linkedTo;
  const parent = await parts.store.readStream<CaseEvent>(`case-${parentId}`);
  const file = fold(caseDecider, caseDecider.initial, parent.events);
  if (file.stage === 'NONE' || !file.bonds.children[childId]) return;
  await followChild(parts, { parentId, childId, childNumber, stage, reopenCount });
}

/**
 * Parents that do not know how a child stands are told: a request was cut off in between, or the child goes on in a case
 * it was joined into. Safe to run at any time, by several processes.
 * @returns how many children were settled
 */
export async function settleChildren(parts: Parts): Promise<number> {
  const children = await parts.readModels.unfollowedChildren();
  for (const { unknown, ...child } of children) {
    if (unknown) await adopt(parts, child);
    else await followChild(parts, child);
  }
  return children.length;
}

async function followChild(parts: Parts, child: ChildStanding): Promise<void> {
  const { parentId, childId, childNumber, stage, reopenCount } = child;
  const commandId = uuidV5([parentId, childId, stage, reopenCount].join('/'), CHILDREN);
  await handleCommand({
    store: parts.store,
    decider: caseDecider,
    id: parentId,
    command: { type: 'FollowChild', childId, childNumber, stage },
    ...(await prepareForSystem(parts, commandId)),
  });
}

/** The child was opened and the request was cut off: the parent knows it from now on, and keeps its reports. */
async function adopt(parts: Parts, { parentId, childId, childNumber }: ChildStanding): Promise<void> {
  await handleCommand({
    store: parts.store,
    decider: caseDecider,
    id: parentId,
    command: { type: 'Split', childId, childNumber, reportIds: [], evidenceIds: [] },
    ...(await prepareForSystem(parts, uuidV5(`${parentId}/${childId}`, CHILDREN))),
  });
}

function reopens(events: readonly CaseEvent[]): boolean {
  return events.some(({ type }) => type === 'CaseReopened' || type === 'VerificationFailed');
}
