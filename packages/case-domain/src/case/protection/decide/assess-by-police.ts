import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AssessByPolice } from '../commands.js';

/** Findings that go with a document of their own. */
const DOCUMENTED: readonly AssessByPolice['finding'][] = ['warning_letter', 'penalty', 'criminal_case'];

/** The police say what they found. Without it suspected violence is no matter for mediation (I35). */
export function assessByPolice(command: AssessByPolice, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...data } = command;
  if (file.protection.assessments.includes(data.assessmentId)) return [];
  demand(Object.keys(file.police).length > 0, 'POLICE_NOT_INVOLVED');
  demand(!DOCUMENTED.includes(data.finding) || data.documentNumber !== undefined, 'DOCUMENT_NUMBER_MISSING');
  if (data.documentNumber !== undefined) demandNothingPersonal('documentNumber', [data.documentNumber]);
  return [{ type: 'PoliceAssessed', data }];
}
