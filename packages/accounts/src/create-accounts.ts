import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { type Clock, demand, type Instant, refuse, systemClock } from '@linli/kernel';
import pg from 'pg';
import { type Account, type AccountRow, type NewAccount, normalLogin, toAccount } from './account.js';
import { callerOfTokenIn } from './bearer-token.js';
import { CallerCache } from './caller-cache.js';
import { migrateAccounts } from './migration.js';
import { hashPassword } from './password.js';
import { inTransaction, type Post, takePost } from './post.js';
import { BEARER_PREFIX, hashOf, newSecret } from './secret.js';
import { callerOfSessionIn } from './session.js';
import { type SignedIn, SignIn, type SignInRefused } from './sign-in.js';
import { Throttle } from './throttle.js';

const UNIQUE_VIOLATION = '23505';

/** A bearer token for a machine; the token is shown here once and never again. */
export interface IssuedToken {
  readonly tokenId: string;
  readonly token: string;
}

/** Accounts, their sessions in browsers and their bearer tokens for machines. */
export interface Accounts {
  /** Creates schema `accounts`, if needed. */
  migrate(): Promise<void>;
  /**
   * @returns the new account's id
   * @throws Rejection LOGIN_INVALID, LOGIN_TAKEN, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG
   */
  createAccount(account: NewAccount): Promise<string>;
  /** Opens a session. `ip` is the address the attempt came from; guessing from one address is slowed down as well. */
  signIn(login: string, password: string, from?: { readonly ip?: string }): Promise<SignedIn | SignInRefused>;
  /** Who a session belongs to. It ends after 12 hours without use, and after 7 days in any case. */
  callerOfSession(sessionToken: string): Promise<Caller | undefined>;
  signOut(sessionToken: string): Promise<void>;
  /** @throws Rejection ACCOUNT_UNKNOWN */
  issueToken(
    accountId: string,
    about: { readonly label: string; readonly expiresAt: Instant },
  ): Promise<IssuedToken>;
  /** Who a bearer token belongs to, until it expires or is revoked. */
  callerOfToken(token: string): Promise<Caller | undefined>;
  revokeToken(tokenId: string): Promise<void>;
  /**
   * Gives an account another post: from now on or from a later moment, until another one or until further notice. Events
   * recorded before carry the post held then.
   * @throws Rejection ACCOUNT_UNKNOWN, POST_IN_THE_PAST, POST_ENDS_BEFORE_IT_BEGINS
   */
  assignPost(
    accountId: string,
    post: Post,
    held?: { readonly from?: Instant | undefined; readonly until?: Instant | undefined },
  ): Promise<void>;
  /** All accounts, by login, each with the post it holds, or held last. */
  listAccounts(): Promise<Account[]>;
  /**
   * Sets a new password and ends every session of the account.
   * @throws Rejection ACCOUNT_UNKNOWN, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG
   */
  setPassword(accountId: string, password: string): Promise<void>;
  /**
   * Ends the account's sessions and tokens, for good. Other processes may go on serving it for up to five seconds.
   * @throws Rejection ACCOUNT_UNKNOWN
   */
  disable(accountId: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the accounts in a PostgreSQL database. */
export function createAccounts({
  connectionString,
  clock = systemClock,
}: {
  readonly connectionString: string;
  readonly clock?: Clock;
}): Accounts {
  const pool = new pg.Pool({ connectionString, max: 5, application_name: 'linli accounts' });
  // An idle connection that breaks is replaced by the pool at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const cache = new CallerCache(clock);
  const signIn = new SignIn(pool, clock, new Throttle(pool, clock));

  /** Runs a change to what secrets are good for, and forgets what was remembered of them. */
  async function change(sql: string, values: readonly unknown[]): Promise<number> {
    const { rowCount } = await pool.query(sql, [...values]);
    cache.clear();
    return rowCount ?? 0;
  }

  return {
    migrate: () => migrateAccounts(pool),
    createAccount: (account) => createAccount(pool, clock, account),
    signIn: (login, password, from) => signIn.attempt(login, password, from?.ip),
    async callerOfSession(sessionToken) {
      const hash = hashOf(sessionToken);
      return await cache.get('session', hash, () => callerOfSessionIn(pool, clock(), hash));
    },
    async signOut(sessionToken) {
      await change('DELETE FROM accounts.session WHERE token_hash = $1', [hashOf(sessionToken)]);
    },
    async issueToken(accountId, { label, expiresAt }) {
      const tokenId = randomUUID();
      const token = newSecret(BEARER_PREFIX);
      const issued = await change(
        `INSERT INTO accounts.token (token_id, token_hash, account_id, label, created_at, expires_at)
         SELECT $1, $2, account_id, $4, $5, $6 FROM accounts.account WHERE account_id = $3 AND disabled_at IS NULL`,
        [tokenId, hashOf(token), accountId, label, clock(), expiresAt],
      );
      demand(issued === 1, 'ACCOUNT_UNKNOWN');
      return { tokenId, token };
    },
    async callerOfToken(token) {
      if (!token.startsWith(BEARER_PREFIX)) return undefined;
      const hash = hashOf(token);
      return await cache.get('token', hash, () => callerOfTokenIn(pool, clock(), hash));
    },
    async revokeToken(tokenId) {
      await change('UPDATE accounts.token SET revoked_at = $2 WHERE token_id = $1 AND revoked_at IS NULL', [
        tokenId,
        clock(),
      ]);
    },
    async assignPost(accountId, post, { from, until } = {}) {
      const now = clock();
      await inTransaction(pool, (client) =>
        takePost(client, accountId, post, { from: from ?? now, until, now }),
      );
      cache.clear();
    },
    async listAccounts() {
      const { rows } = await pool.query<AccountRow>(
        `SELECT * FROM accounts.account JOIN LATERAL (
           SELECT role, area_code, org_code, held_until FROM accounts.post
           WHERE post.account_id = account.account_id AND held_from <= $1
           ORDER BY held_from DESC LIMIT 1
         ) AS post ON true ORDER BY login`,
        [clock()],
      );
      return rows.map(toAccount);
    },
    async setPassword(accountId, password) {
      const changed = await change(
        `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1)
         UPDATE accounts.account SET password_hash = $2 WHERE account_id = $1`,
        [accountId, await hashPassword(password)],
      );
      demand(changed === 1, 'ACCOUNT_UNKNOWN');
    },
    async disable(accountId) {
      const changed = await change(
        `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1)
         UPDATE accounts.account SET disabled_at = coalesce(disabled_at, $2) WHERE account_id = $1`,
        [accountId, clock()],
      );
      demand(changed === 1, 'ACCOUNT_UNKNOWN');
    },
    close: () => pool.end(),
  };
}

async function createAccount(pool: pg.Pool, clock: Clock, account: NewAccount): Promise<string> {
  const login = normalLogin(account.login);
  demand(/^[a-z0-9][a-z0-9._-]{1,39}$/.test(login), 'LOGIN_INVALID');
  const { accountId = randomUUID(), displayName, role, areaCode, orgCode, language } = account;
  const passwordHash = await hashPassword(account.password);
  const now = clock();
  try {
    await inTransaction(pool, async (client) => {
      await client.query(
        `INSERT INTO accounts.account (account_id, login, display_name, language, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [accountId, login, displayName, language, passwordHash, now],
      );
      await takePost(client, accountId, { role, areaCode, orgCode }, { from: now, now });
    });
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION)
      refuse('LOGIN_TAKEN', { login });
    throw error;
  }
  return accountId;
}
