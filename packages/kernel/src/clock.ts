import type { Instant } from './event.js';

/** The present moment. A function, so that tests and replays can stand still. */
export type Clock = () => Instant;

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();
