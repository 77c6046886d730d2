import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  readonly parent: number;
  /** CPU seconds of the process and of its children that have ended. */
  readonly seconds: number;
}

/** CPU seconds used so far by a process and its children, a PostgreSQL with all its backends; NaN without /proc. */
export function cpuSecondsOfTree(root: number): number {
  const own = timesOf(String(root), true);
  if (!own) return Number.NaN;
  const children = readdirSync('/proc')
    .map((name) => timesOf(name, false))
    .filter((child) => child?.parent === root);
  return children.reduce((sum, child) => sum + (child?.seconds ?? 0), own.seconds);
}

function timesOf(pid: string, withEndedChildren: boolean): ProcessTimes | undefined {
  try {
    const [, parent = 0, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const ticks = fields.slice(9, withEndedChildren ? 13 : 11).reduce((sum, part) => sum + part, 0);
    return { parent, seconds: ticks / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}
