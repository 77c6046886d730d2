import { randomUUID } from 'node:crypto';
import { Rejection } from '@linli/kernel';
import { sayProblem } from '@linli/wording';
import type { LivingSystem } from '../test/living-system.js';
import { entries } from './entries/index.js';
import type { Entry, HttpRequest, MatrixRequest, SystemRequest } from './entry.js';
import { lifecycleTable, type TableCommand } from './table.js';

/** What came of one request. */
export interface Outcome {
  readonly request: string;
  readonly status: number | 'system';
  readonly code?: string;
  readonly wording?: string;
  /** What was not as the entry says. */
  readonly wrong?: string;
}

/** What came of one command of the table; without outcomes there is no entry for it. */
export interface MatrixLine extends TableCommand {
  readonly succeeds?: Outcome;
  readonly refused?: Outcome;
}

/** Runs the commands of the table one after the other, for real, and tells of each when it is done. */
export async function runMatrix(
  living: LivingSystem,
  tell: (line: MatrixLine) => void,
): Promise<readonly MatrixLine[]> {
  const lines: MatrixLine[] = [];
  for (const command of lifecycleTable) {
    const entry = entries.find(({ name }) => name === command.name);
    const line = { ...command, ...(entry && (await outcomesOf(entry, living))) };
    lines.push(line);
    tell(line);
  }
  return lines;
}

async function outcomesOf({ code, prepare, refusedAfterwards }: Entry, living: LivingSystem) {
  try {
    const situation = await prepare(living);
    const succeed = async () => {
      const outcome = await send(situation.succeeds(), living);
      return outcome.code === undefined ? outcome : { ...outcome, wrong: `refused with ${outcome.code}` };
    };
    const refuse = async () => {
      const outcome = await send(situation.refused(), living);
      const wrong = `${outcome.code ?? 'done'} instead of ${code}`;
      return outcome.code === code ? outcome : { ...outcome, wrong };
    };
    if (refusedAfterwards) return { succeeds: await succeed(), refused: await refuse() };
    const refused = await refuse();
    return { succeeds: await succeed(), refused };
  } catch (error) {
    const nothing: Outcome = { request: '-', status: 'system', wrong: `not prepared: ${String(error)}` };
    return { succeeds: nothing, refused: nothing };
  }
}

async function send(request: MatrixRequest, living: LivingSystem): Promise<Outcome> {
  return request.by === 'SYS' ? await give(request, living) : await ask(request, living);
}

async function ask(
  { by, matter, method, payload, url }: HttpRequest,
  living: LivingSystem,
): Promise<Outcome> {
  const headers = {
    'idempotency-key': randomUUID(),
    ...(matter && { 'if-match': `"${matter.revision}"` }),
  };
  const answer = await living.ask(by, { method, url, payload, headers });
  const told = { request: `${method} ${withoutIds(url)}`, status: answer.statusCode };
  if (answer.statusCode !== 200) {
    const { code, detail, title } = answer.json<{ code: string; title: string; detail?: string }>();
    return { ...told, code, wording: detail ?? title };
  }
  if (matter) Object.assign(matter, answer.json<{ revision: number; position: string }>());
  return told;
}

async function give({ command, matter }: SystemRequest, living: LivingSystem): Promise<Outcome> {
  const told = { request: command.type, status: 'system' as const };
  const request = { key: randomUUID(), correlationId: randomUUID() };
  try {
    const { position, revision } = await living.application.actOnCase(
      SYSTEM,
      matter.caseId,
      command,
      request,
    );
    Object.assign(matter, { revision, position: String(position) });
    return told;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { detail, title } = sayProblem('zh-CN', error.code, error.details);
    return { ...told, code: error.code, wording: detail ?? title };
  }
}

/** Linli's own clock. */
const SYSTEM = {
  accountId: 'system',
  role: 'SYS',
  areaCode: '370199',
  orgCode: 'linli',
  displayName: 'system',
  language: 'zh-CN',
  via: 'token',
} as const;

/** `/api/cases/…/acceptance`: which case it was does not matter. */
function withoutIds(url: string): string {
  return url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
