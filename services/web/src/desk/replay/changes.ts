/** One place of a state that differs; a side is absent where there was nothing. */
export interface Change {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** What differs between two states, place by place, in the order of the later one. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const changes: Change[] = [];
  for (const [path, value] of now) {
    const was = old.get(path);
    if (was !== value) changes.push({ path, ...(was !== undefined && { before: was }), after: value });
  }
  for (const [path, was] of old) if (!now.has(path)) changes.push({ path, before: was });
  return changes;
}

function leavesOf(state: unknown): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(part, [...path, name]);
    } else if (value !== undefined) leaves.set(path.join('.'), JSON.stringify(value).replace(/^"|"$/g, ''));
  };
  walk(state, []);
  return leaves;
}
