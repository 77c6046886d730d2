import type { CaseCommand } from '../../../src/index.js';
import { actor } from '../case-story.js';
import { FIRE_BRIGADE, idOf, STATION } from '../neighbourhood.js';

type BlowWhistle = Extract<CaseCommand, { type: 'BlowWhistle' }>;
type ReportIn = Extract<CaseCommand, { type: 'ReportIn' }>;

export const WHISTLE = idOf(61);

/** Police and fire brigade are called for Monday evening, 19:00. */
export const whistle: BlowWhistle = {
  type: 'BlowWhistle',
  whistleId: WHISTLE,
  departments: [STATION, FIRE_BRIGADE],
  meetingAt: '2026-11-02T11:00:00.000Z',
  question: '三居室改八间，如何限期整改？',
};

/** The fire brigade comes five minutes late. */
export const arrival: ReportIn = {
  type: 'ReportIn',
  whistleId: WHISTLE,
  department: FIRE_BRIGADE,
  arrivedAt: '2026-11-02T11:05:00.000Z',
  representative: '丁某',
  contribution: '说明消防整改要求',
};

/** The fire brigade's officer, on the evening of the meeting. */
export const fireOfficerThere = { by: actor('DU', FIRE_BRIGADE), at: '2026-11-02T11:10:00.000Z' };
