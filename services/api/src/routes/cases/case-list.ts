import { caseList, caseListQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The cases the caller may see, as they stand or stood at a moment. */
export const caseListRoute = addQuery({
  url: '/cases',
  tag: 'cases',
  summary: 'Cases 案件',
  params: noParams,
  query: caseListQuery,
  answer: caseList,
  handle: async (application, caller, _, query) => {
    const {
      area,
      stages,
      types: typeCodes,
      levels,
      risks,
      mine,
      sort,
      limit,
      after,
      dueBefore: dueBy,
      at,
      asKnown,
      ...rest
    } = query;
    return await application.caseList(caller, {
      filter: { areaCode: area, stages, typeCodes, levels, risks, dueBy, ...rest },
      ...(mine !== undefined && { mine }),
      sort,
      limit,
      after,
      at,
      asKnown,
    });
  },
});
