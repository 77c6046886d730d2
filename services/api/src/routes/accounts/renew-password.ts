import { readablePassword } from '@linli/accounts';
import { accountPath, newPassword } from '@linli/contracts';
import { Rejection } from '@linli/kernel';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { type AccountParts, accountManager } from './who-looks-after-accounts.js';

/** 重置密码: another password, told once; every session of the account ends. */
export function renewPasswordRoute(api: Api, { accounts }: AccountParts): void {
  api.put(
    '/accounts/:accountId/password',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'password_reset' } },
      schema: {
        tags: ['accounts'],
        summary: 'Set a new password 重置密码',
        params: accountPath,
        response: answers({ 200: newPassword }),
      },
    },
    async (request, reply) => {
      accountManager(request);
      const { accountId } = request.params;
      const account = (await accounts.listAccounts()).find((one) => one.accountId === accountId);
      if (account === undefined || account.disabled) throw new Rejection('ACCOUNT_UNKNOWN');
      const password = readablePassword();
      await accounts.setPassword(accountId, password);
      reply.header('cache-control', 'no-store');
      return await reply.send({ accountId, login: account.login, password });
    },
  );
}
