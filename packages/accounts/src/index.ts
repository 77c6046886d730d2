export type { Account, NewAccount } from './account.js';
export { type Accounts, createAccounts, type IssuedToken } from './create-accounts.js';
export type { PersonRole, Post } from './post.js';
export { readablePassword } from './readable-password.js';
export { SESSION_LIFE_SECONDS } from './session.js';
export type { SignedIn, SignInRefused } from './sign-in.js';
