import { isSealed, type Personal } from '@linli/kernel';

/** A text of an entry, and the person of the nearest object around it that is about one. */
export interface TextPlace {
  /** Absent where the entry left it out. */
  readonly text?: Personal;
  readonly personRef?: string;
}

/** The text at a path of an entry's data; undefined where the entry has no such place at all. */
export function textAt(data: unknown, path: string): TextPlace | undefined {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let around: unknown = data;
  let personRef: string | undefined;
  for (const step of [...steps, undefined]) {
    if (!isObject(around)) return undefined;
    if (typeof around['personRef'] === 'string') personRef = around['personRef'];
    if (step !== undefined) around = around[step];
  }
  const place = { ...(personRef !== undefined && { personRef }) };
  const text = isObject(around) ? around[last] : undefined;
  if (Array.isArray(around) && text === undefined) return undefined;
  return typeof text === 'string' || isSealed(text) ? { ...place, text } : place;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
