import { enrolForVisits, visitsPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记探访对象. */
export const enrolForVisitsRoute = addCommand({
  method: 'PUT',
  url: '/visits/:visitsId',
  tag: 'visits',
  summary: 'Enrol for visits 登记探访对象',
  params: visitsPath,
  body: enrolForVisits,
  handle: (application, caller, path, fields, request) =>
    application.enrolForVisits(caller, { ...path, ...fields }, request),
});
