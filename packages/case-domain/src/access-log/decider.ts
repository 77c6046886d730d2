import { type Decider, demand, type Instant } from '@linli/kernel';
import type { AccessCommand } from './commands.js';
import type { AccessEvent } from './events.js';

type Shown = Pick<Extract<AccessEvent, { type: 'PersonalDataRevealed' }>['data'], 'caseId' | 'personRef'> & {
  readonly fields: readonly string[];
};

/** What an account was shown on one day, by reveal, and what it took away. */
export interface AccessLogState {
  readonly revealed: Readonly<Record<string, string>>;
  /** Exports and prints. */
  readonly takenAway: readonly string[];
  /** Restricted cases, each with an hour in which it was opened. */
  readonly seen: readonly string[];
}

/** The hour a moment lies in, by its beginning; the same hour in Shanghai, whose days are whole hours of UTC. */
export function hourOf(moment: Instant): Instant {
  return `${moment.slice(0, 'YYYY-MM-DDTHH'.length)}:00:00.000Z`;
}

/** One account's day. Looking at something is on record before it is shown; a repetition is shown what it was shown. */
export const accessLogDecider: Decider<
  AccessCommand,
  AccessEvent,
  AccessLogState,
  { readonly now: Instant }
> = {
  category: 'access',
  initial: { revealed: {}, takenAway: [], seen: [] },
  decide: (command, state) => {
    if (command.type === 'RecordExport') {
      const { type: _, ...data } = command;
      return state.takenAway.includes(data.exportId) ? [] : [{ type: 'CaseExported', data }];
    }
    if (command.type === 'RecordPrint') {
      const { type: _, ...data } = command;
      const printed = { ...data, fields: [...data.fields] };
      return state.takenAway.includes(data.printId) ? [] : [{ type: 'DocumentPrinted', data: printed }];
    }
    if (command.type === 'RecordSight') {
      const { type: _, ...data } = command;
      return state.seen.includes(sightOf(data)) ? [] : [{ type: 'RestrictedCaseSeen', data }];
    }
    const { type: _, ...data } = command;
    const shown = { ...data, fields: [...data.fields] };
    const before = state.revealed[data.revealId];
    if (before === undefined) return [{ type: 'PersonalDataRevealed', data: shown }];
    demand(before === contentOf(shown), 'REVEAL_ID_USED');
    return [];
  },
  evolve: (state, { type, data }) => {
    if (type === 'PersonalDataRevealed')
      return { ...state, revealed: { ...state.revealed, [data.revealId]: contentOf(data) } };
    if (type === 'RestrictedCaseSeen') return { ...state, seen: [...state.seen, sightOf(data)] };
    const taken = type === 'CaseExported' ? data.exportId : data.printId;
    return { ...state, takenAway: [...state.takenAway, taken] };
  },
};

function sightOf({ caseId, hour }: { readonly caseId: string; readonly hour: Instant }): string {
  return `${caseId} ${hour}`;
}

/** What was asked to be shown. The same id never shows anything else. */
function contentOf({ caseId, fields, personRef = '' }: Shown): string {
  return [caseId, personRef, ...fields.toSorted()].join(' ');
}
