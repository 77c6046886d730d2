export type { Account, NewAccount, PersonRole } from './account.js';
export { type Accounts, createAccounts, type IssuedToken } from './create-accounts.js';
export { type DemonstrationLogin, seedDemonstrationAccounts } from './demonstration.js';
export type { SignedIn, SignInRefused } from './sign-in.js';
