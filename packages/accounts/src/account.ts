import type { Caller, Language } from '@linli/access';
import type { Instant } from '@linli/kernel';
import type { PersonRole, Post } from './post.js';

/** One person in one role: somebody with two roles has two accounts, and an auditor no other. */
export interface NewAccount extends Post {
  /** Chosen by the caller where other records refer to it, such as the register of mediators. */
  readonly accountId?: string;
  /** 2–40 letters, digits, `.`, `_`, `-`; case does not matter. */
  readonly login: string;
  readonly displayName: string;
  readonly language: Language;
  readonly password: string;
}

/** An account without anything secret. */
export interface Account extends Post {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly language: Language;
  readonly createdAt: Instant;
  readonly disabled: boolean;
  /** When the post ends, or ended; absent until further notice. */
  readonly heldUntil?: Instant;
}

/** An account with the post it holds. */
export interface AccountRow {
  account_id: string;
  login: string;
  display_name: string;
  role: PersonRole;
  area_code: string;
  org_code: string;
  language: Language;
  password_hash: string;
  created_at: Date;
  disabled_at: Date | null;
  held_until: Date | null;
}

/** The account a row describes. */
export function toAccount(row: AccountRow): Account {
  return {
    accountId: row.account_id,
    login: row.login,
    displayName: row.display_name,
    role: row.role,
    areaCode: row.area_code,
    orgCode: row.org_code,
    language: row.language,
    createdAt: row.created_at.toISOString(),
    disabled: row.disabled_at !== null,
    ...(row.held_until && { heldUntil: row.held_until.toISOString() }),
  };
}

/** Somebody who asks for something, and until when at most he is who he is: then the post ends. */
export interface KnownCaller {
  readonly caller: Caller;
  readonly until?: Instant | undefined;
}

/** The account of a row as somebody who asks for something. */
export function toCaller(row: AccountRow, via: Caller['via']): KnownCaller {
  const { accountId, role, orgCode, areaCode, displayName, language, heldUntil } = toAccount(row);
  return { caller: { accountId, role, orgCode, areaCode, displayName, language, via }, until: heldUntil };
}

/** The one form of a login: what input methods and keyboards write in several ways is one login. */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
