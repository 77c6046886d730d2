import t from 'tap';
import { z } from 'zod';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const document = (await system.app.inject('/openapi.json')).json<{
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}>();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

t.test(
  'the interface describes itself, every route with a summary, a tag and the problem it may answer',
  async (t) => {
    t.match(document.openapi, /^3\.1/);
    t.ok(operations.length > 60, `${operations.length} operations`);
    for (const { path, method, operation } of operations) {
      t.ok(operation.summary && operation.tags?.length === 1, `${method} ${path}`);
      if (path !== '/api/live')
        t.ok(operation.responses.default?.content?.['application/problem+json'], path);
    }
  },
);

t.test('every schema the document refers to is in it', async (t) => {
  const names = new Set(JSON.stringify(document).match(/(?<="#\/components\/schemas\/)[^"]+/g));
  for (const name of names) t.ok(document.components.schemas[name], name);
  t.ok(names.size > 60, `${names.size} schemas`);
});

t.test('commands on a case ask for the revision; those without an id of their own for a key', async (t) => {
  const header = (operation: Operation, name: string) =>
    operation.parameters?.some((parameter) => parameter.in === 'header' && parameter.name === name) === true;
  for (const { path, method, operation } of operations) {
    if (!['put', 'post'].includes(method) || path.startsWith('/api/session')) continue;
    t.equal(header(operation, 'idempotency-key'), method === 'post', `${method} ${path}`);
    const changesCase = !/\/(?:dangers|reveals|exports)\/|\/lesson$/.test(path);
    const onExistingCase = path.startsWith('/api/cases/{caseId}/') && changesCase;
    t.equal(header(operation, 'if-match'), onExistingCase, `${method} ${path}`);
  }
});

t.test('the reference page loads nothing from elsewhere', async (t) => {
  const page = await system.app.inject('/reference/');
  t.equal(page.statusCode, 200);
  const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
  for (const source of z.array(z.string()).parse(sources)) t.notMatch(source, /^(?:https?:)?\/\//, source);
  t.notMatch(page.body, /<script>[^<]/, 'no script stands in the page itself');
});
