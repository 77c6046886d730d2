import { accountPath, linkIdentity } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { ApiProblem } from '../../problems/problem-error.js';
import type { SingleSignOn } from '../../single-sign-on/single-sign-on.js';
import { answers } from '../answers.js';
import { type AccountParts, managerOfAnother } from './who-looks-after-accounts.js';

/** 关联统一认证: who an account is at the identity provider. Whoever could tie the own account to somebody could become them. */
export function linkIdentityRoute(
  api: Api,
  { accounts }: AccountParts,
  singleSignOn: SingleSignOn | undefined,
): void {
  api.put(
    '/accounts/:accountId/identity',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'identity_linked' } },
      schema: {
        tags: ['accounts'],
        summary: 'Tie an account to somebody at the identity provider 关联统一认证',
        params: accountPath,
        body: linkIdentity,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { accountId } = request.params;
      managerOfAnother(request, accountId);
      if (singleSignOn === undefined) throw new ApiProblem('NOT_FOUND');
      await accounts.linkIdentity(accountId, {
        issuer: await singleSignOn.issuer,
        subject: request.body.subject,
      });
      return await reply.code(204).send(null);
    },
  );
}
