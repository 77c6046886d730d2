import { countStaff, staffPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记人口和工作人员数: what the load of a community is measured by. */
export const countStaffRoute = addCommand({
  method: 'PUT',
  url: '/areas/:code/staff/:countedOn',
  tag: 'organisation',
  summary: 'Count residents and staff 登记人口和工作人员数',
  params: staffPath,
  body: countStaff,
  handle: (application, caller, path, fields, request) =>
    application.countStaff(caller, { ...path, ...fields }, request),
});
