import { randomBytes } from 'node:crypto';
import { type Caller, mayDo } from '@linli/access';
import {
  type AnswerFinding,
  type AuditCommand,
  type AuditEvent,
  auditDecider,
  type CloseAudit,
  type FindingKind,
  type SamplingMethod,
  type SetReaudit,
} from '@linli/case-domain';
import { demand, fold, handleCommand } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { areaSubject } from '../queries/area-subject.js';
import { candidatesOf, readAudit } from '../queries/audits/read-audit.js';
import { readCase } from '../queries/read-case.js';
import { waitFor } from '../queries/wait-for.js';
import { type Receipt, receiptFor } from '../receipt.js';

/** Drawing looks at everything that is in the log: it may take longer than a look at a page, in milliseconds. */
const PATIENCE = 10_000;
const SEED_BYTES = 16;

/** 开展抽查 as it is asked for; by default of the caller's own area. */
export interface OpenAuditInput {
  readonly auditId: string;
  readonly area?: string;
  readonly from: string;
  readonly to: string;
  readonly method: SamplingMethod;
  readonly size: number;
  readonly typeCodes?: readonly string[];
}

/** A finding as it is written down. */
export interface FindingInput {
  readonly findingId: string;
  readonly caseId: string;
  readonly kind: FindingKind;
  readonly atRevision?: number;
  readonly text: string;
}

/** 开展抽查. The seed comes out of the machine, not from whoever asks. @throws Rejection FORBIDDEN, AREA_UNKNOWN … */
export async function openAudit(
  parts: Parts,
  caller: Caller,
  { auditId, area, ...asked }: OpenAuditInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { areaPath } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'OpenAudit', { areaPath });
  await demandNobodyElses(parts, caller, auditId);
  const seed = randomBytes(SEED_BYTES).toString('hex');
  return await decideOn(parts, caller, auditId, { type: 'OpenAudit', areaPath, ...asked, seed }, request);
}

/** The id of an audit elsewhere is answered like one there is not. */
async function demandNobodyElses({ store }: Parts, caller: Caller, auditId: string): Promise<void> {
  const { events } = await store.readStream<AuditEvent>(`${auditDecider.category}-${auditId}`);
  const opened = fold(auditDecider, auditDecider.initial, events);
  if (opened.stage === 'NONE') return;
  demand(mayDo(caller, 'OpenAudit', { areaPath: opened.areaPath }) === 'yes', 'AUDIT_UNKNOWN');
}

/** 抽取样本 from everything in the log by now. @throws ReadModelBehind when that could not be known in time */
export async function drawSample(
  parts: Parts,
  caller: Caller,
  auditId: string,
  request: CommandRequest,
): Promise<Receipt> {
  const { audit } = await readAudit(parts, auditId);
  demandMayDo(caller, 'DrawSample', { areaPath: audit.areaPath });
  const through = (await parts.store.end()) ?? 0n;
  await waitFor(parts, through, PATIENCE);
  const candidates = await candidatesOf(parts, audit, through);
  const command = { type: 'DrawSample' as const, candidates, through: String(through) };
  return await decideOn(parts, caller, auditId, command, request);
}

/** 登记抽查意见. @throws Rejection FORBIDDEN, CASE_UNKNOWN, CASE_NOT_SAMPLED … */
export async function recordFinding(
  parts: Parts,
  caller: Caller,
  auditId: string,
  finding: FindingInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { audit } = await readAudit(parts, auditId);
  demandMayDo(caller, 'RecordFinding', { areaPath: audit.areaPath });
  const { events } = await readCase(parts, caller, 'ViewCase', finding.caseId);
  const caseRevision = events.at(-1)?.revision ?? 0;
  const command = { type: 'RecordFinding' as const, ...finding, caseRevision };
  return await decideOn(parts, caller, auditId, command, request);
}

/** 答复抽查意见, where the case lies now. @throws Rejection FORBIDDEN, CASE_UNKNOWN, FINDING_UNKNOWN … */
export async function answerFinding(
  parts: Parts,
  caller: Caller,
  auditId: string,
  command: AnswerFinding,
  request: CommandRequest,
): Promise<Receipt> {
  const { audit } = await readAudit(parts, auditId);
  const about = audit.findings.find(({ findingId }) => findingId === command.findingId);
  const subject = about
    ? (await readCase(parts, caller, 'ViewCase', about.caseId)).subject
    : { areaPath: audit.areaPath };
  demandMayDo(caller, command.type, subject);
  return await decideOn(parts, caller, auditId, command, request);
}

/** 确定复查日期, 办结抽查. @throws Rejection FORBIDDEN, SAMPLE_NOT_EXAMINED, FINDINGS_UNANSWERED … */
export async function actOnAudit(
  parts: Parts,
  caller: Caller,
  auditId: string,
  command: SetReaudit | CloseAudit,
  request: CommandRequest,
): Promise<Receipt> {
  const { audit } = await readAudit(parts, auditId);
  demandMayDo(caller, command.type, { areaPath: audit.areaPath });
  return await decideOn(parts, caller, auditId, command, request);
}

async function decideOn(
  { store, ...parts }: Parts,
  caller: Caller,
  id: string,
  command: AuditCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const { facts, meta } = await prepare({ store, ...parts }, caller, request);
  const { by, at, now } = facts;
  const auditFacts = { by, at, now };
  return receiptFor(
    id,
    await handleCommand({ store, decider: auditDecider, id, command, facts: auditFacts, meta }),
  );
}
