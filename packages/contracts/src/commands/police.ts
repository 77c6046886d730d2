import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, policeFinding, policeWish, unitCode, victimCapacity } from '../words.js';
import { casePath } from './lifecycle.js';

/** 移送公安. */
export const handOverPolice = commandBody('HandOverPolice', {
  station: unitCode,
  reasonCode: z.enum([
    'public_order',
    'crime_suspected',
    'domestic_violence',
    'danger',
    'registration',
    'other',
  ]),
  reason: prose(1000),
  evidence: z.array(line(120)).max(20).default([]),
});

/** 公安受理: people's mediation is frozen from here. */
export const acceptByPolice = commandBody('AcceptByPolice', { policeNumber: line(60).exactOptional() });

/** 公安退回. */
export const returnFromPolice = commandBody('ReturnFromPolice', { reason: prose(1000) });

/** 委托人民调解. */
export const commissionMediation = commandBody('CommissionMediation', { letterNumber: line(60) });

/** 受害人情况: capacity, age, and the wish about a report to the police, in the victim's own words. */
export const recordVictim = commandBody('RecordVictim', {
  capacity: victimCapacity,
  minor: z.boolean(),
  policeWish,
  wish: prose(1000).exactOptional(),
});

/** 公安评估: what the police found. A warning letter, a penalty, a criminal case has its number. */
export const assessByPolice = commandBody('AssessByPolice', {
  finding: policeFinding,
  documentNumber: line(60).exactOptional(),
  note: prose(1000).exactOptional(),
});

/** 激化风险报告: one tap and a line of text, by anyone. */
export const reportDanger = commandBody('ReportDanger', { text: prose(1000) });

/** 收到激化风险报告. */
export const acknowledgeDanger = commandBody('AcknowledgeDanger', {});

export const handoverPath = casePath.extend({ handoverId: id });
export const victimPath = casePath.extend({ victimId: id });
export const assessmentPath = casePath.extend({ assessmentId: id });
export const dangerPath = casePath.extend({ dangerId: id });
