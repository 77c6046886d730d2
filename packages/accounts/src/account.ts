import type { Caller, Language } from '@linli/access';
import type { Instant, Role } from '@linli/kernel';

/** Roles a person can have. The system's own clocks have no account. */
export type PersonRole = Exclude<Role, 'SYS'>;

/** One person in one role: somebody with two roles has two accounts, and an auditor no other. */
export interface NewAccount {
  /** Chosen by the caller where other records refer to it, such as the register of mediators. */
  readonly accountId?: string;
  /** 2–40 letters, digits, `.`, `_`, `-`; case does not matter. */
  readonly login: string;
  readonly displayName: string;
  readonly role: PersonRole;
  readonly areaCode: string;
  readonly orgCode: string;
  readonly language: Language;
  readonly password: string;
}

/** An account without anything secret. */
export interface Account {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly role: PersonRole;
  readonly areaCode: string;
  readonly orgCode: string;
  readonly language: Language;
  readonly createdAt: Instant;
  readonly disabled: boolean;
}

/** A row of accounts.account. */
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
  };
}

/** The account of a row as somebody who asks for something. */
export function toCaller(row: AccountRow, via: Caller['via']): Caller {
  const { accountId, role, orgCode, areaCode, displayName, language } = toAccount(row);
  return { accountId, role, orgCode, areaCode, displayName, language, via };
}

/** The one form of a login: what input methods and keyboards write in several ways is one login. */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
