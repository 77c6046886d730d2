import { instruct, instructionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 46 领导批示. */
export const instructRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/instructions/:instructionId',
  tag: 'steering',
  summary: 'Give an instruction 领导批示',
  params: instructionPath,
  body: instruct,
  command: ({ instructionId }, fields) => ({ type: 'Instruct', instructionId, ...fields }),
});
