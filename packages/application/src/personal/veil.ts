import type { PersonalField, Showing } from '@linli/access';
import { isSealed, type Personal, type Sealed } from '@linli/kernel';
import { maskAddress, maskIdNumber, maskName, maskPhone, type Vault } from '@linli/vault';

/** Personal text in an answer. `masked` keeps a trace where there is a way to (张**); otherwise, and when `hidden`, there is no text. */
export interface ShownText {
  readonly shown: 'clear' | 'masked' | 'hidden' | 'erased';
  readonly text?: string;
}

/** Sealed text for which it is decided how it will be shown, but which nobody has opened yet. */
export class Veiled {
  constructor(
    readonly sealed: Personal,
    readonly field: PersonalField,
    readonly showing: Showing,
  ) {}
}

/** A type with all its personal texts veiled. */
export type Veil<T> = Replaced<T, Sealed, Veiled>;
/** A type with all its veiled texts as the caller may see them. */
export type Unveiled<T> = Replaced<T, Veiled, ShownText>;

type Replaced<T, From, To> = [Extract<T, From>] extends [never]
  ? T extends object
    ? { [K in keyof T]: Replaced<T[K], From, To> }
    : T
  : To;

const masks: Partial<Record<PersonalField, (clear: string) => string>> = {
  'reporter.name': maskName,
  'reporter.phone': maskPhone,
  'reporter.idNumber': maskIdNumber,
  'reporter.address': maskAddress,
  'party.name': maskName,
  'party.phone': maskPhone,
  'party.idNumber': maskIdNumber,
  'party.address': maskAddress,
  'place.address': maskAddress,
};

/** Veils every sealed text inside a value; `decide` is asked once for each, with the path to it. */
export function veil<T>(
  value: T,
  decide: (path: readonly string[]) => { readonly field: PersonalField; readonly showing: Showing },
): Veil<T> {
  return replaced(value, [], (part, path) => {
    if (!isSealed(part)) return undefined;
    const { field, showing } = decide(path);
    return new Veiled(part, field, showing);
  }) as Veil<T>;
}

/** The same with nothing in clear: what was, is masked. */
export function masked<T>(veiled: T): T {
  return replaced(veiled, [], (part) =>
    part instanceof Veiled && part.showing === 'clear'
      ? new Veiled(part.sealed, part.field, 'masked')
      : undefined,
  ) as T;
}

/**
 * The answer as its caller may see it. What is hidden is not opened; all the rest is, in one batch, if only to tell
 * whether there is still something under the mask. The clear text of anything masked goes no further than this function.
 */
export async function unveil<T>(vault: Pick<Vault, 'open'>, answer: T): Promise<Unveiled<T>> {
  const found: Veiled[] = [];
  replaced(answer, [], (part) => {
    if (part instanceof Veiled) found.push(part);
    return undefined;
  });
  const opened = await vault.open(found.map((veiled) => (veiled.showing === 'hidden' ? '' : veiled.sealed)));
  const shown = new Map(found.map((veiled, at) => [veiled, show(veiled, opened[at] ?? null)]));
  return replaced(answer, [], (part) =>
    part instanceof Veiled ? shown.get(part) : undefined,
  ) as Unveiled<T>;
}

function show({ showing, field }: Veiled, clear: string | null): ShownText {
  if (showing === 'hidden') return { shown: 'hidden' };
  if (clear === null) return { shown: 'erased' };
  if (showing === 'clear') return { shown: 'clear', text: clear };
  const mask = masks[field];
  return mask === undefined ? { shown: 'masked' } : { shown: 'masked', text: mask(clear) };
}

/** A copy of plain data in which `by` replaces the parts it answers with something. */
function replaced(
  value: unknown,
  path: readonly string[],
  by: (part: unknown, path: readonly string[]) => unknown,
): unknown {
  const replacement = by(value, path);
  if (replacement !== undefined) return replacement;
  if (value instanceof Veiled) return value;
  if (Array.isArray(value)) return value.map((element, at) => replaced(element, [...path, String(at)], by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, replaced(part, [...path, name], by)]),
  );
}
