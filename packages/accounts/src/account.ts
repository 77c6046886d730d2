import type { Caller, Language, TokenScope } from '@linli/access';
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
  /** The password was made for the holder, who sets another one when signing in for the first time. */
  readonly firstPassword?: boolean;
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

/** An account as those who look after accounts see it. */
export interface ListedAccount extends Account {
  /** It is asked for a second factor when it signs in. */
  readonly secondFactor: boolean;
  /** It signs in through an identity provider as well. */
  readonly singleSignOn: boolean;
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
  first_password: boolean;
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

/** The account of a row as somebody who asks for something; by a token, within its scope. */
export function toCaller(row: AccountRow, via: Caller['via'], scope?: TokenScope): KnownCaller {
  const { accountId, role, orgCode, areaCode, displayName, language, heldUntil } = toAccount(row);
  const caller = { accountId, role, orgCode, areaCode, displayName, language, via };
  return { caller: { ...caller, ...(scope && { scope }) }, until: heldUntil };
}

/** The one form of a login: what input methods and keyboards write in several ways is one login. */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
