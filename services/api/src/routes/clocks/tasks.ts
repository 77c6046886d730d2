import { taskList, tasksQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Time limits that are due or of which a step was reached, in the cases the caller may see. */
export const tasksRoute = addQuery({
  url: '/tasks',
  tag: 'clocks',
  summary: 'Time limits to look at 时限任务',
  params: noParams,
  query: tasksQuery,
  answer: taskList,
  handle: (application, caller, _, query) => application.tasks(caller, query),
});
