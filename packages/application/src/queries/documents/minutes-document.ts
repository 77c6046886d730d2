import type { Caller, Language } from '@linli/access';
import { type PrintedDocument, printDocument } from '@linli/documents';
import { demand, refuse } from '@linli/kernel';
import type { CommandRequest } from '../../command-request.js';
import type { Parts } from '../../parts.js';
import { eventsOfType } from '../case-page/events-of-type.js';
import { inClear } from './in-clear.js';
import { mediationOf } from './mediation-of.js';
import { readForPrint } from './read-for-print.js';
import { committeeName } from './unit-name.js';

/**
 * 人民调解笔录 of a session that was held.
 *
 * @throws Rejection MEDIATION_UNKNOWN, SESSION_UNKNOWN, SESSION_NOT_HELD, CHARACTER_NOT_PRINTABLE, …
 */
export async function minutesDocument(
  parts: Parts,
  caller: Caller,
  ids: { readonly caseId: string; readonly mediationId: string; readonly sessionId: string },
  language: Language,
  request: Omit<CommandRequest, 'key'>,
): Promise<PrintedDocument> {
  const { mediationId, sessionId } = ids;
  const { file, events, directory, open } = await readForPrint(
    parts,
    caller,
    { action: 'PrintMinutes', caseId: ids.caseId, documentId: sessionId },
    request,
  );
  const { proposed, mediatorId } = mediationOf(events, mediationId);
  const scheduled =
    eventsOfType(events, 'SessionScheduled').find(
      ({ data }) => data.sessionId === sessionId && data.mediationId === mediationId,
    ) ?? refuse('SESSION_UNKNOWN', { sessionId });
  const sessions = eventsOfType(events, 'SessionHeld').filter(({ data }) => data.mediationId === mediationId);
  const sessionNumber = sessions.findIndex(({ data }) => data.sessionId === sessionId) + 1;
  const held = sessions[sessionNumber - 1];
  demand(held, 'SESSION_NOT_HELD', { sessionId });
  const { parties, participants, minutes } = await open({
    parties: proposed.parties,
    participants: scheduled.data.participants,
    minutes: held.data.minutes,
  });
  const attended = (attendeeId: string) => held.data.attendedBy.includes(attendeeId);
  const named = parties.map(({ partyId, standing, person: { name } }) => ({
    here: attended(partyId),
    attendee: { standing, name: inClear(name) },
  }));
  return await printDocument(
    {
      kind: 'minutes',
      caseNumber: file.caseNumber,
      documentId: sessionId,
      committee: committeeName(directory, mediatorId),
      mediationId,
      matter: eventsOfType(events, 'CaseOpened').at(0)?.data.title ?? '',
      sessionNumber,
      heldAt: held.data.heldAt,
      room: scheduled.data.room,
      open: scheduled.data.open,
      present: [
        ...named.filter(({ here }) => here).map(({ attendee }) => attendee),
        ...participants
          .filter(({ participantId }) => attended(participantId))
          .map(({ capacity, name }) => ({ capacity, name: inClear(name) })),
      ],
      absentParties: named.filter(({ here }) => !here).map(({ attendee }) => attendee),
      text: inClear(minutes),
      madeAt: held.data.heldAt,
    },
    language,
  );
}
