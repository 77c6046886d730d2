import { casePath, setRisk } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 9 定级. */
export const setRiskRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/risk',
  tag: 'classification',
  summary: 'Set the risk 定级',
  params: casePath,
  body: setRisk,
  command: (_, fields) => ({ type: 'SetRisk', ...fields }),
});
