import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import { demandNothingPersonal } from '../case/policies/demand-nothing-personal.js';
import { demandBeginsLater } from '../policies/demand-begins-later.js';
import type { LimitEvent } from './events.js';
import { type LimitName, limitTable } from './limits-v1.js';

/** What was set so far, in the order it was set. */
type LimitState = readonly LimitEvent['data'][];

/** Sets one limit from a day on. */
export type LimitCommand = { readonly type: 'SetLimit'; readonly name: string } & Omit<
  LimitEvent['data'],
  'name'
>;

/**
 * Stream `limits-{name}`. A limit begins on a later day, never today or in the past: what was judged already was judged
 * by the limit of its day. What a law fixes is not set at all.
 */
export const limitDecider: Decider<LimitCommand, LimitEvent, LimitState, { readonly now: Instant }> = {
  category: 'limits',
  initial: [],
  decide: (command, state, { now }) => {
    const { type: _, ...given } = command;
    const data = { ...given, name: limitNamed(given.name) };
    const { unit, min, max, basis, fixedByLaw } = limitTable[data.name];
    demand(!fixedByLaw, 'LIMIT_FIXED_BY_LAW', {
      law: basis.title,
      article: basis.article ?? '',
      value: limitTable[data.name].value,
      unit,
    });
    const last = state.findLast(({ from }) => from === data.from);
    if (last?.value === data.value && last.basis === data.basis) return [];
    demand(Number.isInteger(data.value) && data.value >= min && data.value <= max, 'LIMIT_OUT_OF_BOUNDS', {
      min,
      max,
      unit,
    });
    demandBeginsLater(data.from, now);
    demandNothingPersonal('basis', [data.basis]);
    return [{ type: 'LimitSet', data }];
  },
  evolve: (state, { data }) => [...state, data],
};

function limitNamed(name: string): LimitName {
  return Object.hasOwn(limitTable, name) ? (name as LimitName) : refuse('LIMIT_UNKNOWN', { name });
}
