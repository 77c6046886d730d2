import type { Caller } from '@linli/access';
import type { Clock } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, normalLogin, toCaller } from './account.js';
import { passwordFits } from './password.js';
import { accountsInPost } from './post.js';
import { openSession } from './session.js';
import type { Throttle } from './throttle.js';

/** A new session; the token is shown here once and never again. */
export interface SignedIn {
  readonly sessionToken: string;
  readonly caller: Caller;
}

/** Not signed in. Whether login, password or the account's standing was the reason is not told. */
export type SignInRefused =
  | { readonly refused: 'SIGN_IN_REFUSED' }
  | { readonly refused: 'TOO_MANY_REQUESTS'; readonly retryAfterSeconds: number };

/** Opens a session for whoever knows the password. */
export class SignIn {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  async attempt(login: string, password: string, address?: string): Promise<SignedIn | SignInRefused> {
    const name = normalLogin(login);
    const admission = await this.throttle.admit(name, address);
    if ('retryAfterSeconds' in admission) return { refused: 'TOO_MANY_REQUESTS', ...admission };
    const account = await this.activeAccount(name);
    const fits = await passwordFits(password, account?.password_hash);
    if (account === undefined || !fits) return { refused: 'SIGN_IN_REFUSED' };
    await this.throttle.forget(admission);
    const sessionToken = await openSession(this.pool, this.clock(), account.account_id);
    return { sessionToken, caller: toCaller(account, 'session').caller };
  }

  private async activeAccount(login: string): Promise<AccountRow | undefined> {
    const { rows } = await this.pool.query<AccountRow>(
      `SELECT * FROM ${accountsInPost(2)} WHERE login = $1 AND disabled_at IS NULL`,
      [login, this.clock()],
    );
    return rows[0];
  }
}
