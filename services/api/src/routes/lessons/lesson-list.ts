import { lessonList, paging } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 网格学院: the lessons that are out. */
export const lessonListRoute = addQuery({
  url: '/lessons',
  tag: 'lessons',
  summary: 'Lessons 网格学院',
  params: noParams,
  query: paging,
  answer: lessonList,
  handle: (application, caller, _, query) => application.lessonList(caller, query),
});
