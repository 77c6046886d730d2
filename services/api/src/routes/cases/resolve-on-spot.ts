import { casePath, resolveOnSpot } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 6 当场化解. */
export const resolveOnSpotRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/on-spot-resolution',
  tag: 'lifecycle',
  summary: 'Resolve on the spot 当场化解',
  params: casePath,
  body: resolveOnSpot,
  command: (_, fields) => ({ type: 'ResolveOnSpot', ...fields }),
});
