import { type Caller, mayDo } from '@linli/access';
import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import type { FastifyRequest } from 'fastify';
import { callerOfRequest } from '../../plugins/authentication.js';
import { ApiProblem } from '../../problems/problem-error.js';

/** What the routes of accounts work with. Accounts are no part of the log, so they are no commands. */
export interface AccountParts {
  readonly accounts: Accounts;
  readonly application: Application;
}

/** Who looks after accounts; nobody else is let on. */
export function accountManager(request: FastifyRequest): Caller {
  const caller = callerOfRequest(request);
  if (mayDo(caller, 'ManageAccounts') !== 'yes') throw new ApiProblem('FORBIDDEN');
  return caller;
}

/** Who looks after accounts, and does not mean the own one: the last administrator would be locked out. */
export function managerOfAnother(request: FastifyRequest, accountId: string): Caller {
  const caller = accountManager(request);
  if (caller.accountId === accountId) throw new ApiProblem('OWN_ACCOUNT');
  return caller;
}
