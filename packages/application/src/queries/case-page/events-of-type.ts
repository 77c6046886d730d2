import type { CaseEvent } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';

/** A veiled event of one type. */
export type VeiledOf<Type extends CaseEvent['type']> = Extract<VeiledEvent, { readonly type: Type }>;

/** The events of some types, in the order they happened. */
export function eventsOfType<Type extends CaseEvent['type']>(
  events: readonly VeiledEvent[],
  ...types: readonly Type[]
): VeiledOf<Type>[] {
  const wanted: readonly string[] = types;
  return events.filter((event): event is VeiledOf<Type> => wanted.includes(event.type));
}
