import { z } from 'zod';
import { commandBody } from '../given.js';
import { prose } from '../text.js';
import { id, instant, unitCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 派单. */
export const dispatch = commandBody('Dispatch', {
  leadUnit: unitCode,
  supportingUnits: z.array(unitCode).max(10).default([]),
  taskDueAt: instant,
});

/** 签收. */
export const sign = commandBody('Sign', {});

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
