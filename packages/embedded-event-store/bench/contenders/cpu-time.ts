import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  parent: number;
  own: number;
  ofEndedChildren: number;
}

function timesOf(pid: number): ProcessTimes | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return { parent, own: user + system, ofEndedChildren: childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** CPU seconds a process has used so far; NaN where the system does not tell (no /proc). */
export function cpuSeconds(pid: number): number {
  return (timesOf(pid)?.own ?? Number.NaN) / TICKS_PER_SECOND;
}

/** CPU seconds a process and its children have used so far: a PostgreSQL with all its backends. */
export function cpuSecondsOfTree(root: number): number {
  const times = timesOf(root);
  if (!times) return Number.NaN;
  const children = readdirSync('/proc')
    .map((name) => timesOf(Number(name)))
    .filter((child) => child?.parent === root);
  const ticks = children.reduce((sum, child) => sum + (child?.own ?? 0), times.own + times.ofEndedChildren);
  return ticks / TICKS_PER_SECOND;
}
