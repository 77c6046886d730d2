import { randomUUID } from 'node:crypto';
import { REJECTION_CODES } from '@linli/case-domain';
import t from 'tap';
import { statusOfProblem } from '../../src/problems/status-of.js';
import { reportBody } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const url = () => `/api/reports/${randomUUID()}`;

t.test('a problem is told in the language of who asks, with the correlation id', async (t) => {
  const correlationId = randomUUID();
  const headers = { 'accept-language': 'en-GB,zh;q=0.1', 'x-correlation-id': correlationId };
  const english = await system.app.inject({ url: '/api/cases', headers });
  t.equal(english.headers['content-type'], 'application/problem+json; charset=utf-8');
  t.equal(english.headers['content-language'], 'en');
  t.match(english.json(), { status: 401, code: 'UNAUTHENTICATED', instance: '/api/cases', correlationId });
  const chinese = await system.app.inject('/api/cases');
  t.match(chinese.json(), { title: '请先登录' });
  t.notMatch(chinese.json(), { title: english.json<{ title: string }>().title });
});

t.test('every field that was not accepted is named, and no value is repeated', async (t) => {
  const answer = await system.ask('grid', {
    method: 'PUT',
    url: url(),
    payload: reportBody({ channel: 'pigeon-13812345678', text: '', stage: 'CLOSED' }),
  });
  t.match(answer.json(), { status: 400, code: 'VALIDATION_FAILED' });
  const fields = answer.json<{ errors: { field: string; reason: string; message: string }[] }>().errors;
  t.strictSame(
    fields.map(({ field, reason }) => [field, reason]),
    [
      ['/channel', 'not_in_list'],
      ['/text', 'too_short'],
      ['/text', 'blank'],
      ['/stage', 'unknown_field'],
    ],
  );
  t.notMatch(answer.body, /13812345678|欧阳/);
});

t.test('what is not JSON, not of the right kind or too large has its own status', async (t) => {
  const headers = { 'content-type': 'application/json' };
  const cases = [
    [{ headers, payload: '{"a":' }, 400, 'MALFORMED_REQUEST'],
    [{ headers, payload: '{"__proto__":{"a":1}}' }, 400, 'MALFORMED_REQUEST'],
    [{ headers, payload: '' }, 400, 'MALFORMED_REQUEST'],
    [{ headers: { 'content-type': 'text/plain' }, payload: 'a' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ headers: { 'content-type': 'application/xml' }, payload: '<a/>' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ payload: reportBody({ text: '长'.repeat(2 * 1024 * 1024) }) }, 413, 'PAYLOAD_TOO_LARGE'],
  ] as const;
  for (const [request, status, code] of cases) {
    const answer = await system.ask('grid', { method: 'PUT', url: url(), ...request });
    t.match(answer.json(), { status, code }, code);
    t.equal(answer.statusCode, status);
  }
});

t.test('an unknown address is not found; a known one with a wrong method says which it knows', async (t) => {
  t.match((await system.ask('grid', { url: '/api/nothing' })).json(), { status: 404, code: 'NOT_FOUND' });
  const wrong = await system.ask('grid', { method: 'DELETE', url: url() });
  t.match(wrong.json(), { status: 405, code: 'METHOD_NOT_ALLOWED' });
  t.match(wrong.headers.allow, /GET/);
  t.match(wrong.headers.allow, /PUT/);
});

t.test('an address that does not decode is not found', async (t) => {
  const answer = await system.ask('grid', { url: '/api/cases/%c0%ae' });
  t.match(answer.json(), { status: 404, code: 'NOT_FOUND' });
});

t.test('every refusal of the rules is a 4xx', async (t) => {
  for (const code of REJECTION_CODES) t.match(String(statusOfProblem(code)), /^4(03|04|09|22)$/, code);
});

t.test('views that are behind are told to be behind, and when to ask again', async (t) => {
  const answer = await system.ask('community', { url: '/api/cases?at-least=999999999' });
  t.match(answer.json(), { status: 503, code: 'READ_MODEL_BEHIND', position: /^\d+$/ });
  t.equal(answer.headers['retry-after'], '2');
});

t.test('the service says whether it is alive and ready', async (t) => {
  t.strictSame((await system.app.inject('/healthz')).json(), { alive: true });
  t.match((await system.app.inject('/readyz')).json(), { ready: true, eventStore: 'up', database: 'up' });
});

t.test('metrics name routes, never addresses', async (t) => {
  const id = randomUUID();
  await system.ask('grid', { url: `/api/reports/${id}` });
  const { body } = await system.app.inject('/metrics');
  t.match(body, 'route="/api/reports/:reportId"');
  t.notMatch(body, id);
});
