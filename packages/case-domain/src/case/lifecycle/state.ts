import type { EventMeta, Happened } from '@linli/kernel';
import { noClocks } from '../../clocks/entry.js';
import { noBonds } from '../bonds/state.js';
import { noWork } from '../daily-work/state.js';
import { noDanger } from '../danger/state.js';
import { noDispatch } from '../dispatch/state.js';
import type { CaseEvent } from '../events.js';
import type { Evolvers } from '../evolvers.js';
import { noMoves } from '../level/state.js';
import { noMediation } from '../mediation/state.js';
import { noNotices } from '../notice/state.js';
import { noHandover } from '../police/state.js';
import { nobodyHurt } from '../protection/state.js';
import type { CaseFile } from '../state.js';
import { noSteering, noSupervision } from '../steering/state.js';
import { noSupport } from '../support/state.js';
import { noTimeAsked } from '../time-limit/state.js';
import { noWhistle } from '../whistle/state.js';
import type { lifecycleEvents } from './events.js';

/** The file a case begins with. */
export function open({ data, meta }: Happened<Extract<CaseEvent, { type: 'CaseOpened' }>>): CaseFile {
  const { title: _, ...known } = data;
  return {
    ...known,
    stage: 'REGISTERED',
    channel: 'none',
    reports: {},
    detachedReports: [],
    openedAt: meta.occurredAt,
    openedBy: meta.by.id,
    reopenCount: 0,
    callbacks: { done: [], missed: [] },
    work: noWork,
    dispatch: noDispatch,
    whistle: noWhistle,
    notice: noNotices,
    mediation: noMediation,
    police: noHandover,
    danger: noDanger,
    protection: nobodyHurt,
    clocks: noClocks,
    support: noSupport,
    levels: noMoves,
    timeLimit: noTimeAsked,
    bonds: noBonds,
    whistleProposals: [],
    corrections: [],
    supervision: noSupervision,
    steering: noSteering,
    legalHolds: [],
    liftedHolds: [],
  };
}

/** The file without a standing resolution: it is worked on again. */
function backToWork(
  closed: CaseFile,
  { by }: EventMeta,
  how: NonNullable<CaseFile['sentBack']>['how'],
): CaseFile {
  const { resolution: _, closedAt: _closedAt, reopenUntil: _until, reopenWindow: _window, ...file } = closed;
  return { ...file, stage: 'HANDLING', sentBack: { by: by.id, how } };
}

export const lifecycleEvolvers: Evolvers<typeof lifecycleEvents> = {
  // A case is opened once, by `open`; a second opening in a stream changes nothing.
  CaseOpened: (file) => file,
  ReportAttached: (file, { data: { reportId, confidentialReporter } }) => ({
    ...file,
    reports: { ...file.reports, [reportId]: { confidentialReporter } },
    detachedReports: file.detachedReports.filter((detached) => detached !== reportId),
  }),
  ReportDetached: (file, { data: { reportId } }) => {
    const { [reportId]: _, ...reports } = file.reports;
    return { ...file, reports, detachedReports: [...file.detachedReports, reportId] };
  },
  CaseAccepted: (file, { data, meta }) => ({
    ...file,
    stage: 'ACCEPTED',
    acceptance: {
      at: meta.occurredAt,
      class: data.class,
      originalDue: data.due,
      contactDueAt: data.contactDueAt,
    },
    due: data.due,
    clockFrom: meta.occurredAt,
  }),
  CaseDeclined: (file) => ({ ...file, stage: 'DECLINED' }),
  ResolvedOnSpot: (file, { meta }) => ({
    ...file,
    stage: 'RESOLVED',
    resolution: { at: meta.occurredAt, by: meta.by.id },
  }),
  CaseResolved: (file, { data, meta }) => ({
    ...file,
    stage: 'RESOLVED',
    resolution: {
      at: meta.occurredAt,
      by: meta.by.id,
      outcome: data.outcome,
      finding: data.finding,
      verificationDue: data.verificationDue,
    },
  }),
  Verified: (file, { data, meta }) => ({
    ...file,
    stage: 'CLOSED',
    closedAt: meta.occurredAt,
    reopenUntil: data.reopenUntil,
    ...(data.reopenWindow && { reopenWindow: data.reopenWindow }),
  }),
  VerificationFailed: (file, { meta }) => backToWork(file, meta, 'verification'),
  CallbackDone: (file, { data }) => ({
    ...file,
    callbacks: { ...file.callbacks, done: [...file.callbacks.done, data.callbackId] },
  }),
  CallbackMissed: (file, { data }) => ({
    ...file,
    callbacks: { ...file.callbacks, missed: [...file.callbacks.missed, data.callbackId] },
  }),
  CaseReopened: (file, { data, meta }) => ({
    ...backToWork(file, meta, 'reopening'),
    due: data.due,
    clockFrom: meta.occurredAt,
    reopenCount: file.reopenCount + 1,
    callbacks: { done: [], missed: [] },
  }),
};
