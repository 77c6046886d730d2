import { accountPath } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { type AccountParts, accountManager, managerOfAnother } from './who-looks-after-accounts.js';

/** Ending what an account is good for: its sessions (强制退出), or the account itself (停用). */
export function endAccessRoutes(api: Api, { accounts }: AccountParts): void {
  api.delete(
    '/accounts/:accountId/sessions',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'signed_out_everywhere' } },
      schema: {
        tags: ['accounts'],
        summary: 'Sign an account out everywhere 强制退出',
        params: accountPath,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      accountManager(request);
      await accounts.signOutEverywhere(request.params.accountId);
      return await reply.code(204).send(null);
    },
  );

  api.delete(
    '/accounts/:accountId',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'disabled' } },
      schema: {
        tags: ['accounts'],
        summary: 'Disable an account for good 停用账号',
        params: accountPath,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { accountId } = request.params;
      managerOfAnother(request, accountId);
      await accounts.disable(accountId);
      return await reply.code(204).send(null);
    },
  );
}
