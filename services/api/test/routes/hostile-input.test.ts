import { randomUUID } from 'node:crypto';
import { problem, type Receipt } from '@linli/contracts';
import fc from 'fast-check';
import t from 'tap';
import { arbitraryOf, type Definitions, type JsonSchema } from '../arbitrary-of-schema.js';
import { CaseUnderTest } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

/** Requests per route; more with LINLI_HOSTILE_RUNS. */
const RUNS = Number(process.env.LINLI_HOSTILE_RUNS ?? 12);
const SEED = Number(process.env.LINLI_HOSTILE_SEED ?? 20_261_124);

t.setTimeout(300_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
}

const { paths, components } = (await system.app.inject('/openapi.json')).json<{
  readonly paths: Record<string, Record<'get' | 'put' | 'post' | 'delete', Operation>>;
  readonly components: { readonly schemas: Definitions };
}>();

// A case and a report to aim at, so that not every request ends at "no such case".
const matter = new CaseUnderTest(system);
const reportId = await matter.open();
await matter.post('community', 'acceptance');
const aims: Readonly<Record<string, string>> = { caseId: matter.caseId, reportId, area: '370199001001' };

/** Values for the parameters in one place of a request. */
function parametersIn(operation: Operation, place: Parameter['in']): fc.Arbitrary<Record<string, string>> {
  // Whoever asks for a position that does not exist yet waits and is told 503: that has its own test.
  const wanted = (operation.parameters ?? []).filter(
    (parameter) => parameter.in === place && parameter.name !== 'at-least',
  );
  const values = wanted.map(({ name, schema }): [string, fc.Arbitrary<string>] => {
    const some = arbitraryOf(schema, components.schemas).map(String);
    const aim = aims[name];
    return [name, aim === undefined ? some : fc.oneof({ weight: 4, arbitrary: fc.constant(aim) }, some)];
  });
  const requiredKeys = wanted.filter(({ required }) => required === true).map(({ name }) => name);
  return fc.record(Object.fromEntries(values), { requiredKeys });
}

function requestsFor(path: string, operation: Operation) {
  const schema = operation.requestBody?.content['application/json'].schema;
  return fc.record({
    url: parametersIn(operation, 'path').map((values) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(values[name] ?? 'x'))),
    ),
    query: parametersIn(operation, 'query'),
    payload: schema
      ? fc.oneof({ weight: 9, arbitrary: arbitraryOf(schema, components.schemas) }, bytes)
      : fc.constant(undefined),
    ifMatch: fc.oneof(
      { weight: 4, arbitrary: fc.constant('*') },
      fc.constantFrom('"0"', '"9999999999"', '0', '"', ''),
    ),
    person: fc.constantFrom(
      'community',
      'mediator',
      'police',
      'department',
      'callback',
      'grid',
      'district',
      'administrator',
    ),
  });
}

/** Bodies that are no JSON at all. */
const bytes = fc.oneof(
  fc.constantFrom('', '{', '[', 'null', '"', '{"a":}', '\u0000', '[[[[', '['.repeat(5000)),
  fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
);

/** A URL cannot carry halves of characters. */
function wellFormed(value: string): string {
  return Buffer.from(value).toString();
}

/** Only what a person could send: header values are ASCII, or Node itself refuses to send them. */
function ascii(value: string): string {
  return value.replaceAll(/[^\u0020-\u007e]/g, '?').slice(0, 200);
}

for (const [path, methods] of Object.entries(paths)) {
  if (path === '/api/live') continue;
  for (const [method, operation] of Object.entries(methods)) {
    t.test(`${method.toUpperCase()} ${path} never fails, whatever it is sent`, async (t) => {
      await fc.assert(
        fc.asyncProperty(requestsFor(path, operation), async ({ url, query, payload, ifMatch, person }) => {
          const text =
            typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
          const answer = await system.ask(person, {
            method: method,
            url,
            query: Object.fromEntries(
              Object.entries(query).map(([name, value]) => [name, wellFormed(value)]),
            ),
            headers: {
              'if-match': ascii(ifMatch),
              'idempotency-key': randomUUID(),
              ...(text !== undefined && { 'content-type': 'application/json' }),
            },
            ...(text !== undefined && { payload: text }),
          });
          const { statusCode, body } = answer;
          const isReported = statusCode < 400 || problem.safeParse(JSON.parse(body)).success;
          if (statusCode >= 500 || !isReported) throw new Error(`${statusCode} ${body}`);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      t.pass();
    });
  }
}

t.test('after all of that the views still follow the log', async (t) => {
  const note = await matter.try(
    'community',
    'PUT',
    `notes/${randomUUID()}`,
    { text: '仍在' },
    { 'if-match': '*' },
  );
  t.equal(note.statusCode, 200);
  const page = await system.ask('community', {
    url: `/api/cases?at-least=${note.json<Receipt>().position}`,
  });
  t.equal(page.statusCode, 200);
});
