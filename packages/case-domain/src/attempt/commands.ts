import type { AttemptEvent } from './events.js';

type DataOf<Type extends AttemptEvent['type']> = Extract<AttemptEvent, { type: Type }>['data'];

/** Something was refused to somebody it was not for. */
export interface RecordAttempt extends DataOf<'AttemptRefused'> {
  readonly type: 'RecordAttempt';
}

/** Within a minute so much more was refused. */
export interface RecordPassedOver extends DataOf<'AttemptsPassedOver'> {
  readonly type: 'RecordPassedOver';
}

export type AttemptCommand = RecordAttempt | RecordPassedOver;
