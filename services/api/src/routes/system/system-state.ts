import { systemState } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 系统状况: log, views, what stands still, what is being rebuilt. */
export const systemStateRoute = addQuery({
  url: '/system',
  tag: 'configuration',
  summary: 'How the installation is doing 系统状况',
  params: noParams,
  query: {},
  answer: systemState,
  handle: (application, caller) => application.systemState(caller),
});
