import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { type Clock, demand, type Instant, refuse, systemClock } from '@linli/kernel';
import { inTransaction, openPool } from '@linli/postgres';
import pg from 'pg';
import { type AccountRow, type ListedAccount, type NewAccount, normalLogin, toAccount } from './account.js';
import {
  callerOfTokenIn,
  type IssuedToken,
  issueTokenIn,
  type ListedToken,
  type TokenTerms,
  tokensIn,
} from './bearer-token.js';
import { CallerCache } from './caller-cache.js';
import { type ChangeListener, Changes } from './changes.js';
import { type Credential, type CredentialChange, changesIn, noteChangeIn } from './credential-change.js';
import { linkIdentityIn, type ProvenIdentity } from './linked-identity.js';
import { migrateAccounts } from './migration.js';
import { hashPassword } from './password.js';
import { type AccountPlace, placeOfIn } from './place.js';
import { type HeldPost, type Post, postsOf, takePost } from './post.js';
import {
  type NewSecondFactor,
  SecondFactor,
  type SecondFactorRule,
  type SecondFactorStanding,
  type SecretBox,
} from './second-factor.js';
import { BEARER_PREFIX, hashOf } from './secret.js';
import {
  accountOfSessionIn,
  callerOfSessionIn,
  endSessionIn,
  type OwnSession,
  sessionsIn,
} from './session.js';
import {
  type From,
  type ProviderSignInRefused,
  type SetUp,
  type SetUpRefused,
  type SignedIn,
  SignIn,
  type SignInRefused,
} from './sign-in.js';
import { Throttle } from './throttle.js';

const UNIQUE_VIOLATION = '23505';

/** Accounts, their sessions in browsers and their bearer tokens for machines. */
export interface Accounts {
  /** Creates schema `accounts`, if needed, and begins to listen for changes. */
  migrate(): Promise<void>;
  /**
   * @returns the new account's id
   * @throws Rejection LOGIN_INVALID, LOGIN_TAKEN, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG
   */
  createAccount(account: NewAccount): Promise<string>;
  /**
   * Opens a session. `code` is that of the second factor, for accounts that have one; `next` the password that takes the
   * place of a first one.
   * @throws Rejection PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASILY_GUESSED, PASSWORD_UNCHANGED
   */
  signIn(
    login: string,
    password: string,
    from?: From,
    code?: string,
    next?: string,
  ): Promise<SignedIn | SignInRefused>;
  /** Opens a session for somebody an identity provider vouches for. No account is made. */
  signInByProvider(identity: ProvenIdentity, from?: From): Promise<SignedIn | ProviderSignInRefused>;
  /**
   * Who a session belongs to. It ends after 12 hours without use and after 7 days in any case; an administrator's and an
   * auditor's after 30 minutes and 12 hours.
   */
  callerOfSession(sessionToken: string): Promise<Caller | undefined>;
  /** {@link callerOfSession}, without using the session: it ends for want of use as if nobody had asked. */
  lookAtSession(sessionToken: string): Promise<Caller | undefined>;
  /** Calls back when a session, a token or a post changed, in whichever process; the returned function ends it. */
  onChange(listener: ChangeListener): () => void;
  signOut(sessionToken: string): Promise<void>;
  /** The sessions of an account; `present` is the one that asks. */
  sessionsOf(accountId: string, present?: string): Promise<OwnSession[]>;
  /** @throws Rejection SIGNED_IN_NOWHERE */
  endSession(accountId: string, sessionId: string): Promise<void>;
  /**
   * A person's own new password; every session but the one it is changed in ends.
   * @returns how long to wait first, when too many were guessed
   * @throws Rejection PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASILY_GUESSED, PASSWORD_UNCHANGED
   */
  changePassword(
    accountId: string,
    given: { readonly present: string; readonly next: string },
    here: { readonly sessionToken: string; readonly userAgent?: string | undefined },
  ): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Begins to set up a second factor for whoever knows the password. It counts from the first right code on. */
  beginSecondFactor(login: string, password: string, from?: From): Promise<NewSecondFactor | SetUpRefused>;
  /** The first code: opens a session and tells the recovery codes; every other session of the account ends. */
  confirmSecondFactor(
    login: string,
    password: string,
    code: string,
    from?: From,
  ): Promise<SetUp | SetUpRefused>;
  secondFactorOf(accountId: string): Promise<SecondFactorStanding>;
  /** When password and second factor were last changed, and from where; without those that never were. */
  credentialChangesOf(accountId: string): Promise<Partial<Readonly<Record<Credential, CredentialChange>>>>;
  /**
   * For somebody who lost phone and recovery codes. Every session of the account ends.
   * @throws Rejection ACCOUNT_UNKNOWN
   */
  removeSecondFactor(accountId: string): Promise<void>;
  /**
   * Ties an account to somebody at an identity provider.
   * @throws Rejection IDENTITY_TAKEN, ACCOUNT_UNKNOWN
   */
  linkIdentity(accountId: string, identity: Pick<ProvenIdentity, 'issuer' | 'subject'>): Promise<void>;
  /** @throws Rejection ACCOUNT_UNKNOWN, TOKEN_ALREADY_EXPIRED, TOKEN_ISSUED */
  issueToken(accountId: string, terms: TokenTerms): Promise<IssuedToken>;
  /** Who a bearer token belongs to, until it expires or is revoked. */
  callerOfToken(token: string): Promise<Caller | undefined>;
  /** Every token an account was ever given, the newest first. */
  tokensOf(accountId: string): Promise<ListedToken[]>;
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
  /**
   * Every post the account held, holds or will hold, the first one first.
   * @throws Rejection ACCOUNT_UNKNOWN
   */
  postsOf(accountId: string): Promise<HeldPost[]>;
  /** The account of this id, and where its post lies. */
  placeOf(accountId: string): Promise<AccountPlace | undefined>;
  /** The account of this login, and where its post lies. */
  placeOfLogin(login: string): Promise<AccountPlace | undefined>;
  /** What the holders of accounts are called, by account id; without those nobody has. */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All accounts, by login, each with the post it holds, or held last. */
  listAccounts(): Promise<ListedAccount[]>;
  /**
   * Sets a first password, which its owner has to change, and ends every session of the account.
   * @throws Rejection ACCOUNT_UNKNOWN, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG
   */
  setPassword(accountId: string, password: string): Promise<void>;
  /**
   * Ends every session of the account; its password stays good. Other processes hear of it at
   * once; one that cannot be told may go on serving it for up to five seconds.
   * @throws Rejection ACCOUNT_UNKNOWN
   */
  signOutEverywhere(accountId: string): Promise<void>;
  /**
   * Ends the account's sessions and tokens, for good. Other processes hear of it at once; one that cannot
   * be told may go on serving it for up to five seconds.
   * @throws Rejection ACCOUNT_UNKNOWN
   */
  disable(accountId: string): Promise<void>;
  close(): Promise<void>;
}

/** Where the accounts are, and what they go by. */
export interface CreateAccounts {
  readonly connectionString: string;
  readonly clock?: Clock;
  /** Where secrets of authenticator apps are kept. Without it nobody sets up a second factor here. */
  readonly secretBox?: SecretBox;
  /** `optional` unless given. */
  readonly secondFactor?: SecondFactorRule;
}

/** Opens the accounts in a PostgreSQL database. */
export function createAccounts({
  connectionString,
  clock = systemClock,
  secretBox = noSecretBox,
  secondFactor: rule = 'optional',
}: CreateAccounts): Accounts {
  const pool = openPool({ connectionString, max: 5, application_name: 'linli accounts' });
  const cache = new CallerCache(clock);
  const secondFactor = new SecondFactor(pool, secretBox);
  const signIn = new SignIn(pool, clock, new Throttle(pool, clock), secondFactor, rule);

  const changes = new Changes(connectionString, pool);
  changes.onChange(() => cache.clear());

  /** Runs a change to what secrets are good for, and tells of the account it names. */
  async function change(sql: string, values: readonly unknown[]): Promise<string | undefined> {
    const { rows } = await pool.query<{ account_id: string }>(sql, [...values]);
    const accountId = rows[0]?.account_id;
    if (accountId !== undefined) await changes.tell(accountId);
    return accountId;
  }

  /** Opens a session in place of another one, which ends by it. */
  async function inPlaceOf<Answer>({ replaces }: From, open: () => Promise<Answer>): Promise<Answer> {
    const replaced = replaces && (await accountOfSessionIn(pool, hashOf(replaces)));
    const answer = await open();
    if (replaced) await changes.tell(replaced);
    return answer;
  }

  async function signOutEverywhere(accountId: string): Promise<void> {
    const known = await change(
      `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1)
       SELECT account_id FROM accounts.account WHERE account_id = $1`,
      [accountId],
    );
    demand(known, 'ACCOUNT_UNKNOWN');
  }

  return {
    async migrate() {
      await migrateAccounts(pool);
      await changes.start();
    },
    createAccount: (account) => createAccount(pool, clock, account),
    async signIn(login, password, from = {}, code, next) {
      const answer = await inPlaceOf(from, () => signIn.attempt(login, password, from, code, next));
      if (next !== undefined && 'caller' in answer) await changes.tell(answer.caller.accountId);
      return answer;
    },
    signInByProvider: (identity, from = {}) => inPlaceOf(from, () => signIn.byProvider(identity, from)),
    async callerOfSession(sessionToken) {
      const hash = hashOf(sessionToken);
      return await cache.get('session', hash, () => callerOfSessionIn(pool, clock(), hash, rule));
    },
    async lookAtSession(sessionToken) {
      return (await callerOfSessionIn(pool, clock(), hashOf(sessionToken), rule, 'only look'))?.caller;
    },
    onChange: (listener) => changes.onChange(listener),
    async signOut(sessionToken) {
      await change('DELETE FROM accounts.session WHERE token_hash = $1 RETURNING account_id', [
        hashOf(sessionToken),
      ]);
    },
    sessionsOf: (accountId, present) => sessionsIn(pool, clock(), accountId, present),
    async endSession(accountId, sessionId) {
      await endSessionIn(pool, accountId, sessionId);
      await changes.tell(accountId);
    },
    async changePassword(accountId, given, here) {
      const answer = await signIn.changePassword(accountId, given, here);
      await changes.tell(accountId);
      return answer;
    },
    beginSecondFactor: (login, password, from = {}) => signIn.begin(login, password, from),
    async confirmSecondFactor(login, password, code, from = {}) {
      const answer = await inPlaceOf(from, () => signIn.confirm(login, password, code, from));
      if ('caller' in answer) await changes.tell(answer.caller.accountId);
      return answer;
    },
    secondFactorOf: (accountId) => secondFactor.standing(accountId),
    credentialChangesOf: (accountId) => changesIn(pool, accountId),
    async removeSecondFactor(accountId) {
      await secondFactor.remove(accountId);
      await signOutEverywhere(accountId);
      await noteChangeIn(pool, accountId, 'second_factor', byAdministrator(clock()));
    },
    linkIdentity: (accountId, identity) => linkIdentityIn(pool, clock(), accountId, identity),
    issueToken: (accountId, terms) => issueTokenIn(pool, clock(), accountId, terms),
    async callerOfToken(token) {
      if (!token.startsWith(BEARER_PREFIX)) return undefined;
      const hash = hashOf(token);
      return await cache.get('token', hash, () => callerOfTokenIn(pool, clock(), hash));
    },
    tokensOf: (accountId) => tokensIn(pool, accountId),
    async revokeToken(tokenId) {
      await change(
        `UPDATE accounts.token SET revoked_at = $2 WHERE token_id = $1 AND revoked_at IS NULL RETURNING account_id`,
        [tokenId, clock()],
      );
    },
    async assignPost(accountId, post, { from, until } = {}) {
      const now = clock();
      await inTransaction(pool, (client) =>
        takePost(client, accountId, post, { from: from ?? now, until, now }),
      );
      await changes.tell(accountId);
    },
    postsOf: (accountId) => postsOf(pool, accountId),
    placeOf: (accountId) => placeOfIn(pool, clock(), { accountId }),
    placeOfLogin: (login) => placeOfIn(pool, clock(), { login }),
    async listAccounts() {
      const { rows } = await pool.query<AccountRow & { second_factor: boolean; single_sign_on: boolean }>(
        `SELECT *,
           EXISTS (SELECT 1 FROM accounts.second_factor AS factor
                   WHERE factor.account_id = account.account_id AND confirmed_at IS NOT NULL) AS second_factor,
           EXISTS (SELECT 1 FROM accounts.linked_identity AS identity
                   WHERE identity.account_id = account.account_id) AS single_sign_on
         FROM accounts.account JOIN LATERAL (
           SELECT role, area_code, org_code, held_until FROM accounts.post
           WHERE post.account_id = account.account_id AND held_from <= $1
           ORDER BY held_from DESC LIMIT 1
         ) AS post ON true ORDER BY login`,
        [clock()],
      );
      return rows.map((row) => ({
        ...toAccount(row),
        secondFactor: row.second_factor,
        singleSignOn: row.single_sign_on,
      }));
    },
    async namesOf(accountIds) {
      const { rows } = await pool.query<Pick<AccountRow, 'account_id' | 'display_name'>>(
        'SELECT account_id, display_name FROM accounts.account WHERE account_id = ANY ($1::uuid[])',
        [accountIds],
      );
      return new Map(rows.map(({ account_id, display_name }) => [account_id, display_name]));
    },
    async setPassword(accountId, password) {
      const changed = await change(
        `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1)
         UPDATE accounts.account SET password_hash = $2, first_password = true WHERE account_id = $1
         RETURNING account_id`,
        [accountId, await hashPassword(password)],
      );
      demand(changed, 'ACCOUNT_UNKNOWN');
      await noteChangeIn(pool, accountId, 'password', byAdministrator(clock()));
    },
    signOutEverywhere,
    async disable(accountId) {
      const changed = await change(
        `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1)
         UPDATE accounts.account SET disabled_at = coalesce(disabled_at, $2) WHERE account_id = $1
         RETURNING account_id`,
        [accountId, clock()],
      );
      demand(changed, 'ACCOUNT_UNKNOWN');
    },
    async close() {
      await changes.close();
      await pool.end();
    },
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
        `INSERT INTO accounts.account
           (account_id, login, display_name, language, password_hash, created_at, first_password)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [accountId, login, displayName, language, passwordHash, now, account.firstPassword ?? false],
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

const byAdministrator = (at: Instant): CredentialChange => ({ at, device: '', byAdministrator: true });

const noSecretBox: SecretBox = {
  seal: () => Promise.reject(new Error('These accounts keep no secrets of second factors.')),
  open: () => Promise.resolve(undefined),
};
