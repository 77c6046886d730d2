export type { Account, NewAccount, PersonRole } from './account.js';
export { type Accounts, createAccounts, type IssuedToken } from './create-accounts.js';
export { readablePassword } from './readable-password.js';
export type { SignedIn, SignInRefused } from './sign-in.js';
