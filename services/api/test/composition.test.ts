import { randomUUID } from 'node:crypto';
import type { Parts } from '@linli/application';
import t from 'tap';
import type { AppParts } from '../src/app.js';
import type { CompositionOptions } from '../src/composition.js';
import type { Config } from '../src/config.js';
import { CaseUnderTest, REPORTER, reportBody } from './commands.js';
import { startLivingSystem } from './living-system.js';

/*
 * Encryption and the policy cannot be left out: there is nothing to tell it to. What follows lists whatever the api, its
 * composition and its use cases can be told; a new entry does not compile until it stands here, where it is looked at with
 * that in mind.
 */

const settings: Record<keyof Config, string> = {
  DATABASE_URL: 'where the views, the accounts and the vault are',
  EVENTSTORE_URL: 'where the log is',
  LINLI_KEY_FILE: 'where the key-encryption key is; without one nothing starts',
  PHOTOS_URL: 'where photos are, sealed',
  AWS_ACCESS_KEY_ID: 'who asks for photos',
  AWS_SECRET_ACCESS_KEY: 'who asks for photos',
  HOST: 'where people come',
  PORT: 'where people come',
  HTTPS: 'how people come',
  TRUST_PROXY: 'whose word on addresses is believed',
  WEB_ROOT: 'where the pages are',
  LOG_LEVEL: 'how much is told',
  signIn: 'how people sign in, and how much is answered',
  webhooks: 'which addresses other platforms may have',
};

const composition: Record<keyof CompositionOptions, string> = {
  databaseUrl: 'where the views, the accounts and the vault are',
  eventStoreUrl: 'where the log is',
  keyEncryptionKey: 'what personal data is sealed under; required',
  secondFactor: 'who needs a second step',
  photos: 'where photos are',
  webhooks: 'which addresses other platforms may have',
  logger: 'where it is told',
};

const useCases: Record<keyof Parts, string> = {
  store: 'the log; it seals what it stores',
  vault: 'opens and destroys; required',
  photos: 'where photos are, sealed',
  readModels: 'the views, and the wall in front of them',
  clock: 'what time it is',
  evidence: 'what the ledger knows',
  webhooks: 'examines addresses, and seals their secrets',
};

const service: Record<keyof AppParts, string> = {
  application: 'the use cases, each of which asks the policy',
  accounts: 'who asks',
  logger: 'where it is told',
  metrics: 'what is counted',
  readiness: 'whether it can answer',
  https: 'how people come',
  trustProxy: 'whose word on addresses is believed',
  singleSignOn: 'the identity provider',
  rateLimits: 'how much is answered',
  webRoot: 'where the pages are',
};

t.test('nothing that can be told is about leaving out encryption or the policy', async (t) => {
  const names = [settings, composition, useCases, service].flatMap((told) => Object.keys(told));
  t.notMatch(names.join(' '), /insecure|unsafe|disable|skip|bypass|plain|without|policy|encrypt(?!ionKey)/i);
});

t.test('what the benchmark of their cost is told means nothing to the product', async (t) => {
  const before = process.env.BENCH_WITHOUT;
  process.env.BENCH_WITHOUT = 'encryption,policy';
  t.teardown(() => {
    if (before === undefined) delete process.env.BENCH_WITHOUT;
    else process.env.BENCH_WITHOUT = before;
  });
  const system = await startLivingSystem();
  t.teardown(() => system.close());

  const reportId = randomUUID();
  const filed = await system.ask('grid', {
    method: 'PUT',
    url: `/api/reports/${reportId}`,
    payload: reportBody(),
  });
  t.equal(filed.statusCode, 200);
  for await (const { data } of system.composition.store.readStreamRaw(`report-${reportId}`)) {
    t.notMatch(JSON.stringify(data), REPORTER.name);
    t.notMatch(JSON.stringify(data), '天花板');
  }

  const file = new CaseUnderTest(system);
  await file.open();
  const payload = { kind: 'photo', hash: 'ab'.repeat(32) };
  const stranger = await file.try('elsewhere', 'PUT', `evidence/${randomUUID()}`, payload);
  t.equal(stranger.statusCode, 404);
});
