export type { Account, ListedAccount, NewAccount } from './account.js';
export type { IssuedToken, ListedToken, TokenTerms } from './bearer-token.js';
export { type Accounts, type CreateAccounts, createAccounts } from './create-accounts.js';
export type { Credential, CredentialChange } from './credential-change.js';
export type { ProvenIdentity } from './linked-identity.js';
export type { HeldPost, PersonRole, Post } from './post.js';
export { readablePassword } from './readable-password.js';
export type { NewSecondFactor, SecondFactorRule, SecondFactorStanding, SecretBox } from './second-factor.js';
export { type OwnSession, sessionLifeSeconds } from './session.js';
export type {
  From,
  ProviderSignInRefused,
  SetUp,
  SetUpRefused,
  SignedIn,
  SignInRefused,
} from './sign-in.js';
