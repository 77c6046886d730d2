import type { DomainEvent, Happened } from '@linli/kernel';
import type { EventDefinitions, EventOf } from '../event-definition.js';
import type { CaseFile } from './state.js';

/** One function per event type of a group: the case file before and the event give the case file after. */
export type Evolvers<D extends EventDefinitions> = {
  readonly [K in keyof D & string]: (
    file: CaseFile,
    event: Happened<Extract<EventOf<D>, DomainEvent<K>>>,
  ) => CaseFile;
};
