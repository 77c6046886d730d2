import type { Instant } from '@linli/kernel';
import { inTransaction } from '@linli/postgres';
import { Secret, TOTP } from 'otpauth';
import type { Pool } from 'pg';
import type { PersonRole } from './post.js';
import { recoveryCode } from './readable-password.js';
import { hashOf } from './secret.js';

/** Whether those who can do or see most need a second factor. `optional`: whoever set one up is asked for it. */
export type SecondFactorRule = 'optional' | 'required';

/** Roles that are asked for a second factor where it is required: they reach every account, or every case. */
const REQUIRED_FOR: readonly PersonRole[] = ['SA', 'AU'];

const PERIOD_SECONDS = 30;
/** A code of the half minute before and after is taken as well: clocks of phones differ. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

/** What an authenticator app has to be told; shown once. */
export interface NewSecondFactor {
  /** Base32, to be typed where no camera is at hand. */
  readonly secret: string;
  /** `otpauth://totp/…`, to be shown as a QR code. */
  readonly uri: string;
}

/** Whether an account has a second factor, and how many recovery codes are left. */
export interface SecondFactorStanding {
  readonly isSetUp: boolean;
  readonly recoveryCodesLeft: number;
}

/** True when the rule asks this role for a second factor. */
export function isRequiredOf(rule: SecondFactorRule, role: PersonRole): boolean {
  return rule === 'required' && REQUIRED_FOR.includes(role);
}

/** Keeps the secrets of authenticator apps: each opens for the account it was sealed for, and for no other. */
export interface SecretBox {
  readonly seal: (secret: string, accountId: string) => Promise<Uint8Array>;
  /** Undefined when its key is gone. */
  readonly open: (sealed: Uint8Array, accountId: string) => Promise<string | undefined>;
}

/**
 * Codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, half a minute). The secret is sealed at rest,
 * recovery codes are kept as hashes, and no code is taken twice.
 */
export class SecondFactor {
  constructor(
    private readonly pool: Pool,
    private readonly secretBox: SecretBox,
  ) {}

  async standing(accountId: string): Promise<SecondFactorStanding> {
    const { rows } = await this.pool.query<{ is_set_up: boolean; left: number }>(
      `SELECT EXISTS (SELECT 1 FROM accounts.second_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL) AS is_set_up,
              (SELECT count(*)::int FROM accounts.recovery_code WHERE account_id = $1 AND used_at IS NULL) AS left`,
      [accountId],
    );
    return { isSetUp: rows[0]?.is_set_up ?? false, recoveryCodesLeft: rows[0]?.left ?? 0 };
  }

  /** Makes a secret that counts from its first right code on; one begun before and not confirmed is replaced. */
  async begin(accountId: string, login: string, now: Instant): Promise<NewSecondFactor | undefined> {
    const totp = authenticator(new Secret({ size: 20 }).base32, login);
    const { rowCount } = await this.pool.query(
      `INSERT INTO accounts.second_factor (account_id, sealed_secret, begun_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
       WHERE second_factor.confirmed_at IS NULL`,
      [accountId, Buffer.from(await this.secretBox.seal(totp.secret.base32, accountId)), now],
    );
    return rowCount === 1 ? { secret: totp.secret.base32, uri: totp.toString() } : undefined;
  }

  /**
   * The first right code confirms the secret.
   * @returns recovery codes, shown once; undefined when the code is wrong or nothing was begun
   */
  async confirm(accountId: string, code: string, now: Instant): Promise<readonly string[] | undefined> {
    const step = await this.stepOf(accountId, code, now, 'confirmed_at IS NULL');
    if (step === undefined) return undefined;
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    return await inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE accounts.second_factor SET confirmed_at = $2, last_step = $3
         WHERE account_id = $1 AND confirmed_at IS NULL`,
        [accountId, now, step],
      );
      if (rowCount !== 1) return undefined;
      await client.query(
        `INSERT INTO accounts.recovery_code (account_id, code_hash)
         SELECT $1, unnest($2::bytea[])`,
        [accountId, codes.map(hashOf)],
      );
      return codes;
    });
  }

  /** Whether a code of the app, or a recovery code, is right; it is used up by this. */
  async accept(accountId: string, given: string, now: Instant): Promise<boolean> {
    const code = given.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
    if (!/^\d{6}$/.test(code)) return await this.acceptRecovery(accountId, code, now);
    const step = await this.stepOf(accountId, code, now, 'confirmed_at IS NOT NULL');
    if (step === undefined) return false;
    // One statement decides: of two who send the same code at once, one is let in.
    const { rowCount } = await this.pool.query(
      'UPDATE accounts.second_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2',
      [accountId, step],
    );
    return rowCount === 1;
  }

  /** The account has no second factor any more. */
  async remove(accountId: string): Promise<void> {
    await this.pool.query(
      `WITH codes AS (DELETE FROM accounts.recovery_code WHERE account_id = $1)
       DELETE FROM accounts.second_factor WHERE account_id = $1`,
      [accountId],
    );
  }

  private async acceptRecovery(accountId: string, code: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE accounts.recovery_code SET used_at = $3
       WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [accountId, hashOf(code), now],
    );
    return rowCount === 1;
  }

  /** The half minute a code belongs to, if it is one of this account's about now. */
  private async stepOf(
    accountId: string,
    code: string,
    now: Instant,
    standing: 'confirmed_at IS NULL' | 'confirmed_at IS NOT NULL',
  ): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ sealed_secret: Buffer }>(
      `SELECT sealed_secret FROM accounts.second_factor WHERE account_id = $1 AND ${standing}`,
      [accountId],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const timestamp = Date.parse(now);
    const secret = await this.secretBox.open(row.sealed_secret, accountId);
    if (secret === undefined) return undefined;
    const totp = authenticator(secret, '');
    const delta = totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: WINDOW });
    return delta === null ? undefined : totp.counter({ timestamp }) + delta;
  }
}

function authenticator(base32: string, label: string): TOTP {
  const secret = Secret.fromBase32(base32);
  return new TOTP({ issuer: 'Linli', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}
