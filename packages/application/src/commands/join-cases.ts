import type { Caller } from '@linli/access';
import { type CaseCommand, type CaseEvent, type CaseState, caseDecider } from '@linli/case-domain';
import { fold, handleCommand, Rejection } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { type CommandRequest, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { readCase } from '../queries/read-case.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { prepareForSystem } from '../system-command.js';
import { changeCase } from './act-on-case.js';
import { guardedCase } from './guarded-case.js';

const JOINS = '5f6a7a1e-5d3c-5a0c-9a5d-0b9e4f7c2d18';
const REASON = '对方案件同时并入他案，撤销并案 The other case was joined elsewhere at the same time';

/** A join of one case into another, by the id its maker chose. */
export interface JoinInput {
  readonly caseId: string;
  readonly joinId: string;
  readonly into: string;
  readonly reason: string;
}

/**
 * 51 并案. The joining case decides, the other one takes it in; the same command completes what a crash left half done.
 * Whoever joins must be allowed to on both.
 */
export async function joinCase(
  parts: Parts,
  caller: Caller,
  { caseId, joinId, into, reason }: JoinInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { file } = await readCase(parts, caller, 'Join', into);
  const { caseNumber, stage, level, confidentiality } = file;
  const target = { caseId: into, caseNumber, stage, level, confidentiality };
  const result = await changeCase(
    parts,
    caller,
    caseId,
    { type: 'Join', caseId, joinId, target, reason },
    request,
  );
  const command = nextStep(caseId, joinId, result.state);
  if (command?.type === 'TakeIn') {
    const prepared = await prepare(parts, caller, request);
    const decider = guardedCase(caller, into);
    try {
      await handleCommand({ store: parts.store, decider, id: into, command, ...prepared });
    } catch (error) {
      if (error instanceof Rejection) await undo(parts, caseId, joinId);
      throw error;
    }
  }
  return receiptFor(caseId, result);
}

/** 51 撤并: the case is worked on again, then the other one lets it go. */
export async function unjoinCase(
  parts: Parts,
  caller: Caller,
  { caseId, joinId, reason }: Omit<JoinInput, 'into'>,
  request: CommandRequest,
): Promise<Receipt> {
  const { file } = await readCase(parts, caller, 'Unjoin', caseId);
  const result = await changeCase(parts, caller, caseId, { type: 'Unjoin', joinId, reason }, request);
  const into = file.bonds.joined?.into;
  if (into !== undefined) {
    const prepared = await prepare(parts, caller, request);
    const decider = guardedCase(caller, into);
    await handleCommand({
      store: parts.store,
      decider,
      id: into,
      command: { type: 'LetGo', joinId },
      ...prepared,
    });
  }
  return receiptFor(caseId, result);
}

/**
 * Joins and unjoinings that were cut off between the two cases are completed. Of two cases joined into each other at
 * once, the join that cannot be completed is undone. Safe to run at any time, by several processes.
 * @returns how many joins were settled
 */
export async function settleJoins(parts: Parts): Promise<number> {
  const half = await parts.readModels.halfJoined();
  for (const { caseId, joinId, into } of half) {
    const { events } = await parts.store.readStream<CaseEvent>(`case-${caseId}`);
    const command = nextStep(caseId, joinId, fold(caseDecider, caseDecider.initial, events));
    if (!command) continue;
    const commandId = uuidV5([caseId, joinId, command.type].join('/'), JOINS);
    const prepared = await prepareForSystem(parts, commandId);
    try {
      await handleCommand({ store: parts.store, decider: caseDecider, id: into, command, ...prepared });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      await undo(parts, caseId, joinId);
    }
  }
  return half.length;
}

/** What the case that goes on must be told, as the joining case stands. */
function nextStep(
  caseId: string,
  joinId: string,
  state: CaseState,
): Extract<CaseCommand, { type: 'TakeIn' | 'LetGo' }> | undefined {
  if (state.stage === 'NONE') return undefined;
  const { joined, unjoined } = state.bonds;
  if (joined?.joinId === joinId) return { type: 'TakeIn', joinId, caseId, caseNumber: state.caseNumber };
  return unjoined.includes(joinId) ? { type: 'LetGo', joinId } : undefined;
}

async function undo(parts: Parts, caseId: string, joinId: string): Promise<void> {
  const command = { type: 'Unjoin' as const, joinId, reason: REASON };
  const prepared = await prepareForSystem(parts, uuidV5(`${caseId}/${joinId}/undo`, JOINS));
  await handleCommand({ store: parts.store, decider: caseDecider, id: caseId, command, ...prepared });
}
