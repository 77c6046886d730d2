import type { Happened, Instant } from '@linli/kernel';
import { clocksAfter } from '../clocks/book.js';
import { type ClockBook, noClocks } from '../clocks/entry.js';
import type { Place } from '../vocabulary.js';
import { reportClockEffects } from './clock-effects.js';
import type { ReportEvent } from './events.js';

/** A report as its decisions need it: exactly one of four states (I9). */
export type ReportState =
  | { readonly stage: 'NONE' }
  | (ReportFile & { readonly stage: 'PENDING' | 'ANSWERED' | 'DECLINED' })
  | (ReportFile & { readonly stage: 'ATTACHED'; readonly caseId: string });

interface ReportFile {
  readonly place: Place;
  readonly typeCode?: string;
  readonly urgent: boolean;
  readonly confidentialReporter: boolean;
  readonly filedAt: Instant;
  /** Photos it names, by the hash of each. */
  readonly photos: readonly string[];
  /** Those of them that have come. */
  readonly photosReceived: readonly string[];
  /** Cases the report was taken out of again. */
  readonly detachedFrom: readonly string[];
  readonly clocks: ClockBook;
}

export const noReport: ReportState = { stage: 'NONE' };

/** What each event makes of a report. */
export function evolveReport(state: ReportState, event: Happened<ReportEvent>): ReportState {
  const after = evolve(state, event);
  if (after.stage === 'NONE') return after;
  const clocks = clocksAfter(reportClockEffects, after.clocks, event);
  return clocks === after.clocks ? after : { ...after, clocks };
}

function evolve(state: ReportState, event: Happened<ReportEvent>): ReportState {
  if (event.type === 'ReportFiled') {
    const { place, typeCode, urgent, confidentialReporter, photoHashes } = event.data;
    const known = { place, urgent, confidentialReporter, filedAt: event.meta.occurredAt };
    return {
      stage: 'PENDING',
      ...known,
      ...(typeCode === undefined ? {} : { typeCode }),
      photos: photoHashes,
      photosReceived: [],
      detachedFrom: [],
      clocks: noClocks,
    };
  }
  if (state.stage === 'NONE') return state;
  switch (event.type) {
    case 'ReportAnswered':
      return { ...state, stage: 'ANSWERED' };
    case 'ReportDeclined':
      return { ...state, stage: 'DECLINED' };
    case 'ReportAttachedToCase':
      return { ...state, stage: 'ATTACHED', caseId: event.data.caseId };
    case 'ReportDetachedFromCase': {
      if (state.stage !== 'ATTACHED') return state;
      const { caseId, ...file } = state;
      return { ...file, stage: 'PENDING', detachedFrom: [...file.detachedFrom, caseId] };
    }
    case 'PhotoReceived':
      return { ...state, photosReceived: [...state.photosReceived, event.data.hash] };
    case 'TriageOverdue':
      return state;
  }
}
