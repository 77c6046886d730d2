import { isSealed, type Sealed } from '@linli/kernel';
import type { ToSeal } from './sealed-box.js';

/** Where in the log an event is about to stand. */
export interface PlaceInLog {
  readonly stream: string;
  readonly eventId: string;
}

/** One personal text found in an event, and how its sealed form takes its place. */
export interface PersonalField extends ToSeal {
  replaceBy(sealed: Sealed): void;
}

/**
 * Finds the clear personal texts of an event at `paths` (`*` stands for every element of an array). Fields that are
 * absent or sealed already are passed over. The key of a field belongs to the person of the nearest enclosing object
 * with a `personRef`, otherwise to the stream.
 *
 * @throws TypeError when something other than text stands at a personal path
 */
export function* personalFields(
  data: unknown,
  paths: readonly string[],
  { stream, eventId }: PlaceInLog,
): Generator<PersonalField> {
  for (const path of paths) yield* walk(data, path.split('.'), [], stream);

  function* walk(
    parent: unknown,
    [step, ...rest]: string[],
    walked: readonly string[],
    enclosingKey: string,
  ): Generator<PersonalField> {
    if (!isContainer(parent) || step === undefined) return;
    const keyId = typeof parent.personRef === 'string' ? `person-${parent.personRef}` : enclosingKey;
    const names = step === '*' ? Object.keys(parent) : [step];
    for (const name of names) {
      const value = parent[name];
      const field = [...walked, name];
      if (rest.length > 0) yield* walk(value, rest, field, keyId);
      else yield* found(parent, name, value, keyId, `${stream}/${eventId}/${field.join('.')}`);
    }
  }
}

function* found(
  parent: Record<string, unknown>,
  name: string,
  value: unknown,
  keyId: string,
  of: string,
): Generator<PersonalField> {
  if (value === undefined || value === null || isSealed(value)) return;
  if (typeof value !== 'string') throw new TypeError(`${of} is personal and must be text`);
  yield {
    clear: value,
    keyId,
    of,
    replaceBy: (sealed) => {
      parent[name] = sealed;
    },
  };
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
