import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  readonly ofEndedChildren: number;
}

/** CPU seconds a process has used so far, without its children; NaN where the system does not tell (no /proc). */
export function cpuSeconds(pid: number): number {
  return (timesOf(String(pid))?.own ?? Number.NaN) / TICKS_PER_SECOND;
}

/** CPU seconds a process and its children have used so far: a PostgreSQL with all its backends. NaN without /proc. */
export function cpuSecondsOfTree(root: number): number {
  const times = timesOf(String(root));
  if (!times) return Number.NaN;
  const children = readdirSync('/proc')
    .map(timesOf)
    .filter((child) => child?.parent === root);
  const ticks = children.reduce((sum, child) => sum + (child?.own ?? 0), times.own + times.ofEndedChildren);
  return ticks / TICKS_PER_SECOND;
}

function timesOf(pid: string): ProcessTimes | undefined {
  try {
    const [, parent = 0, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(9, 13);
    return { parent, own: user + system, ofEndedChildren: childUser + childSystem };
  } catch {
    return undefined;
  }
}
