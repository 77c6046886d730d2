import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import { retentionSchedules } from '@linli/contracts';
import type { Api } from '../../api.js';
import { accountNames } from '../account-names.js';
import { addQuery, noParams } from '../add-query.js';

/** Every retention schedule: in force, built in, and what was set; what those who set it are called comes from their accounts. */
export function retentionSchedulesRoute(accounts: Accounts): (api: Api, application: Application) => void {
  return addQuery({
    url: '/retention-schedules',
    tag: 'configuration',
    summary: 'Retention schedules 保存期限表',
    params: noParams,
    query: {},
    answer: retentionSchedules,
    handle: async (application) => {
      const items = await application.retentionSchedules();
      const setters = items.flatMap(({ history }) => history.map(({ setBy }) => setBy));
      const nameOf = await accountNames(accounts, setters);
      return {
        items: items.map(({ history, ...schedule }) => ({
          ...schedule,
          history: history.map((set) => ({ ...set, setByName: nameOf(set.setBy) })),
        })),
      };
    },
  });
}
