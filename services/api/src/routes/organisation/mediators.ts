import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import { mediatorRegister } from '@linli/contracts';
import type { Api } from '../../api.js';
import { addQuery, noParams } from '../add-query.js';

/** 调解员名册: who mediates comes from the log, what they are called from their accounts. */
export function mediatorsRoute(accounts: Accounts): (api: Api, application: Application) => void {
  return addQuery({
    url: '/mediators',
    tag: 'organisation',
    summary: 'The register of mediators 调解员名册',
    params: noParams,
    query: {},
    answer: mediatorRegister,
    handle: async (application) => {
      const entries = await application.mediators();
      const names = await accounts.namesOf(entries.map(({ mediatorId }) => mediatorId));
      return {
        items: entries.map((entry) => ({ ...entry, name: names.get(entry.mediatorId) ?? entry.mediatorId })),
      };
    },
  });
}
