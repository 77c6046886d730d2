import { instant } from './words.js';

/**
 * A moment of the past. `at`: as it was, what had occurred by then, whenever it was recorded. `asKnown`: as it was known,
 * what had been recorded by then. Both: what was known by the one of what had happened by the other.
 */
export const momentQuery = { at: instant.exactOptional(), asKnown: instant.exactOptional() } as const;
