import { assessByPolice, assessmentPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 公安评估. */
export const assessByPoliceRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/police-assessments/:assessmentId',
  tag: 'police',
  summary: 'Record what the police found 公安评估',
  params: assessmentPath,
  body: assessByPolice,
  command: ({ assessmentId }, fields) => ({ type: 'AssessByPolice', assessmentId, ...fields }),
});
