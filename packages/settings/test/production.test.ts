import { randomBytes } from 'node:crypto';
import t from 'tap';
import {
  demandProduction,
  isProduction,
  type Process,
  ProductionRefused,
  readSignInSettings,
} from '../src/index.js';

const secret = () => randomBytes(24).toString('base64url');
const everything: Process = { needsStores: true, opensPersonalData: true, serves: true };
const PASSWORDS = { database: secret(), store: secret() };
const databaseUrl = (password: string) =>
  `postgres://worker:${password}@db.city.example:5432/cases?sslmode=verify-full`;
const storeUrl = (password: string, more = '') =>
  `esdb+discover://admin:${password}@one:2113,two:2113?tls=true${more}`;

/** What lets production start. */
const good = {
  LINLI_MODE: 'production',
  DATABASE_URL: databaseUrl(PASSWORDS.database),
  EVENTSTORE_URL: storeUrl(PASSWORDS.store),
  LINLI_KEY_FILE: '/run/secrets/key',
  PHOTOS_URL: 's3://bucket/photos?endpoint=https://s3.example&region=x',
  AWS_ACCESS_KEY_ID: 'AKIA0000',
  AWS_SECRET_ACCESS_KEY: secret(),
  HTTPS: 'true',
  OIDC_ISSUER: 'https://id.city.example',
  OIDC_CLIENT_ID: 'cases',
  OIDC_CLIENT_SECRET: secret(),
  PUBLIC_URL: 'https://cases.city.example',
};

/** What is complained about with these settings. */
function complaintsWith(change: Record<string, string | undefined>, process = everything): readonly string[] {
  try {
    demandProduction({ ...good, ...change }, process);
    return [];
  } catch (error) {
    if (error instanceof ProductionRefused) return error.complaints;
    throw error;
  }
}

const WEAK = [
  '',
  'changeit',
  'postgres',
  'Password-Password-1',
  'my-linli-installation-2026',
  'kurz',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
];

t.test('with every secret in place production starts', async (t) => {
  t.strictSame(complaintsWith({}), []);
  t.ok(isProduction(good));
});

for (const weak of WEAK) {
  t.test(`the secret "${weak}" is refused wherever it stands, and not repeated`, async (t) => {
    for (const [name, value] of [
      ['DATABASE_URL', databaseUrl(weak)],
      ['EVENTSTORE_URL', storeUrl(weak)],
      ['AWS_SECRET_ACCESS_KEY', weak],
      ['OIDC_CLIENT_SECRET', weak],
    ] as const) {
      const complaints = complaintsWith({ [name]: value });
      t.equal(complaints.length, 1, name);
      t.match(complaints[0], name);
      if (weak.length > 4) t.notMatch(complaints[0], weak);
    }
  });
}

t.test('PostgreSQL elsewhere is spoken to by TLS, and has to prove who it is', async (t) => {
  const at = (rest: string) =>
    complaintsWith({ DATABASE_URL: `postgres://worker:${PASSWORDS.database}@${rest}` });
  for (const rest of [
    'db.city.example/cases?sslmode=verify-full',
    'db.city.example/cases?sslrootcert=/etc/ca.pem&sslmode=verify-full',
    '127.0.0.1:5432/cases',
    'localhost/cases',
    '[::1]:5432/cases',
    '%2Fvar%2Frun%2Fpostgresql/cases',
    '/cases?host=/var/run/postgresql',
  ])
    t.strictSame(at(rest), [], rest);
  for (const rest of [
    'db.city.example/cases',
    'db.city.example/cases?sslmode=require',
    'db.city.example/cases?sslmode=no-verify',
    'db.city.example/cases?ssl=true',
    'db.city.example/cases?sslmode=verify-full&sslmode=disable',
    'db.city.example/sslmode=verify-full',
    'localhost.city.example/cases',
    '127.0.0.1.city.example/cases',
    'localhost/cases?host=db.city.example',
    '10.0.0.7/cases',
  ]) {
    const complaints = at(rest);
    t.equal(complaints.length, 1, rest);
    t.match(complaints[0], /^DATABASE_URL does not say sslmode=verify-full/);
    t.notMatch(complaints[0], PASSWORDS.database);
  }
  t.strictSame(
    complaintsWith({ LINLI_MODE: undefined, DATABASE_URL: 'postgres://a:b@db.city.example/cases' }),
    [],
    'elsewhere nothing is demanded',
  );
});

t.test('what is missing is named, all of it at once', async (t) => {
  const missing = [
    'DATABASE_URL',
    'EVENTSTORE_URL',
    'LINLI_KEY_FILE',
    'AWS_ACCESS_KEY_ID',
    'OIDC_CLIENT_SECRET',
  ];
  const complaints = complaintsWith(Object.fromEntries(missing.map((name) => [name, undefined])));
  t.equal(complaints.length, missing.length);
  for (const name of missing)
    t.ok(
      complaints.some((one) => one.includes(name)),
      name,
    );
});

t.test('no password and no cookie goes over a line in clear', async (t) => {
  for (const change of [
    { HTTPS: 'false' },
    { HTTPS: undefined },
    { EVENTSTORE_URL: `esdb://admin:${PASSWORDS.store}@one:2113?tls=false` },
    { EVENTSTORE_URL: storeUrl(PASSWORDS.store, '&tlsVerifyCert=false') },
    { OIDC_ISSUER: 'http://id.city.example' },
    { PHOTOS_URL: 's3://photos/linli?endpoint=http://s3.city.example&region=cn' },
    { PUBLIC_URL: 'http://cases.city.example' },
    { SECOND_FACTOR: 'optional' },
  ])
    t.equal(complaintsWith(change).length, 1, JSON.stringify(Object.keys(change)));
});

t.test(
  'a key service takes the place of the key, over https and with a token nobody can guess',
  async (t) => {
    const service = { LINLI_KEY_FILE: '', LINLI_TRANSIT_URL: 'https://keys.city.example' };
    t.strictSame(complaintsWith({ ...service, LINLI_TRANSIT_TOKEN: secret() }), []);
    t.match(complaintsWith(service), [/LINLI_TRANSIT_TOKEN/]);
    t.match(complaintsWith({ ...service, LINLI_TRANSIT_TOKEN: 'changeme' }), [/LINLI_TRANSIT_TOKEN/]);
    const inClear = {
      ...service,
      LINLI_TRANSIT_URL: 'http://keys.city.example',
      LINLI_TRANSIT_TOKEN: secret(),
    };
    t.match(complaintsWith(inClear), [/LINLI_TRANSIT_URL/]);
  },
);

t.test('a process is asked only for what it holds', async (t) => {
  const projector = { DATABASE_URL: good.DATABASE_URL, EVENTSTORE_URL: good.EVENTSTORE_URL };
  const others = Object.fromEntries(Object.keys(good).map((name) => [name, undefined]));
  const mode = { LINLI_MODE: 'production' };
  t.strictSame(complaintsWith({ ...others, ...mode, ...projector }, { needsStores: true }), []);
  t.strictSame(
    complaintsWith(
      { ...good, DATABASE_URL: '', EVENTSTORE_URL: '', OIDC_ISSUER: '', PHOTOS_URL: '' },
      { opensPersonalData: true, serves: true },
    ),
    [],
    'stores that are started here have secrets of their own',
  );
  t.strictSame(complaintsWith({ EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false' }), [], 'on this machine');
  t.equal(complaintsWith({ EVENTSTORE_URL: 'esdb://127.0.0.1.evil.example:2113' }).length, 1);
});

t.test('a demonstration demands nothing, and a mode there is not is refused', async (t) => {
  for (const mode of [undefined, '', 'demonstration'])
    t.strictSame(complaintsWith({ LINLI_MODE: mode, DATABASE_URL: databaseUrl('postgres') }), []);
  t.match(complaintsWith({ LINLI_MODE: 'Production' }), [/LINLI_MODE/]);
});

t.test('production asks administrators for a second factor, a demonstration only when told to', async (t) => {
  t.equal(readSignInSettings(good).secondFactor, 'required');
  t.equal(readSignInSettings({}).secondFactor, 'optional');
  t.equal(readSignInSettings({ SECOND_FACTOR: 'required' }).secondFactor, 'required');
});

t.test('an identity provider needs its client and where people come back to; empty is absent', async (t) => {
  t.match(readSignInSettings(good).singleSignOn, { clientId: 'cases', name: '统一认证' });
  t.equal(readSignInSettings({ OIDC_ISSUER: '' }).singleSignOn, undefined);
  t.throws(() => readSignInSettings({ OIDC_ISSUER: 'https://id.city.example' }), {
    name: 'SignInSettingsInvalid',
    message: /OIDC_CLIENT_ID.*PUBLIC_URL/,
  });
  const wrong = { OIDC_ISSUER: 'not-an-address-7391' };
  t.throws(() => readSignInSettings(wrong), { message: /OIDC_ISSUER/ });
});
