import { z } from 'zod';
import { commandBody, dispatchOrder, legalBasisGiven } from '../given.js';
import { prose } from '../text.js';
import { id, instant, objectionGround, unitCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 派单. */
export const dispatch = commandBody('Dispatch', dispatchOrder);

/** 签收. */
export const sign = commandBody('Sign', {});

/** 派单异议: whose matter it is by law or by area. */
export const objectToDispatch = commandBody('ObjectToDispatch', {
  ground: objectionGround,
  legalBasis: z.array(legalBasisGiven).max(10).default([]),
  evidence: prose(1000),
  proposedUnit: unitCode,
});

/** 异议裁定: upheld with the new dispatch in the same breath, or rejected for good. */
export const ruleObjection = z
  .discriminatedUnion('ruling', [
    commandBody('UpholdObjection', {
      ruling: z.literal('upheld'),
      reason: prose(1000),
      replacement: z.strictObject({ dispatchId: id, ...dispatchOrder }),
    }),
    commandBody('RejectObjection', { ruling: z.literal('rejected'), reason: prose(1000) }),
  ])
  .meta({ id: 'RuleObjection' });

/** 吹哨. */
export const blowWhistle = commandBody('BlowWhistle', {
  departments: z.array(unitCode).min(1).max(12),
  meetingAt: instant,
  question: prose(1000),
  /** The grid worker's proposal it goes back to, if it does. */
  proposalId: id.exactOptional(),
});

/** 提议吹哨, by a grid worker. */
export const proposeWhistle = commandBody('ProposeWhistle', {
  departments: z.array(unitCode).min(1).max(12),
  question: prose(1000),
});

/** 报到. */
export const reportIn = commandBody('ReportIn', {
  arrivedAt: instant,
  representative: prose(60),
  contribution: prose(1000),
});

/** 哨声办结: every department is rated; an absent one with the record of how it was summoned. */
export const closeWhistle = commandBody('CloseWhistle', {
  ratings: z
    .array(
      z.strictObject({
        department: unitCode,
        rating: z.enum(['solved', 'partly', 'absent']),
        summons: prose(500).exactOptional(),
      }),
    )
    .min(1)
    .max(12),
});

export const dispatchPath = casePath.extend({ dispatchId: id });
export const whistleProposalPath = casePath.extend({ proposalId: id });
export const whistlePath = casePath.extend({ whistleId: id });
export const attendancePath = whistlePath.extend({ department: unitCode });
