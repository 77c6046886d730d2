import type { Api } from '../../api.js';
import type { SingleSignOn } from '../../single-sign-on/single-sign-on.js';
import { accountEventsRoute } from './account-events.js';
import { createAccountRoute } from './create-account.js';
import { endAccessRoutes } from './end-access.js';
import { endSecondFactorRoute } from './end-second-factor.js';
import { linkIdentityRoute } from './link-identity.js';
import { listAccountsRoute } from './list-accounts.js';
import { postsRoutes } from './posts.js';
import { renewPasswordRoute } from './renew-password.js';
import { tokenRoutes } from './tokens.js';
import type { AccountParts } from './who-looks-after-accounts.js';

const routes = [
  listAccountsRoute,
  createAccountRoute,
  postsRoutes,
  renewPasswordRoute,
  endAccessRoutes,
  endSecondFactorRoute,
  tokenRoutes,
];

/** Everything an administrator does with accounts. */
export function accountRoutes(api: Api, parts: AccountParts, singleSignOn?: SingleSignOn): void {
  for (const add of routes) add(api, parts);
  accountEventsRoute(parts.accounts)(api, parts.application);
  linkIdentityRoute(api, parts, singleSignOn);
}
