import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, instant, statutoryRoute } from '../words.js';
import { casePath } from './lifecycle.js';

/** 导入法定途径: which way is open, and who was told so when. */
export const guideStatutory = commandBody('GuideStatutory', {
  route: statutoryRoute,
  authority: line(120),
  toldWhom: line(200),
  toldAt: instant,
  explanation: prose(2000),
});

/** 撤回, as the reporter wished. */
export const withdraw = commandBody('Withdraw', {
  reportId: id,
  wishedAt: instant,
  how: z.enum(['oral_recorded', 'written']),
  wish: prose(1000),
});

/** 保全档案, and its end. */
export const placeLegalHold = commandBody('PlaceLegalHold', { reason: prose(500) });
export const liftLegalHold = commandBody('LiftLegalHold', { reason: prose(500) });

export const legalHoldPath = casePath.extend({ holdId: id });
