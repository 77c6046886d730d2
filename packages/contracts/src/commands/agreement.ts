import { z } from 'zod';
import { commandBody } from '../given.js';
import { prose } from '../text.js';
import { id, instant } from '../words.js';
import { casePath } from './lifecycle.js';
import { mediationPath } from './mediation.js';

/** Who owes what, to whom, how and by when. Money in fen (1/100 yuan). */
const obligation = z
  .strictObject({
    obligationId: id,
    debtor: id,
    creditor: id.exactOptional(),
    content: prose(500),
    amountFen: z.int().min(1).max(100_000_000_000).exactOptional(),
    manner: prose(200).exactOptional(),
    dueAt: instant,
  })
  .meta({ id: 'ObligationGiven' });

/** 达成协议. */
export const reachAgreement = commandBody('ReachAgreement', {
  form: z.enum(['written', 'oral']),
  partial: z.boolean().default(false),
  partyAskedForWritten: z.boolean().default(false),
  performedAtOnce: z.boolean().default(false),
  facts: prose(4000),
  obligations: z.array(obligation).max(40),
  /** The mediator's own statement that nothing in it is unlawful. */
  lawful: z.literal(true),
});

/** 签署 / 盖章: one act of one party, of the mediator, or the committee's seal. */
export const signAgreement = z
  .discriminatedUnion('act', [
    commandBody('PartySigns', { act: z.literal('party'), partyId: id, signedAt: instant }),
    commandBody('MediatorSigns', { act: z.literal('mediator'), signedAt: instant }),
    commandBody('CommitteeSeals', { act: z.literal('seal'), signedAt: instant }),
  ])
  .meta({ id: 'SignAgreement' });

/** 履行. `partly` leaves the obligation open. */
export const recordPerformance = commandBody('RecordPerformance', {
  result: z.enum(['performed', 'late', 'partly']),
  performedAt: instant,
  note: prose(1000).exactOptional(),
});

/** 未履行. */
export const recordDefault = commandBody('RecordDefault', { note: prose(1000) });

/** 催促履行. */
export const remindObligation = commandBody('RemindObligation', { note: prose(500).exactOptional() });

export const agreementPath = mediationPath.extend({ agreementId: id });
export const signaturePath = casePath.extend({ agreementId: id });
export const obligationPath = casePath.extend({ obligationId: id });
export const reminderPath = obligationPath.extend({ reminderId: id });
