import { accountPath, postList, takePost } from '@linli/contracts';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { demandKnownPlace } from './demand-known-place.js';
import { type AccountParts, accountManager, managerOfAnother } from './who-looks-after-accounts.js';

/** 任职: the posts of an account, and giving it another one. What was recorded before keeps the post held then. */
export function postsRoutes(api: Api, { accounts, application }: AccountParts): void {
  api.get(
    '/accounts/:accountId/posts',
    {
      schema: {
        tags: ['accounts'],
        summary: 'Posts of an account 任职',
        params: accountPath,
        response: answers({ 200: postList }),
      },
    },
    async (request) => {
      accountManager(request);
      return { items: await accounts.postsOf(request.params.accountId) };
    },
  );

  api.put(
    '/accounts/:accountId/post',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'post_given' } },
      schema: {
        tags: ['accounts'],
        summary: 'Give an account a post for a time 任职',
        params: accountPath,
        body: takePost,
        response: answers({ 200: postList }),
      },
    },
    async (request) => {
      const { accountId } = request.params;
      managerOfAnother(request, accountId);
      const { from, until, ...post } = request.body;
      await demandKnownPlace(application, post);
      await accounts.assignPost(accountId, post, { from, until });
      return { items: await accounts.postsOf(accountId) };
    },
  );
}
