import { accessLog, accessLogQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Who looked at which personal data, latest first. */
export const accessLogRoute = addQuery({
  url: '/access-log',
  tag: 'persons',
  summary: 'Access log 个人信息查看记录',
  params: noParams,
  query: accessLogQuery,
  answer: accessLog,
  handle: (application, caller, _, query) => application.accessLog(caller, query),
});
