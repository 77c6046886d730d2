import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import { demandNothingPersonal } from '../case/policies/demand-nothing-personal.js';
import { demandBeginsLater } from '../policies/demand-begins-later.js';
import type { RetentionEvent } from './events.js';
import type { RetentionClass } from './schedules.js';
import { retentionTable } from './schedules-v1.js';

/** What was set so far, in the order it was set. */
type RetentionState = readonly RetentionEvent['data'][];

/** Sets for how long one class is kept, from a day on. */
export type RetentionCommand = { readonly type: 'SetRetention'; readonly class: string } & Omit<
  RetentionEvent['data'],
  'class' | 'version'
>;

/**
 * Stream `retention-{class}`. Longer or shorter, from a later day on: what was decided already was decided by the version
 * of its day. What is kept for good is not given an end here.
 */
export const retentionDecider: Decider<
  RetentionCommand,
  RetentionEvent,
  RetentionState,
  { readonly now: Instant }
> = {
  category: 'retention',
  initial: [],
  decide: (command, state, { now }) => {
    const { type: _, ...given } = command;
    const name = classNamed(given.class);
    const { years, min, max } = retentionTable[name];
    demand(years !== null, 'RETENTION_PERMANENT');
    const last = state.findLast(({ from }) => from === given.from);
    if (last?.years === given.years && last.basis === given.basis) return [];
    const isWithin = Number.isInteger(given.years) && given.years >= min && given.years <= max;
    demand(isWithin, 'RETENTION_OUT_OF_BOUNDS', { min, max });
    demandBeginsLater(given.from, now);
    demandNothingPersonal('basis', [given.basis]);
    return [{ type: 'RetentionSet', data: { ...given, class: name, version: state.length + 2 } }];
  },
  evolve: (state, { data }) => [...state, data],
};

function classNamed(name: string): RetentionClass {
  return Object.hasOwn(retentionTable, name)
    ? (name as RetentionClass)
    : refuse('RETENTION_CLASS_UNKNOWN', { name });
}
