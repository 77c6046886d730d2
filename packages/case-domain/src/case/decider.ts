import { type Decider, type Happened, Rejection } from '@linli/kernel';
import { clocksAfter } from '../clocks/book.js';
import type { Facts } from '../facts.js';
import { caseClockEffects } from './clocks/effects.js';
import type { CaseCommand } from './commands.js';
import { caseDecisions } from './decisions.js';
import type { CaseEvent } from './events.js';
import { caseEvolvers, open } from './evolve.js';
import { type CaseFile, type CaseState, noCase } from './state.js';

/** Any evolver, once its event's type has chosen it. */
type AnyEvolver = (file: CaseFile, event: Happened<CaseEvent>) => CaseFile;
/** Any decision, once its command's type has chosen it. */
type AnyDecision = (command: CaseCommand, state: CaseState, facts: Facts) => readonly CaseEvent[];

/** The case: work on one problem, from opening to archive. */
export const caseDecider: Decider<CaseCommand, CaseEvent, CaseState, Facts> = {
  category: 'case',
  initial: noCase,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    return (caseDecisions[command.type] as AnyDecision)(command, state, facts);
  },
  evolve: (state, event) => {
    if (state.stage === 'NONE') return event.type === 'CaseOpened' ? open(event) : state;
    const file = (caseEvolvers[event.type] as AnyEvolver)(state, event);
    return withClocks(file, event);
  },
};

function withClocks(file: CaseFile, event: Happened<CaseEvent>): CaseFile {
  const clocks = clocksAfter(caseClockEffects, file.clocks, event);
  return clocks === file.clocks ? file : { ...file, clocks };
}
