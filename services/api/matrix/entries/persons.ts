import { randomUUID } from 'node:crypto';
import { REPORTER } from '../../test/commands.js';
import type { LivingSystem, Person } from '../../test/living-system.js';
import { entry, type HttpRequest } from '../entry.js';
import { pendingReport } from '../situations.js';

export const persons = [
  entry({
    name: 'RequestErasure',
    prepare: async (living) => ({
      answered: await answeredReporter(living),
      waiting: await waitingReporter(living),
    }),
    succeeds: ({ answered }, living) => erasure('community', answered, '', upheld(living)),
    refused: {
      code: 'PERSON_IN_OPEN_CASE',
      request: ({ waiting }, living) => erasure('community', waiting, '', upheld(living)),
    },
  }),
  entry({
    name: 'ApproveErasure',
    prepare: asked,
    succeeds: (request) => erasure('district', request, '/approval'),
    refused: { code: 'FORBIDDEN', request: (request) => erasure('community', request, '/approval') },
  }),
  entry({
    name: 'RejectErasure',
    prepare: asked,
    succeeds: (request) => erasure('district', request, '/rejection', { reason: '尚有未了事项' }),
    refused: {
      code: 'ERASURE_UNKNOWN',
      request: ({ personRef }) =>
        erasure('district', { personRef, erasureId: randomUUID() }, '/rejection', { reason: '查无此申请' }),
    },
  }),
];

interface Erasure {
  readonly personRef: string;
  readonly erasureId: string;
}

function erasure(by: Person, { erasureId, personRef }: Erasure, what: string, payload = {}): HttpRequest {
  const url = `/api/persons/${personRef}/erasures/${erasureId}${what}`;
  return { by, method: what === '' ? 'PUT' : 'POST', url, payload };
}

function upheld(living: LivingSystem): object {
  const request = { receivedAt: living.now(), note: '本人书面申请，已核对身份' };
  return { reason: 'request_upheld', request };
}

/** Somebody whose report waits to be dealt with. */
async function waitingReporter(living: LivingSystem): Promise<Erasure> {
  const personRef = randomUUID();
  await pendingReport(living, { typeCode: 'ZX01', reporter: { personRef, ...REPORTER } });
  return { personRef, erasureId: randomUUID() };
}

/** Somebody whose report was answered, and the views know it. */
async function answeredReporter(living: LivingSystem): Promise<Erasure> {
  const personRef = randomUUID();
  const report = await pendingReport(living, { typeCode: 'ZX01', reporter: { personRef, ...REPORTER } });
  const reply = { kind: 'enquiry', typeCode: 'ZX01', reply: '工作日九点开门' };
  await must(living, 'community', { method: 'POST', url: `/api/reports/${report}/answer`, payload: reply });
  return { personRef, erasureId: randomUUID() };
}

async function asked(living: LivingSystem): Promise<Erasure> {
  const request = await answeredReporter(living);
  const { method, payload, url } = erasure('community', request, '', upheld(living));
  await must(living, 'community', { method, url, payload });
  return request;
}

/** Sends a request that must succeed, and waits until the views have seen what came of it. */
async function must(
  living: LivingSystem,
  by: Person,
  request: { readonly method: 'PUT' | 'POST'; readonly url: string; readonly payload: object },
): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await living.ask(by, { ...request, headers });
  if (answer.statusCode !== 200) throw new Error(`${request.url}: ${answer.body}`);
  const { position } = answer.json<{ position: string }>();
  await living.composition.readModels.waitFor(BigInt(position), 10_000);
}
