import { readablePassword } from '@linli/accounts';
import { accountPath, createAccount, newPassword } from '@linli/contracts';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { demandKnownPlace } from './demand-known-place.js';
import { type AccountParts, accountManager } from './who-looks-after-accounts.js';

/** 新建账号. Its password is made here, told once in the answer, and kept as a hash only. */
export function createAccountRoute(api: Api, { accounts, application }: AccountParts): void {
  api.put(
    '/accounts/:accountId',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'created' } },
      schema: {
        tags: ['accounts'],
        summary: 'Create an account 新建账号',
        params: accountPath,
        body: createAccount,
        response: answers({ 201: newPassword }),
      },
    },
    async (request, reply) => {
      accountManager(request);
      const { accountId } = request.params;
      await demandKnownPlace(application, request.body);
      const password = readablePassword();
      await accounts.createAccount({ accountId, ...request.body, password, firstPassword: true });
      const login = request.body.login.toLowerCase();
      reply.header('cache-control', 'no-store');
      return await reply.code(201).send({ accountId, login, password });
    },
  );
}
