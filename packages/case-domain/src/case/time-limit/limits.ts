import type { DueClass, Level } from '../../vocabulary.js';

/** Days of each class, as far as they can be extended by: a day has no half. */
export const DAYS_OF_CLASS: Readonly<Record<DueClass, number>> = { U: 1, S: 1, G: 7, C: 20 };
/** Share of the class one extension may add. */
export const EXTENSION_SHARE = 0.5;
/** Extensions per clock. */
export const EXTENSIONS: Readonly<Record<Level, number>> = { GRID: 1, COMMUNITY: 1, STREET: 1, DISTRICT: 2 };
/** Natural days a case may rest at a time. */
export const HOLD_DAYS = 30;
