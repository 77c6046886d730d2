import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './command.mjs';

// A stamp remembers the state of the inputs at which a slow step was last done. Stamps lie in node_modules, so that they
// vanish with what they vouch for.

/**
 * Whether the step was last done with exactly these inputs.
 * @param {string} step
 * @param {readonly string[]} inputs
 */
export function isDone(step, inputs) {
  try {
    return readFileSync(stampFile(step), 'utf8') === digest(inputs);
  } catch {
    return false;
  }
}

/**
 * Notes that the step has been done with these inputs.
 * @param {string} step
 * @param {readonly string[]} inputs
 */
export function noteDone(step, inputs) {
  mkdirSync(dirname(stampFile(step)), { recursive: true });
  writeFileSync(stampFile(step), digest(inputs));
}

/** @param {string} step */
function stampFile(step) {
  return join(root, 'node_modules', '.linli', step);
}

/** @param {readonly string[]} inputs */
function digest(inputs) {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
