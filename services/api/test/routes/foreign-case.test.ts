import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import t from 'tap';
import { arbitraryOf, type Definitions, type JsonSchema } from '../arbitrary-of-schema.js';
import { CaseUnderTest } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const SAMPLES = 12;
const SEED = 20_261_124;

t.setTimeout(120_000);
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

/** What somebody from the next community is told when the path names this case. */
async function told(path: string, method: 'get' | 'put' | 'post', caseId: string, body: unknown) {
  const url = path
    .replace('{caseId}', caseId)
    .replaceAll(/\{department\}/g, 'fire-01')
    .replaceAll(/\{\w+\}/g, randomUUID());
  const headers = { 'if-match': '*', 'idempotency-key': randomUUID() };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const answer = await system.ask('elsewhere', {
    method,
    url,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...payload,
  });
  return `${answer.statusCode} ${answer.json<{ code: string }>().code}`;
}

for (const [path, methods] of Object.entries(paths)) {
  if (!path.startsWith('/api/cases/{caseId}/') && path !== '/api/cases/{caseId}') continue;
  for (const [method, operation] of Object.entries(methods) as ['get' | 'put' | 'post', Operation][]) {
    t.test(`${method.toUpperCase()} ${path} does not tell a case of others from none at all`, async (t) => {
      const schema = operation.requestBody?.content['application/json'].schema;
      const bodies = schema
        ? fc.sample(arbitraryOf(schema, components.schemas), { numRuns: SAMPLES, seed: SEED })
        : [undefined];
      for (const body of bodies) {
        const answer = await told(path, method, foreign.caseId, body);
        t.equal(
          answer,
          await told(path, method, absent, body),
          JSON.stringify(body)?.slice(0, 200) ?? 'no body',
        );
        t.match(answer, /^4(?:00|04|22) /);
      }
    });
  }
}
