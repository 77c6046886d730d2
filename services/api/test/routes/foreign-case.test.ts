import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import t from 'tap';
import { arbitraryOf, type Definitions, type JsonSchema } from '../arbitrary-of-schema.js';
import { CaseUnderTest, reportBody } from '../commands.js';
import { OTHER_COMMUNITY, type Person, startLivingSystem } from '../living-system.js';

const SAMPLES = 12;
/** So many of them for everybody but the first. */
const FEW = 2;
const SEED = 20_261_124;

t.setTimeout(600_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

interface Operation {
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
}

const { paths, components } = (await system.app.inject('/openapi.json')).json<{
  readonly paths: Record<string, Record<'get' | 'put' | 'post', Operation>>;
  readonly components: { readonly schemas: Definitions };
}>();

const foreign = new CaseUnderTest(system);
await foreign.open();
await foreign.post('community', 'acceptance');
const absent = randomUUID();

const restricted = new CaseUnderTest(system);
await restricted.open();
await restricted.post('community', 'acceptance');
await restricted.post('community', 'restriction', { to: 'restricted', reason: '涉及未成年人' });

/** People to whom a case is nobody's: from the next community, or of the same area without a part in it. */
const outsiders: readonly (readonly [Person, CaseUnderTest])[] = [
  ['elsewhere', foreign],
  ['police', foreign],
  ['department', foreign],
  ['lawyer', foreign],
  ['callback', foreign],
  ['administrator', foreign],
  ['grid', restricted],
  ['mediator', restricted],
  ['leader', restricted],
];

/** What somebody is told when the path names this case: all of it, but for the id itself and the request's own. */
async function told(
  person: Person,
  path: string,
  method: 'get' | 'put' | 'post',
  caseId: string,
  body: unknown,
) {
  const others = '00000000-0000-4000-8000-000000000000';
  const url = path
    .replace('{caseId}', caseId)
    .replaceAll(/\{department\}/g, 'fire-01')
    .replaceAll(/\{\w+\}/g, others);
  const headers = { 'if-match': '*', 'idempotency-key': randomUUID() };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const answer = await system.ask(person, {
    method,
    url,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...payload,
  });
  const { correlationId: _, ...said } = answer.json<{ code: string; correlationId: string }>();
  return `${answer.statusCode} ${JSON.stringify(said).replaceAll(caseId, '…')}`;
}

for (const [path, methods] of Object.entries(paths)) {
  if (!path.startsWith('/api/cases/{caseId}/') && path !== '/api/cases/{caseId}') continue;
  for (const [method, operation] of Object.entries(methods) as ['get' | 'put' | 'post', Operation][]) {
    t.test(`${method.toUpperCase()} ${path} does not tell a case of others from none at all`, async (t) => {
      const schema = operation.requestBody?.content['application/json'].schema;
      const bodies = schema
        ? fc.sample(arbitraryOf(schema, components.schemas), { numRuns: SAMPLES, seed: SEED })
        : [undefined];
      for (const [i, [person, { caseId }]] of outsiders.entries()) {
        for (const body of i === 0 ? bodies : bodies.slice(0, FEW)) {
          const answer = await told(person, path, method, caseId, body);
          const ofNone = await told(person, path, method, absent, body);
          t.equal(answer, ofNone, `${person} ${JSON.stringify(body)?.slice(0, 200)}`);
          t.match(answer, /^4(?:00|03|04|22) /);
        }
      }
    });
  }
}

t.test('nor does a command on a case of one’s own that names another’s case or report', async (t) => {
  const own = new CaseUnderTest(system);
  const reportId = randomUUID();
  const place = { areaCode: OTHER_COMMUNITY, building: '9号楼' };
  await system.ask('elsewhere', {
    method: 'PUT',
    url: `/api/reports/${reportId}`,
    payload: reportBody({ place }),
  });
  const payload = { reportId, title: '9号楼漏水', typeCode: 'FW01' };
  const opened = await system.ask('elsewhere', { method: 'PUT', url: own.url(''), payload });
  t.equal(opened.statusCode, 200, opened.body);
  const pending = randomUUID();
  await system.ask('grid', { method: 'PUT', url: `/api/reports/${pending}`, payload: reportBody() });
  const said = async (method: 'PUT' | 'POST', url: string, body: object, id: string) => {
    const headers = { 'if-match': '*', 'idempotency-key': randomUUID() };
    const answer = await system.ask('elsewhere', { method, url, payload: body, headers });
    const { correlationId: _, ...rest } = answer.json<{ correlationId: string }>();
    return `${answer.statusCode} ${JSON.stringify(rest).replaceAll(id, '…')}`;
  };
  const join = randomUUID();
  const ways = {
    join: (id: string) => said('PUT', own.url(`joins/${join}`), { into: id, reason: '同一件事' }, id),
    attach: (id: string) => said('PUT', own.url(`reports/${id}`), {}, id),
    detach: (id: string) => said('POST', own.url(`reports/${id}/detachment`), { reason: '不是一回事' }, id),
    open: (id: string) => said('PUT', `/api/cases/${join}`, { ...payload, reportId: id }, id),
    decline: (id: string) => said('POST', `/api/reports/${id}/decline`, { reason: '不属于本社区' }, id),
    answer: (id: string) => said('POST', `/api/reports/${id}/answer`, { reply: '已经答复' }, id),
  };
  for (const [name, way] of Object.entries(ways)) {
    const other = name === 'join' ? foreign.caseId : pending;
    const answer = await way(other);
    t.equal(answer, await way(randomUUID()), name);
    t.match(answer, /^4(?:00|04|09|22) /, name);
  }
});
