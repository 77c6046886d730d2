import { mayDo } from '@linli/access';
import type { Accounts } from '@linli/accounts';
import { accountList } from '@linli/contracts';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { ApiProblem } from '../../problems/problem-error.js';
import { answers } from '../answers.js';

/** Who has an account, for those who look after accounts. */
export function accountsRoute(api: Api, { accounts }: { readonly accounts: Accounts }): void {
  api.get(
    '/accounts',
    { schema: { tags: ['session'], summary: 'Accounts 账号', response: answers({ 200: accountList }) } },
    async (request) => {
      if (mayDo(callerOfRequest(request), 'ManageAccounts') !== 'yes') throw new ApiProblem('FORBIDDEN');
      return { items: await accounts.listAccounts() };
    },
  );
}
