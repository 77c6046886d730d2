import { accountPath, issuedToken, issueToken, tokenList, tokenPath } from '@linli/contracts';
import { Rejection } from '@linli/kernel';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { type AccountParts, accountManager, managerOfAnother } from './who-looks-after-accounts.js';

/** 令牌: what machines sign in with. A token is told once, in the answer, and kept as a hash only. */
export function tokenRoutes(api: Api, { accounts }: AccountParts): void {
  api.get(
    '/accounts/:accountId/tokens',
    {
      schema: {
        tags: ['accounts'],
        summary: 'Tokens of an account, with their last use 令牌',
        params: accountPath,
        response: answers({ 200: tokenList }),
      },
    },
    async (request) => {
      accountManager(request);
      return { items: await accounts.tokensOf(request.params.accountId) };
    },
  );

  api.put(
    '/accounts/:accountId/tokens/:tokenId',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'token_made' } },
      schema: {
        tags: ['accounts'],
        summary: 'Issue a token with a scope and an end 签发令牌',
        params: tokenPath,
        body: issueToken,
        response: answers({ 201: issuedToken }),
      },
    },
    async (request, reply) => {
      const { accountId, tokenId } = request.params;
      // A token of the own account would outlive the second factor that was shown to get here.
      managerOfAnother(request, accountId);
      const issued = await accounts.issueToken(accountId, { ...request.body, tokenId });
      reply.header('cache-control', 'no-store');
      return await reply.code(201).send(issued);
    },
  );

  api.delete(
    '/accounts/:accountId/tokens/:tokenId',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'token_revoked' } },
      schema: {
        tags: ['accounts'],
        summary: 'Revoke a token 撤销令牌',
        params: tokenPath,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      accountManager(request);
      const { accountId, tokenId } = request.params;
      const known = (await accounts.tokensOf(accountId)).some((token) => token.tokenId === tokenId);
      if (!known) throw new Rejection('TOKEN_UNKNOWN');
      await accounts.revokeToken(tokenId);
      return await reply.code(204).send(null);
    },
  );
}
