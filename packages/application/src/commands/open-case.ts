import type { Caller } from '@linli/access';
import {
  type CaseEvent,
  type Confidentiality,
  caseDecider,
  type OpenCase,
  type Risk,
  reportDecider,
  titleWarnings,
} from '@linli/case-domain';
import { fold, handleCommand, refuse } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { readReport } from '../read-report.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { type PlaceGiven, resolvePlace } from './resolve-place.js';

/** 立案 as it is asked for. What is left out is taken from the report. */
export interface OpenCaseInput {
  readonly caseId: string;
  readonly reportId: string;
  readonly title: string;
  readonly typeCode: string;
  readonly place?: PlaceGiven;
  readonly urgent?: boolean;
  readonly risk: Risk;
  readonly confidentiality?: Confidentiality;
  readonly involvesMinor?: boolean;
  /** The case it comes out of; never given from outside. */
  readonly linkedTo?: NonNullable<OpenCase['linkedTo']>;
}

/**
 * 4 立案. Two streams change: the report's, where it is decided that the report belongs to this case and no other, then
 * the case's. The case is decided upon before anything is written, and whatever a crash leaves half done the same
 * command completes; so does anybody else who opens a case for the report under the id the report already names.
 */
export async function openCase(
  parts: Parts,
  caller: Caller,
  input: OpenCaseInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { store } = parts;
  const { caseId, reportId } = input;
  const prepared = await prepare(parts, caller, request);
  const { state: report, subject } = await readReport(store, reportId);
  demandMayDo(caller, 'OpenCase', subject, { kind: 'report', id: reportId });
  if (report.stage === 'NONE') return refuse('REPORT_UNKNOWN');

  const { title, typeCode, risk, confidentiality, involvesMinor, place, urgent, linkedTo } = input;
  const { confidentialReporter, filedAt } = report;
  const command: OpenCase = {
    type: 'OpenCase',
    caseId,
    title,
    typeCode,
    place: place ? resolvePlace(prepared.facts, place) : report.place,
    urgent: urgent ?? report.urgent,
    risk,
    ...(confidentiality !== undefined && { confidentiality }),
    ...(involvesMinor && { involvesMinor }),
    ...(linkedTo && { linkedTo }),
    report: { reportId, confidentialReporter, filedAt },
  };
  const { events } = await store.readStream<CaseEvent>(`case-${caseId}`);
  caseDecider.decide(command, fold(caseDecider, caseDecider.initial, events), prepared.facts);

  const attach = { type: 'AttachReportToCase' as const, caseId };
  await handleCommand({ store, decider: reportDecider, id: reportId, command: attach, ...prepared });
  const opened = await handleCommand({ store, decider: caseDecider, id: caseId, command, ...prepared });
  return receiptFor(caseId, opened, titleWarnings(title));
}
