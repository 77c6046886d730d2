import type { ShownText, TimelineEntry } from '@linli/contracts';

type Json = TimelineEntry['data'][string];

/** Parts of an event that say who somebody is; the file shows them, the timeline does not repeat them. */
const PERSONAL = ['person', 'addressee', 'reporter', 'name', 'phone', 'idNumber', 'address', 'place'];

/** The texts somebody wrote, wherever they stand in an event. */
export function textsOf(
  data: TimelineEntry['data'],
): readonly { readonly path: string; readonly text: ShownText }[] {
  return [...find(data, '')];
}

function* find(value: Json, path: string): Generator<{ path: string; text: ShownText }> {
  if (value === null || typeof value !== 'object') return;
  if (isShown(value)) yield { path, text: value };
  else {
    for (const [name, part] of Object.entries(value)) {
      if (!PERSONAL.includes(name)) yield* find(part, `${path}/${name}`);
    }
  }
}

function isShown(value: object): value is ShownText {
  return 'shown' in value && typeof value.shown === 'string';
}
