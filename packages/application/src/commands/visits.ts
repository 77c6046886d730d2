import type { Caller } from '@linli/access';
import {
  type EnrolForVisits,
  type Facts,
  type VisitCommand,
  type VisitEvent,
  type VisitState,
  visitDecider,
} from '@linli/case-domain';
import { type Decider, handleCommand } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { trying } from '../attempts/refused.js';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { systemCaller } from '../system-caller.js';
import { fileReportAt } from './file-report.js';
import { type PlaceGiven, resolvePlace } from './resolve-place.js';

/** 登记探访对象 as it is asked for: the place by one area code. */
export interface EnrolForVisitsInput extends Omit<EnrolForVisits, 'type' | 'place'> {
  readonly visitsId: string;
  readonly place: PlaceGiven;
}

/** Commands on visits that are made already. What the report of a miss is called is not for the caller to choose. */
export type OwnVisitCommand =
  | Exclude<VisitCommand, { type: 'EnrolForVisits' | 'RecordVisitMissed' }>
  | Omit<Extract<VisitCommand, { type: 'RecordVisitMissed' }>, 'reportId'>;

const REPORTS = 'c8b1f0a4-53d2-5e0c-9a77-1f6b2d0e4c55';
/** 走访未遇(连续2次). */
const MISSED_TWICE = 'GA03';

/** 登记探访对象. @throws Rejection FORBIDDEN, AREA_UNKNOWN, VISITS_EXIST */
export async function enrolForVisits(
  parts: Parts,
  caller: Caller,
  { visitsId: id, place: given, ...fields }: EnrolForVisitsInput,
  request: CommandRequest,
): Promise<Receipt> {
  const prepared = await prepare(parts, caller, request);
  const place = resolvePlace(prepared.facts, given);
  demandMayDo(caller, 'EnrolForVisits', { areaPath: place.areaPath });
  const command = { type: 'EnrolForVisits' as const, place, ...fields };
  return receiptFor(
    id,
    await handleCommand({ store: parts.store, decider: visitDecider, id, command, ...prepared }),
  );
}

/**
 * A visit, or what changes about the visits. Where nobody was met twice in a row a report is filed, so that somebody
 * decides what becomes of it; should that be cut off, {@link settleMissedVisits} files it.
 */
export async function actOnVisits(
  parts: Parts,
  caller: Caller,
  visitsId: string,
  given: OwnVisitCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const command: VisitCommand =
    given.type === 'RecordVisitMissed' ? { ...given, reportId: uuidV5(given.visitId, REPORTS) } : given;
  const prepared = await prepare(parts, caller, request);
  const done = await handleCommand({
    store: parts.store,
    decider: guarded(caller, visitsId),
    id: visitsId,
    command,
    ...prepared,
  });
  for (const { type, data } of done.events) {
    if (type === 'VisitMissed' && data.reportId !== undefined && done.state.stage !== 'NONE')
      await reportMissed(parts, data.reportId, done.state.place);
  }
  return receiptFor(visitsId, done);
}

/** Files the reports of visits missed twice that were cut off before that. Safe to run at any time. */
export async function settleMissedVisits(parts: Parts): Promise<number> {
  const missed = await parts.readModels.missedWithoutReport();
  for (const { missedReportId, areaPath, building } of missed) {
    const place = { areaPath: [...areaPath], ...(building !== null && { building }) };
    if (missedReportId !== null) await reportMissed(parts, missedReportId, place);
  }
  return missed.length;
}

async function reportMissed(
  parts: Parts,
  reportId: string,
  place: Parameters<typeof fileReportAt>[3],
): Promise<void> {
  const report = {
    reportId,
    channel: 'visit' as const,
    text: '走访连续两次未遇，请核实情况。',
    typeCode: MISSED_TWICE,
    urgent: false,
    confidentialReporter: false,
    photoHashes: [],
  };
  await fileReportAt(parts, systemCaller, report, place, { key: reportId, correlationId: reportId });
}

/** The decider of visits, asked on behalf of one caller. */
function guarded(caller: Caller, visitsId: string): Decider<VisitCommand, VisitEvent, VisitState, Facts> {
  return {
    ...visitDecider,
    decide: (command, state, facts) => {
      const areaPath = state.stage === 'NONE' ? [] : state.place.areaPath;
      const about = { kind: 'visit' as const, id: visitsId };
      if (state.stage !== 'NONE') demandMayDo(caller, command.type, { areaPath }, about);
      return trying({ action: command.type, about }, () => visitDecider.decide(command, state, facts));
    },
  };
}
