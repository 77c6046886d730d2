import { demand } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { Session } from '../state.js';

/** The session of that id in that mediation; refused when there is none. */
export function demandSession(
  file: CaseFile,
  { sessionId, mediationId }: { sessionId: string; mediationId: string },
): Session {
  const session = file.mediation.sessions[sessionId];
  demand(session?.mediationId === mediationId, 'SESSION_UNKNOWN', { sessionId });
  return session;
}
