import type { Caller } from '@linli/access';
import { type Clock, demand } from '@linli/kernel';
import { inTransaction } from '@linli/postgres';
import type { Pool } from 'pg';
import { type AccountRow, normalLogin, toCaller } from './account.js';
import { noteChangeIn } from './credential-change.js';
import { deviceOf } from './device.js';
import { accountOfIdentity, type IdentityRefused, type ProvenIdentity } from './linked-identity.js';
import { hashChosenPassword, passwordFits } from './password.js';
import { accountsInPost } from './post.js';
import {
  isRequiredOf,
  type NewSecondFactor,
  type SecondFactor,
  type SecondFactorRule,
} from './second-factor.js';
import { hashOf } from './secret.js';
import { openSession } from './session.js';
import type { Admission, Throttle } from './throttle.js';

/** A new session; the token is shown here once and never again. */
export interface SignedIn {
  readonly sessionToken: string;
  /** What its owner knows the session by; no secret. */
  readonly sessionId: string;
  readonly caller: Caller;
}

/** Signed in for the first time with a second factor; the recovery codes are shown here once and never again. */
export interface SetUp extends SignedIn {
  readonly recoveryCodes: readonly string[];
}

type Refused<Code extends string> =
  | { readonly refused: Code }
  | { readonly refused: 'TOO_MANY_REQUESTS'; readonly retryAfterSeconds: number };

/**
 * Not signed in. Whether login, password or the account's standing was the reason is not told; what is said about the
 * second factor and the first password is said to somebody who knows the password.
 */
export type SignInRefused = Refused<
  | 'SIGN_IN_REFUSED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SECOND_FACTOR_WRONG'
  | 'SECOND_FACTOR_NOT_SET_UP'
  | 'PASSWORD_TO_BE_CHANGED'
>;

/** No second factor was begun or confirmed. */
export type SetUpRefused = Refused<
  'SIGN_IN_REFUSED' | 'SECOND_FACTOR_ALREADY_SET_UP' | 'SECOND_FACTOR_WRONG' | 'PASSWORD_TO_BE_CHANGED'
>;

/** The identity provider vouched for somebody who is not let in. */
export interface ProviderSignInRefused {
  readonly refused: IdentityRefused | 'SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR';
}

/** Where an attempt comes from. */
export interface From {
  /** Network address: guessing from one address is slowed down. */
  readonly ip?: string | undefined;
  readonly userAgent?: string | undefined;
  /** The session token the browser came with; it is good for nothing afterwards. */
  readonly replaces?: string | undefined;
}

type Admitted = Extract<Admission, { attemptId: string }>;

/** Opens a session for whoever knows the password, and has the second factor where there is one. */
export class SignIn {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly secondFactor: SecondFactor,
    private readonly rule: SecondFactorRule,
  ) {}

  /**
   * `code` is the app's or a recovery code; failing at it counts like failing at the password. With a first password
   * nobody comes in; `next` takes its place, whether or not a second factor has to be set up before a session is opened.
   * @throws Rejection PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASILY_GUESSED, PASSWORD_UNCHANGED
   */
  async attempt(
    login: string,
    password: string,
    from: From,
    code?: string,
    next?: string,
  ): Promise<SignedIn | SignInRefused> {
    const known = await this.whoKnows(login, password, from);
    if ('refused' in known) return known;
    const { account, admission } = known;
    const { isSetUp } = await this.secondFactor.standing(account.account_id);
    if (isSetUp && code === undefined) return { refused: 'SECOND_FACTOR_REQUIRED' };
    if (account.first_password && next === undefined) return { refused: 'PASSWORD_TO_BE_CHANGED' };
    // Judged before the code, which is good only once.
    const hash =
      account.first_password && next !== undefined
        ? await hashChosenPassword(next, { login: account.login, present: password })
        : undefined;
    if (isSetUp && !(await this.secondFactor.accept(account.account_id, code ?? '', this.clock())))
      return { refused: 'SECOND_FACTOR_WRONG' };
    if (hash !== undefined) await this.replacePassword(account.account_id, hash, deviceOf(from.userAgent));
    if (!isSetUp && isRequiredOf(this.rule, account.role)) return { refused: 'SECOND_FACTOR_NOT_SET_UP' };
    await this.throttle.forget(admission);
    return await this.open(account, from, isSetUp);
  }

  /** Begins to set up a second factor; nothing changes until the first code is shown. */
  async begin(login: string, password: string, from: From): Promise<NewSecondFactor | SetUpRefused> {
    const known = await this.whoKnows(login, password, from);
    if ('refused' in known) return known;
    const { account } = known;
    if (account.first_password) return { refused: 'PASSWORD_TO_BE_CHANGED' };
    const begun = await this.secondFactor.begin(account.account_id, account.login, this.clock());
    return begun ?? { refused: 'SECOND_FACTOR_ALREADY_SET_UP' };
  }

  /** The first code: from now on the account is asked for one. Every session opened without ends. */
  async confirm(login: string, password: string, code: string, from: From): Promise<SetUp | SetUpRefused> {
    const known = await this.whoKnows(login, password, from);
    if ('refused' in known) return known;
    const { account, admission } = known;
    if (account.first_password) return { refused: 'PASSWORD_TO_BE_CHANGED' };
    const recoveryCodes = await this.secondFactor.confirm(account.account_id, code, this.clock());
    if (recoveryCodes === undefined) return { refused: 'SECOND_FACTOR_WRONG' };
    await this.throttle.forget(admission);
    await this.pool.query('DELETE FROM accounts.session WHERE account_id = $1', [account.account_id]);
    const device = deviceOf(from.userAgent);
    const change = { at: this.clock(), device, byAdministrator: false };
    await noteChangeIn(this.pool, account.account_id, 'second_factor', change);
    return { ...(await this.open(account, from, true)), recoveryCodes };
  }

  /** Opens a session for somebody an identity provider vouches for. */
  async byProvider(identity: ProvenIdentity, from: From): Promise<SignedIn | ProviderSignInRefused> {
    const account = await accountOfIdentity(this.pool, this.clock(), identity);
    if ('refused' in account) return account;
    const { isSetUp } = await this.secondFactor.standing(account.account_id);
    if ((isSetUp || isRequiredOf(this.rule, account.role)) && !identity.secondFactor)
      return { refused: 'SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR' };
    return await this.open(account, from, identity.secondFactor);
  }

  /**
   * A person's own new password; every other session of the account ends. Guessing the present one is slowed down.
   * @throws Rejection PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASILY_GUESSED, PASSWORD_UNCHANGED
   */
  async changePassword(
    accountId: string,
    { present, next }: { readonly present: string; readonly next: string },
    { sessionToken, userAgent }: { readonly sessionToken: string; readonly userAgent?: string | undefined },
  ): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const { rows } = await this.pool.query<{ login: string; password_hash: string }>(
      'SELECT login, password_hash FROM accounts.account WHERE account_id = $1 AND disabled_at IS NULL',
      [accountId],
    );
    const login = rows[0]?.login ?? '';
    const admission = await this.throttle.admit(login, undefined);
    if ('retryAfterSeconds' in admission) return admission;
    demand(await passwordFits(present, rows[0]?.password_hash), 'PASSWORD_WRONG');
    await this.throttle.forget(admission);
    const hash = await hashChosenPassword(next, { login, present });
    await this.replacePassword(accountId, hash, deviceOf(userAgent), sessionToken);
    return undefined;
  }

  /** Another password that its owner chose; every session but `keep` ends. */
  private async replacePassword(
    accountId: string,
    hash: string,
    device: string,
    keep?: string,
  ): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query(
        `WITH ended AS (DELETE FROM accounts.session WHERE account_id = $1 AND token_hash <> $3)
         UPDATE accounts.account SET password_hash = $2, first_password = false WHERE account_id = $1`,
        [accountId, hash, hashOf(keep ?? '')],
      );
      const change = { at: this.clock(), device, byAdministrator: false };
      await noteChangeIn(client, accountId, 'password', change);
    });
  }

  /** The active account whose password this is. The failure is forgotten only when everything else fits too. */
  private async whoKnows(
    login: string,
    password: string,
    { ip }: From,
  ): Promise<{ readonly account: AccountRow; readonly admission: Admitted } | Refused<'SIGN_IN_REFUSED'>> {
    const name = normalLogin(login);
    const admission = await this.throttle.admit(name, ip);
    if ('retryAfterSeconds' in admission) return { refused: 'TOO_MANY_REQUESTS', ...admission };
    const account = await this.activeAccount(name);
    const fits = await passwordFits(password, account?.password_hash);
    return account !== undefined && fits ? { account, admission } : { refused: 'SIGN_IN_REFUSED' };
  }

  private async open(account: AccountRow, from: From, secondFactor: boolean): Promise<SignedIn> {
    const { token: sessionToken, sessionId } = await openSession(
      this.pool,
      this.clock(),
      account.account_id,
      {
        device: deviceOf(from.userAgent),
        secondFactor,
        replaces: from.replaces,
      },
    );
    return { sessionToken, sessionId, caller: toCaller(account, 'session').caller };
  }

  private async activeAccount(login: string): Promise<AccountRow | undefined> {
    const { rows } = await this.pool.query<AccountRow>(
      `SELECT * FROM ${accountsInPost(2)} WHERE login = $1 AND disabled_at IS NULL`,
      [login, this.clock()],
    );
    return rows[0];
  }
}
