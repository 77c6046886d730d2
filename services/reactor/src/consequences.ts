import type { CaseClock, CaseCommand } from '@linli/case-domain';
import { type DueStep, nameOf } from './due-step.js';

/**
 * What follows when a step of a clock of a case has come: commands, sent in this order. The last one puts the step on
 * record (or ends the clock), so it comes last: whatever is cut off before it is done again, and done again it is quiet.
 */
type Consequence = (due: DueStep) => readonly CaseCommand[];

/** The step is on record, and whoever has it to look at sees it: what follows where nothing else does. */
export const limitReached: Consequence = ({ clock, of, step, dueAt }) => [
  { type: 'RecordLimitReached', clock: clock as CaseClock, ...(of === '' ? {} : { of }), step, dueAt },
];

/** Nobody objected: the unit has the work. */
const deemSigned: Consequence = ({ of: dispatchId }) => [{ type: 'DeemSigned', dispatchId }];

/** The time for mediating is over; the ways that stay open are on record with it (People's Mediation Law 26). */
const endMediation: Consequence = ({ of: mediationId, now }) => [
  {
    type: 'TerminateMediation',
    mediationId,
    ground: 'expired',
    informedOfRights: { routes: ['arbitration', 'administrative', 'court'], informedAt: now },
  },
];

/** The debtor is reminded, three days before, on the day, the day after. */
const remind: Consequence = (due) => [
  {
    type: 'RemindObligation',
    reminderId: nameOf(due, 'reminder'),
    obligationId: due.of,
    step: due.step,
  },
];

/** Nobody decided on an extension before the case was due: it is not given, and the record says why. */
const refuseExtension: Consequence = ({ of: extensionId }) => [
  { type: 'DecideExtension', extensionId, decision: 'not_decided_in_time' },
];

/** The time a case was to rest is over. */
const resume: Consequence = ({ of: holdId }) => [{ type: 'Resume', holdId }];

/** Overdue: the system suggests a card to the street, a person gives it. */
const suggestCard: Consequence = (due) => [
  { type: 'SuggestSupervision', card: 'ordinary', because: 'overdue' },
  ...limitReached(due),
];

/** The deadline of a notice passed with something not found done: a task for the street. */
const noticeOverdue: Consequence = ({ of: noticeId }) => [{ type: 'RecordNoticeOverdue', noticeId }];

/** Nobody can reopen it any more: the file is put away. */
const archive: Consequence = () => [{ type: 'Archive' }];

/** What follows, by clock and step; `every` where the steps of a clock do not differ. */
const consequences: Partial<Record<CaseClock, Partial<Readonly<Record<number | 'every', Consequence>>>>> = {
  objection_window: { every: deemSigned },
  mediation: { every: endMediation },
  obligation: { every: remind },
  extension_decision: { every: refuseExtension },
  hold: { every: resume },
  resolution: { 100: suggestCard },
  advisory: { every: noticeOverdue },
  order: { every: noticeOverdue },
  reopen_window: { every: archive },
};

/** The commands that follow from a step of a clock of a case. */
export function commandsFor(due: DueStep): readonly CaseCommand[] {
  const ofClock = consequences[due.clock as CaseClock];
  return (ofClock?.[due.step] ?? ofClock?.every ?? limitReached)(due);
}
