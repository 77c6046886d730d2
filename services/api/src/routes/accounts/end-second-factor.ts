import { accountPath } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { type AccountParts, managerOfAnother } from './who-looks-after-accounts.js';

/** 移除两步验证, for somebody who lost phone and recovery codes; every session of the account ends. */
export function endSecondFactorRoute(api: Api, { accounts }: AccountParts): void {
  api.delete(
    '/accounts/:accountId/second-factor',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'second_factor_removed' } },
      schema: {
        tags: ['accounts'],
        summary: 'Remove the two-step sign-in of an account 移除两步验证',
        params: accountPath,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { accountId } = request.params;
      managerOfAnother(request, accountId);
      await accounts.removeSecondFactor(accountId);
      return await reply.code(204).send(null);
    },
  );
}
