import { casePath, guideStatutory } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 41 导入法定途径. */
export const guideStatutoryRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/statutory-route',
  tag: 'ending',
  summary: 'Guide to the statutory route 导入法定途径',
  params: casePath,
  body: guideStatutory,
  command: (_, fields) => ({ type: 'GuideStatutory', ...fields }),
});
