import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import { accountEvents, accountEventsQuery, accountPath } from '@linli/contracts';
import type { Api } from '../../api.js';
import { accountNames } from '../account-names.js';
import { addQuery } from '../add-query.js';

/** What happened to an account: it was made, given a post, signed in, and who did that, if not the owner. */
export function accountEventsRoute(accounts: Accounts): (api: Api, application: Application) => void {
  return addQuery({
    url: '/accounts/:accountId/events',
    tag: 'accounts',
    summary: 'What happened to an account 账号记录',
    params: accountPath,
    query: accountEventsQuery,
    answer: accountEvents,
    handle: async (application, caller, { accountId }, query) => {
      const { items, ...rest } = await application.accountEvents(caller, accountId, query);
      const nameOf = await accountNames(
        accounts,
        items.map(({ actor }) => actor),
      );
      return {
        items: items.map(({ entryId, kind, happenedAt, change, times, actor }) => {
          const name = nameOf(actor);
          // The system has no name: what it notes of an account, nobody else did.
          const actorName = actor === accountId || name === actor ? null : name;
          return { entryId, kind, at: happenedAt, change, times, actorName };
        }),
        ...rest,
      };
    },
  });
}
