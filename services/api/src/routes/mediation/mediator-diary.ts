import { mediatorDiary, mediatorDiaryQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The mediation sessions of a time. */
export const mediatorDiaryRoute = addQuery({
  url: '/sessions',
  tag: 'mediation',
  summary: 'Mediation sessions 调解日程',
  params: noParams,
  query: mediatorDiaryQuery,
  answer: mediatorDiary,
  handle: (application, caller, _, query) => application.mediatorDiary(caller, query),
});
