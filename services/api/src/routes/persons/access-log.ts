import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import { accessLog, accessLogQuery } from '@linli/contracts';
import type { Api } from '../../api.js';
import { accountNames } from '../account-names.js';
import { addQuery, noParams } from '../add-query.js';

/** Who looked at which personal data or took a case out, latest first; what they are called comes from their accounts. */
export function accessLogRoute(accounts: Accounts): (api: Api, application: Application) => void {
  return addQuery({
    url: '/access-log',
    tag: 'persons',
    summary: 'Access log 个人信息查看记录',
    params: noParams,
    query: accessLogQuery,
    answer: accessLog,
    handle: async (application, caller, _, query) => {
      const { items, ...rest } = await application.accessLog(caller, query);
      const nameOf = await accountNames(
        accounts,
        items.flatMap(({ accountId, actor }) => [accountId, ...(actor === null ? [] : [actor])]),
      );
      return {
        items: items.map(({ actor, ...entry }) => ({
          ...entry,
          // The system has no name: what it records of an account, nobody did.
          actorName: actor === null || nameOf(actor) === actor ? null : nameOf(actor),
          accountName: nameOf(entry.accountId),
        })),
        ...rest,
      };
    },
  });
}
