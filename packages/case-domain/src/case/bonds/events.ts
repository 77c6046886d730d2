import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { areaCode, id, instant, STAGES, sha256, unitCode } from '../../vocabulary.js';

/** How a case is tied to others, to the place it watches, and to the organisation it belongs to. */
export const bondEvents = {
  /** 并案: this case goes on in another one; undone at any time, with the stage it had. */
  CaseJoined: event(
    z.object({
      joinId: id,
      into: id,
      intoNumber: z.string().max(40),
      stageBefore: z.enum(STAGES),
      reason: personalText(500),
    }),
  ),
  CaseUnjoined: event(z.object({ joinId: id, restored: z.enum(STAGES), reason: personalText(500) })),
  /** The other side of CaseJoined, on the case that goes on. */
  CaseTakenIn: event(z.object({ joinId: id, caseId: id, caseNumber: z.string().max(40) })),
  CaseLetGo: event(z.object({ joinId: id, caseId: id })),
  /** 拆分: a part of the matter becomes a case of its own, with what belongs to it by reference. */
  ChildOpened: event(
    z.object({
      childId: id,
      childNumber: z.string().max(40),
      reportIds: z.array(id).max(100),
      evidenceIds: z.array(id).max(100),
    }),
  ),
  /** The child has ended; a parent closes only after all of them. */
  ChildEnded: event(z.object({ childId: id, stage: z.enum(STAGES) })),
  /** 返潮观察: somebody goes to look again after closing. */
  WatchStarted: event(z.object({ watchId: id, checksDue: z.array(instant).min(1).max(12) })),
  WatchChecked: event(
    z.object({
      watchId: id,
      checkId: id,
      result: z.enum(['clean', 'relapse']),
      photoHashes: z.array(sha256).max(20),
      note: personalText(1000).optional(),
      /** The next look; absent after the last one or a relapse. */
      nextDueAt: instant.optional(),
    }),
  ),
  /** It came back: a new case, linked to this one. */
  RelapseFound: event(z.object({ watchId: id, checkId: id, linkedCaseId: id })),
  /** 划转: the organisation changed on `effectiveFrom`; figures before that day do not (I40). */
  CaseReassignedByReorg: event(
    z.object({
      reorganisationId: id,
      areaPath: z.array(areaCode).min(1).max(8),
      was: z.array(areaCode).min(1).max(8),
      leadUnit: unitCode.optional(),
      effectiveFrom: z.iso.date(),
    }),
  ),
};
