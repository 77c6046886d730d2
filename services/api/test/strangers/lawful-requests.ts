import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import sharp from 'sharp';
import { runMatrix } from '../../matrix/run-matrix.js';
import { closedLeak } from '../closed-leak.js';
import { reportBody } from '../commands.js';
import { COMMUNITY, GRID, type LivingSystem, type Person } from '../living-system.js';

/** A request that was asked by somebody who may, and was answered. */
export type LawfulRequest = InjectOptions & { readonly url: string };

/** What lies in the first area: everything that was lawfully asked for there, and what identifiers it has. */
export interface FirstArea {
  readonly requests: readonly LawfulRequest[];
  /** Values of path parameters no request of {@link requests} has. */
  readonly known: Readonly<Record<string, string>>;
}

/**
 * Fills the first area with everything that can be in one, by asking for it, and keeps what was asked.
 *
 * @param lessons whether a lesson is among it: a protected case is none
 */
export async function fillFirstArea(system: LivingSystem, lessons = true): Promise<FirstArea> {
  const requests: LawfulRequest[] = [];
  const recording: LivingSystem = {
    ...system,
    async ask(person, request) {
      const answer = await system.ask(person, request);
      const { url } = request;
      if (answer.statusCode < 300 && typeof url === 'string' && request.method)
        requests.push({ ...request, url });
      return answer;
    },
  };
  const must = async (person: Person, method: 'PUT' | 'POST', path: string, payload: object = {}) => {
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await recording.ask(person, { method, url: `/api/${path}`, payload, headers });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.body}`);
    return answer.json<{ id: string; position: string }>();
  };

  await runMatrix(recording, () => undefined);
  const leak = await closedLeak(recording);
  await must('auditor', 'PUT', `cases/${leak.caseId}/reveals/${randomUUID()}`, {
    fields: ['reporter.name'],
    purpose: 'audit',
  });
  const lessonId = lessons ? (await lessonOf(must, leak.caseId)).id : randomUUID();
  const photo = await sendPhoto(recording);
  await visit(must);
  await must('grid', 'PUT', `building-checks/${randomUUID()}`, {
    place: { areaCode: GRID, building: '9号楼' },
  });
  await must('street', 'PUT', `areas/${COMMUNITY}/staff/2026-11-01`, { residents: 900, workers: 5 });
  const audit = await audited(must);
  return {
    requests,
    known: {
      ...photo,
      ...audit,
      tokenId: randomUUID(),
      sessionId: randomUUID(),
      exportId: randomUUID(),
      part: 'heads.jsonl',
      class: 'answered',
      caseId: leak.caseId,
      lessonId,
      accountId: system.idOf.grid,
      area: COMMUNITY,
      code: COMMUNITY,
      unit: COMMUNITY,
      station: '370199001-police',
      department: '370199001-enforcement',
      mediatorId: system.idOf.mediator,
      clock: 'resolution',
      figure: 'M1',
      name: 'mediation',
      version: '9',
      year: '2031',
      countedOn: '2026-11-02',
      commentaryId: randomUUID(),
      reorganisationId: randomUUID(),
      webhookId: randomUUID(),
      importId: randomUUID(),
    },
  };
}

type Must = (
  person: Person,
  method: 'PUT' | 'POST',
  path: string,
  payload?: object,
) => Promise<{ readonly id: string }>;

async function lessonOf(must: Must, caseId: string): Promise<{ readonly id: string }> {
  return await must('district', 'POST', `cases/${caseId}/lesson`, {
    title: '先查原因，再谈赔偿',
    teaches: '原因不明时不谈钱。',
  });
}

/** An audit with its sample. */
async function audited(must: Must): Promise<Readonly<Record<string, string>>> {
  const [auditId, findingId, answerId] = [randomUUID(), randomUUID(), randomUUID()];
  const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
  await must('auditor', 'PUT', `audits/${auditId}`, { ...period, method: 'simple', size: 200 });
  await must('auditor', 'POST', `audits/${auditId}/sample`);
  return { auditId, findingId, answerId };
}

async function sendPhoto(system: LivingSystem): Promise<{ reportId: string; hash: string }> {
  const bytes = await sharp(randomBytes(3 * 64 * 64), { raw: { width: 64, height: 64, channels: 3 } })
    .jpeg()
    .toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const reportId = randomUUID();
  const payload = reportBody({ photoHashes: [hash] });
  await system.ask('grid', { method: 'PUT', url: `/api/reports/${reportId}`, payload });
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
    'upload-length': String(bytes.length),
  };
  const url = `/api/reports/${reportId}/photos/${hash}`;
  const answer = await system.ask('grid', { method: 'PATCH', url, headers, payload: bytes });
  if (answer.statusCode !== 204) throw new Error(answer.body);
  return { reportId, hash };
}

async function visit(must: Must): Promise<void> {
  const visitsId = randomUUID();
  const place = { areaCode: GRID, building: '3号楼' };
  const note = '独居，82岁，儿子每周来一次';
  await must('grid', 'PUT', `visits/${visitsId}`, {
    personRef: randomUUID(),
    place,
    group: 'high_risk',
    note,
  });
  const well = { mode: 'door', found: 'well', note: '老人精神好' };
  await must('grid', 'PUT', `visits/${visitsId}/visits/${randomUUID()}`, well);
  await must('grid', 'PUT', `visits/${visitsId}/misses/${randomUUID()}`, { note: '敲门无人应' });
  await must('grid', 'POST', `visits/${visitsId}/change`, { note: '住院' });
  await must('community', 'POST', `visits/${visitsId}/group`, { group: 'key', reason: '儿子同住' });
  await must('community', 'POST', `visits/${visitsId}/end`, { reason: '搬走' });
}
