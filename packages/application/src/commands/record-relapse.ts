import type { Caller } from '@linli/access';
import { titleWarnings } from '@linli/case-domain';
import { type CommandRequest, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { readCase } from '../queries/read-case.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { changeCase } from './act-on-case.js';
import { decideDry } from './decide-dry.js';
import { fileReportAt } from './file-report.js';
import { guardedCase } from './guarded-case.js';
import { openCase } from './open-case.js';

/** 返潮 as it is recorded: what was seen, the report it becomes, and the case that is opened for it. */
export interface RelapseInput {
  readonly caseId: string;
  readonly watchId: string;
  readonly checkId: string;
  readonly linkedCaseId: string;
  readonly reportId: string;
  readonly title: string;
  readonly text: string;
  readonly photoHashes: readonly string[];
}

/**
 * 54 返潮: what the patrol saw is a report like any other; a new case is opened for it, linked to the closed one; then the
 * closed one says so. The same command completes what a crash left half done.
 */
export async function recordRelapse(
  parts: Parts,
  caller: Caller,
  input: RelapseInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { caseId, watchId, checkId, linkedCaseId, reportId, title, text, photoHashes } = input;
  const { file } = await readCase(parts, caller, 'RecordRelapse', caseId);
  const look = { watchId, checkId, linkedCaseId, photoHashes, note: text };
  const command = { type: 'RecordRelapse' as const, ...look };
  const prepared = await prepare(parts, caller, request);
  await decideDry({
    store: parts.store,
    decider: guardedCase(caller, caseId),
    caseId,
    command,
    ...prepared,
    request,
  });

  const { typeCode, urgent, risk, place, confidentiality } = file;
  const said = {
    channel: 'patrol' as const,
    text,
    typeCode,
    urgent,
    confidentialReporter: false,
    photoHashes,
  };
  const { ifMatch: _, ...sameMoment } = request;
  await fileReportAt(parts, caller, { reportId, ...said }, place, sameMoment);
  await openCase(
    parts,
    caller,
    {
      caseId: linkedCaseId,
      reportId,
      title,
      typeCode,
      urgent,
      risk,
      confidentiality,
      linkedTo: { caseId, as: 'relapse' },
    },
    sameMoment,
  );
  const result = await changeCase(parts, caller, caseId, command, request);
  return receiptFor(caseId, result, titleWarnings(title));
}
