import { casePath, classifyCase } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 8 定类. */
export const classifyCaseRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/type',
  tag: 'classification',
  summary: 'Classify 定类',
  params: casePath,
  body: classifyCase,
  command: (_, fields) => ({ type: 'ClassifyCase', ...fields }),
});
