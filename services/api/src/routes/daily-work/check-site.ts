import { checkSite, siteCheckPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 17 现场核实. */
export const checkSiteRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/site-checks/:checkId',
  tag: 'work',
  summary: 'Check the site 现场核实',
  params: siteCheckPath,
  body: checkSite,
  command: ({ checkId }, fields) => ({ type: 'CheckSite', checkId, ...fields }),
});
