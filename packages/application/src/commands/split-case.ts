import type { Caller } from '@linli/access';
import {
  type Confidentiality,
  caseDecider,
  type Risk,
  reportDecider,
  strictest,
  titleWarnings,
} from '@linli/case-domain';
import { handleCommand, refuse } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { readCase } from '../queries/read-case.js';
import { readReport } from '../read-report.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { decideDry } from './decide-dry.js';
import { guardedCase } from './guarded-case.js';
import { type PlaceGiven, resolvePlace } from './resolve-place.js';

/** 拆分 as it is asked for. What is left out is taken from the parent. */
export interface SplitInput {
  readonly caseId: string;
  readonly childId: string;
  readonly title: string;
  readonly typeCode: string;
  readonly place?: PlaceGiven;
  readonly urgent?: boolean;
  readonly risk: Risk;
  readonly confidentiality?: Confidentiality;
  readonly reportIds: readonly string[];
  readonly evidenceIds: readonly string[];
}

const REASON = '随子案拆分 Goes with the part that was split off';

/**
 * 52 拆分子案. The parent is decided upon first, dry; then the child is opened, the parent names it, and each chosen report
 * goes over in its own stream in one step, so that it is in exactly one case at any moment (I9). The same command
 * completes what a crash left half done.
 */
export async function splitCase(
  parts: Parts,
  caller: Caller,
  { caseId, childId, reportIds, evidenceIds, ...given }: SplitInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { store } = parts;
  const { file: parent } = await readCase(parts, caller, 'Split', caseId);
  const prepared = await prepare(parts, caller, request);
  const decider = guardedCase(caller, caseId);
  const { title, typeCode, risk } = given;
  const place = given.place ? resolvePlace(prepared.facts, given.place) : parent.place;
  const split = (childNumber: string) => ({
    type: 'Split' as const,
    childId,
    childNumber,
    reportIds,
    evidenceIds,
  });
  await decideDry({ store, decider, caseId, command: split(''), ...prepared, request });

  const open = {
    type: 'OpenCase' as const,
    caseId: childId,
    title,
    typeCode,
    place,
    urgent: given.urgent ?? parent.urgent,
    risk,
    // A part is never less protected than the whole.
    confidentiality: strictest(parent.confidentiality, given.confidentiality ?? 'normal'),
    linkedTo: { caseId, as: 'child' as const },
  };
  const opened = await handleCommand({
    store,
    decider: caseDecider,
    id: childId,
    command: open,
    ...prepared,
  });
  const { caseNumber } = opened.state.stage === 'NONE' ? refuse('CASE_UNKNOWN') : opened.state;
  await handleCommand({ store, decider, id: caseId, command: split(caseNumber), ...prepared });
  for (const reportId of reportIds)
    await moveReport(parts, caller, { reportId, from: caseId, to: childId }, request);
  return receiptFor(childId, opened, titleWarnings(title));
}

/** The report's stream decides, the child takes it, the parent is without it. */
async function moveReport(
  parts: Parts,
  caller: Caller,
  { reportId, from, to }: { readonly reportId: string; readonly from: string; readonly to: string },
  request: CommandRequest,
): Promise<void> {
  const { store } = parts;
  const { state } = await readReport(store, reportId);
  if (state.stage === 'NONE') return;
  const { confidentialReporter, filedAt } = state;
  // Several reports change the same two cases: each is a command of its own.
  const prepared = await prepare(parts, caller, { ...request, key: `${request.key}/${reportId}` });
  const move = { type: 'MoveReportToCase' as const, from, to, reason: REASON };
  await handleCommand({ store, decider: reportDecider, id: reportId, command: move, ...prepared });
  const attach = { type: 'AttachReport' as const, report: { reportId, confidentialReporter, filedAt } };
  await handleCommand({ store, decider: caseDecider, id: to, command: attach, ...prepared });
  const detach = { type: 'DetachReport' as const, reportId, reason: REASON };
  await handleCommand({ store, decider: caseDecider, id: from, command: detach, ...prepared });
}
