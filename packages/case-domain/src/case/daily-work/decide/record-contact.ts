import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { RecordContact } from '../commands.js';
import type { WorkState } from '../state.js';

/** Attempts closer together than this count as one: three calls in a row are not three tries. */
const DIFFERENT_TIME_MS = 3_600_000;

/** 16: the reporter was spoken to, or somebody tried. */
export function recordContact(command: RecordContact, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { contactId, channel } = command;
  if (file.work.recorded.includes(contactId)) return [];
  if (command.reached) {
    return [
      { type: 'ContactMade', data: { contactId, channel, contactedAt: facts.at, summary: command.summary } },
    ];
  }
  const attempt = attemptNumber(file.work, facts);
  const note = command.note === undefined ? {} : { note: command.note };
  return [
    { type: 'ContactAttempted', data: { contactId, channel, attemptedAt: facts.at, attempt, ...note } },
  ];
}

function attemptNumber({ contact: { attempts, lastAttemptAt } }: WorkState, { at }: Facts): number {
  if (lastAttemptAt === undefined) return 1;
  const apart = Math.abs(Date.parse(at) - Date.parse(lastAttemptAt));
  return apart >= DIFFERENT_TIME_MS ? attempts + 1 : attempts;
}
