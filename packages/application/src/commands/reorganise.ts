import type { Caller } from '@linli/access';
import { dayOfIsoDate, isoDate, shanghaiDay, startOfShanghaiDay } from '@linli/calendar';
import { caseDecider } from '@linli/case-domain';
import { handleCommand, refuse } from '@linli/kernel';
import type { LeftBehind } from '@linli/read-models';
import { v5 as uuidV5 } from 'uuid';
import type { CommandRequest } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import type { Receipt } from '../receipt.js';
import { prepareForSystem } from '../system-command.js';
import { manageArea } from './organisation.js';

const REORGANISATIONS = '8e1f3a52-6c5d-5d0a-9f0c-2f4d7b6a9c31';

/** 机构调整 as it is asked for: which areas become part of which, from a day on. */
export interface ReorganiseInput {
  readonly reorganisationId: string;
  /** First day of the new organisation. */
  readonly effectiveFrom: string;
  /** Established already; of the same level. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Areas become part of others: what lies below goes over, then the area is closed in favour of its successor. Cases
 * follow once the day has come (`settleReorganisations`). Each area is a command of its own, so the same request
 * completes what was cut off.
 */
export async function reorganise(
  parts: Parts,
  caller: Caller,
  { reorganisationId, effectiveFrom: from, moves }: ReorganiseInput,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'Reorganise');
  const directory = await parts.readModels.loadDirectory();
  for (const code of moves.flatMap((move) => [move.from, move.to]))
    if (!directory.area(code)) refuse('AREA_UNKNOWN', { areaCode: code });
  let last: Receipt | undefined;
  for (const move of moves) {
    const step = (code: string): CommandRequest => ({ ...request, key: `${request.key}/${code}` });
    for (const { code } of await parts.readModels.areas(move.from)) {
      const moved = { type: 'MoveArea' as const, parentCode: move.to, from, reorganisationId };
      await manageArea(parts, caller, code, moved, step(code));
    }
    const closed = { type: 'CloseArea' as const, from, succeededBy: move.to, reorganisationId };
    last = await manageArea(parts, caller, move.from, closed, step(move.from));
  }
  return last ?? refuse('REORGANISATION_WITHOUT_MOVES');
}

/**
 * 57 划转: cases of areas that are no more follow into the successor, from the day it was closed on; whoever led as the
 * community of that area is succeeded as well. Safe to run at any time, by several processes.
 * @returns how many cases were reassigned
 */
export async function settleReorganisations(parts: Parts): Promise<number> {
  const cases = await parts.readModels.leftBehind(isoDate(shanghaiDay(parts.clock())));
  for (const left of cases) await reassign(parts, left);
  return cases.length;
}

async function reassign(parts: Parts, left: LeftBehind): Promise<void> {
  const { caseId, closedArea, succeededBy, closedOn, closedBy, leadUnit } = left;
  const reorganisationId = closedBy ?? uuidV5(`${closedArea}/${closedOn}`, REORGANISATIONS);
  const prepared = await prepareForSystem(parts, uuidV5(`${reorganisationId}/${caseId}`, REORGANISATIONS));
  const { directory } = prepared.facts;
  const since = startOfShanghaiDay(dayOfIsoDate(closedOn));
  const code = directory.areaInForce(left.areaPath.at(-1) ?? closedArea, since) ?? succeededBy;
  const areaPath = directory.areaPath(code, since) ?? refuse('AREA_UNKNOWN', { areaCode: code });
  const command = {
    type: 'ReassignByReorg' as const,
    reorganisationId,
    areaPath: [...areaPath],
    ...(leadUnit === closedArea && { leadUnit: succeededBy }),
    effectiveFrom: closedOn,
  };
  await handleCommand({ store: parts.store, decider: caseDecider, id: caseId, command, ...prepared });
}
