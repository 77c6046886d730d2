import { accountList } from '@linli/contracts';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { type AccountParts, accountManager } from './who-looks-after-accounts.js';

/** Who has an account, for those who look after accounts. */
export function listAccountsRoute(api: Api, { accounts }: AccountParts): void {
  api.get(
    '/accounts',
    { schema: { tags: ['accounts'], summary: 'Accounts 账号', response: answers({ 200: accountList }) } },
    async (request) => {
      accountManager(request);
      return { items: await accounts.listAccounts() };
    },
  );
}
