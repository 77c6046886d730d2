import type { CaseEvent, ClockEntry } from '../../src/index.js';
import type { CaseStory } from '../case/case-story.js';

/** An event of a case, by type and data. */
export function fact<T extends CaseEvent['type']>(
  type: T,
  data: Extract<CaseEvent, { type: T }>['data'],
): CaseEvent {
  return { type, data } as CaseEvent;
}

/** The clock of that key, as the case file has it. */
export function clockOf({ state }: CaseStory, key: string): ClockEntry {
  const entry = state.stage === 'NONE' ? undefined : state.clocks[key];
  if (!entry) throw new Error(`no clock ${key}`);
  return entry;
}

/** The keys of the clocks that run or rest. */
export function runningIn({ state }: CaseStory): string[] {
  if (state.stage === 'NONE') return [];
  return Object.entries(state.clocks)
    .filter(([, entry]) => entry.state === 'running' || entry.state === 'held')
    .map(([key]) => key)
    .toSorted();
}

/** A due date that stands. */
export function dueAt(at: string) {
  return { at, provisional: false };
}
