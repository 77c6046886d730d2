import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '@linli/kernel';
import { throwAwayPostgres } from '@linli/testing';
import { createVault } from '@linli/vault';
import pg from 'pg';
import t from 'tap';
import {
  type Accounts,
  createAccounts,
  type NewAccount,
  type SecondFactorRule,
  type SecretBox,
} from '../src/index.js';

export const PASSWORD = '长椅 下 的 三只猫 7';

type Tap = { teardown(done: () => Promise<void>): void };

/** A clock that moves only when told to. */
function standingClock(start = '2026-11-24T01:00:00.000Z'): { now: Clock; pass(minutes: number): void } {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    pass(minutes) {
      time += minutes * 60_000;
    },
  };
}

/** A database for one test file, somebody who looks into it, and accounts in it. */
export async function surroundings({ secondFactor }: { readonly secondFactor?: SecondFactorRule } = {}) {
  const database = await throwAwayPostgres();
  const onlooker = new pg.Pool({ connectionString: database.connectionString });
  // The server goes while idle connections are still closing.
  onlooker.on('error', () => undefined);
  t.teardown(async () => {
    await onlooker.end();
    await database.close();
  });
  const vault = createVault({
    connectionString: database.connectionString,
    keyEncryptionKey: randomBytes(32),
  });
  await vault.migrate();
  t.teardown(() => vault.close());
  const belongingTo = (accountId: string) => ({ stream: `account-${accountId}`, of: 'second-factor' });
  const secretBox: SecretBox = {
    seal: (secret, accountId) => vault.sealBytes(Buffer.from(secret), belongingTo(accountId)),
    async open(sealed, accountId) {
      const secret = await vault.openBytes(sealed, belongingTo(accountId));
      return secret && Buffer.from(secret).toString('utf8');
    },
  };

  /** Accounts on a clock of their own, with one account in them. */
  async function withOne(t: Tap, more: Partial<NewAccount> = {}) {
    const clock = standingClock();
    const { connectionString } = database;
    const accounts = createAccounts({
      connectionString,
      clock: clock.now,
      secretBox,
      ...(secondFactor && { secondFactor }),
    });
    t.teardown(() => accounts.close());
    await accounts.migrate();
    const login = `worker-${randomUUID().slice(0, 8)}`;
    const accountId = await accounts.createAccount({
      login,
      displayName: '网格员小韩',
      role: 'GW',
      areaCode: '37019900100101',
      orgCode: '370199001001',
      language: 'zh-CN',
      password: PASSWORD,
      ...more,
    });
    return { accounts, clock, login, accountId };
  }
  return { withOne, onlooker, connectionString: database.connectionString };
}

/** The token of a new session. */
export async function signedIn(accounts: Accounts, login: string): Promise<string> {
  const answer = await accounts.signIn(login, PASSWORD);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.sessionToken;
}
