import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { due, id, instant, legalBasis, person, sha256, unitCode } from '../../vocabulary.js';

/** Service (送达): no deadline without it (I29). */
const service = z.object({
  servedAt: instant,
  how: z.enum(['handed_over', 'posted', 'left_with_adult', 'registered_letter', 'electronic']),
  receivedBy: personalText(60).optional(),
  photoHash: sha256.optional(),
});

const item = z.object({ itemId: id, text: personalText(500) });

/** An advisory (告知书, by a community) and an order (责令改正, by an enforcing authority) are never one number (I28). */
export const noticeEvents = {
  AdvisoryIssued: event(
    z.object({
      noticeId: id,
      addressee: person,
      items: z.array(item).min(1).max(40),
      policies: z.array(legalBasis).min(1).max(10),
      service,
      due,
      recheckDue: due,
    }),
  ),
  OrderIssued: event(
    z.object({
      noticeId: id,
      authority: unitCode,
      documentNumber: z.string().min(1).max(60),
      addressee: person,
      items: z.array(item).min(1).max(40),
      legalBasis: z.array(legalBasis).min(1).max(10),
      service,
      due,
      recheckDue: due,
    }),
  ),
  /** Every item ends in done or not done by a recheck, never by assertion (I30). */
  Rechecked: event(
    z.object({
      recheckId: id,
      noticeId: id,
      checkedAt: instant,
      results: z.array(z.object({ itemId: id, result: z.enum(['done', 'partly', 'not_done']) })).min(1),
      photoHashes: z.array(sha256).max(20),
      note: personalText(1000).optional(),
      /** Account that reported the rectification as done, if one did: never the rechecker's own (I17). */
      claimedBy: z.string().max(60).optional(),
      /** Stage afterwards, decided with everything else that may still be open. A mediation or its performance goes on. */
      leadsTo: z.enum(['RESOLVED', 'RECTIFYING', 'HANDLING', 'MEDIATING', 'PERFORMING']),
      /** Where it leads to RESOLVED. */
      verificationDue: due.optional(),
    }),
  ),
  /** 逾期未改: the deadline passed with items not found done; a task for the street. */
  NoticeOverdue: event(z.object({ noticeId: id, openItems: z.array(id).min(1).max(40), dueAt: instant })),
};
