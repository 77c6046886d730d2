import type { Caller } from '@linli/access';
import { type CaseEvent, caseDecider } from '@linli/case-domain';
import { fold, type Recorded } from '@linli/kernel';
import type { CommandRequest } from '../command-request.js';
import type { Parts } from '../parts.js';
import { showingIn } from '../personal/veil-event.js';
import type { Receipt } from '../receipt.js';
import { subjectOfCase } from '../subject-of-case.js';
import { actOnCase } from './act-on-case.js';

/** What is to be corrected, and how. The old text is not sent: it is in the entry. */
export interface CorrectionGiven {
  readonly correctionId: string;
  /** Revision of the entry in the case's stream. */
  readonly target: number;
  readonly field: string;
  readonly new: string;
  readonly reason: string;
}

/**
 * 55 更正. The entry is read here and given to the rules: it never changes, so a state that carried an index of every
 * entry of the case, for this one rare command, would be folded for nothing.
 */
export async function correctEntry(
  parts: Parts,
  caller: Caller,
  caseId: string,
  { target, ...given }: CorrectionGiven,
  request: CommandRequest,
): Promise<Receipt> {
  const { events } = await parts.store.readStream<CaseEvent>(`${caseDecider.category}-${caseId}`);
  const entry = events.find(({ revision }) => revision === target);
  const isShown = entry !== undefined && isShownTo(caller, events, entry, given.field);
  const latest = events.findLast(
    ({ type, data }) => type === 'FieldCorrected' && data.target === target && data.field === given.field,
  );
  const command = {
    type: 'Correct' as const,
    ...given,
    ...(latest?.type === 'FieldCorrected' && { standing: latest.data.new }),
    ...(isShown && { entry: asGiven(entry) }),
  };
  return await actOnCase(parts, caller, caseId, command, request);
}

function asGiven({ revision, type, data, meta: { by, recordedAt } }: Recorded<CaseEvent>) {
  return { revision, type, data, by, recordedAt };
}

/** Nobody corrects what is hidden from them, a confidential note least of all (I27). */
function isShownTo(
  caller: Caller,
  events: readonly Recorded<CaseEvent>[],
  entry: Recorded<CaseEvent>,
  field: string,
): boolean {
  const subject = subjectOfCase(fold(caseDecider, caseDecider.initial, events));
  return showingIn(caller, subject, events)(entry, field.split('.')).showing !== 'hidden';
}
