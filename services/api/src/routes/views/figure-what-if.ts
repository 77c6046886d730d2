import type { LimitName } from '@linli/case-domain';
import { figurePath, whatIf, whatIfQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** A figure under other limits or another calendar, case by case. For auditor and district; nothing is recorded. */
export const figureWhatIfRoute = addQuery({
  url: '/areas/:area/figures/:figure/what-if',
  tag: 'views',
  summary: 'A figure under other rules 假设推演',
  params: figurePath,
  query: whatIfQuery,
  answer: whatIf,
  handle: (application, caller, { area: areaCode, figure }, query) => {
    const { limits = [], restDays = [], workDays = [], ...request } = query;
    return application.whatIf(caller, {
      areaCode,
      figure,
      ...request,
      rules: { limits: limits.map(limitOf), restDays, workDays },
    });
  },
});

function limitOf(text: string): { readonly name: LimitName; readonly value: number } {
  const [name = '', value = ''] = text.split(':');
  return { name: name as LimitName, value: Number(value) };
}
