import { type Decider, demand, type Instant } from '@linli/kernel';
import type { AccessCommand } from './commands.js';
import type { AccessEvent } from './events.js';

type Shown = Pick<Extract<AccessEvent, { type: 'PersonalDataRevealed' }>['data'], 'caseId' | 'personRef'> & {
  readonly fields: readonly string[];
};

/** What an account was shown on one day, by reveal, and what it took away. */
export interface AccessLogState {
  readonly revealed: Readonly<Record<string, string>>;
  readonly exported: readonly string[];
}

/** One account's day. Looking at something is on record before it is shown; a repetition is shown what it was shown. */
export const accessLogDecider: Decider<
  AccessCommand,
  AccessEvent,
  AccessLogState,
  { readonly now: Instant }
> = {
  category: 'access',
  initial: { revealed: {}, exported: [] },
  decide: (command, state) => {
    if (command.type === 'RecordExport') {
      const { type: _, ...data } = command;
      return state.exported.includes(data.exportId) ? [] : [{ type: 'CaseExported', data }];
    }
    const { type: _, ...data } = command;
    const shown = { ...data, fields: [...data.fields] };
    const before = state.revealed[data.revealId];
    if (before === undefined) return [{ type: 'PersonalDataRevealed', data: shown }];
    demand(before === contentOf(shown), 'REVEAL_ID_USED');
    return [];
  },
  evolve: (state, { type, data }) =>
    type === 'CaseExported'
      ? { ...state, exported: [...state.exported, data.exportId] }
      : { ...state, revealed: { ...state.revealed, [data.revealId]: contentOf(data) } },
};

/** What was asked to be shown. The same id never shows anything else. */
function contentOf({ caseId, fields, personRef = '' }: Shown): string {
  return [caseId, personRef, ...fields.toSorted()].join(' ');
}
