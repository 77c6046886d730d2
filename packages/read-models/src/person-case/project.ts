import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, onEvery } from '../projection/view.js';
import { type PersonRole, personCaseTable } from './table.js';

type Naming = Draft<typeof personCaseTable>;

/** The few events that can name somebody; all others pass by. */
const naming = Object.fromEntries(
  Object.entries(caseEvents).filter(([, { namesPersons }]) => namesPersons),
) as typeof caseEvents;

export const personCaseView = defineView<typeof personCaseTable, typeof caseEvents>({
  table: personCaseTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: onEvery<Naming, typeof caseEvents>(naming, (rows, event) => {
    const caseId = idOf(event);
    const found = new Map<string, Naming>();
    for (const person of personsIn(event.data)) found.set(keyOf(person), { caseId, ...person });
    return [...found.values()].filter((person) => !rows.has(keyOf(person)));
  }),
});

type Person = Pick<Naming, 'personRef' | 'role'>;

/** By the field in which an event names a person. */
const roles: Readonly<Record<string, PersonRole>> = { person: 'party', addressee: 'addressee' };

/** Every person an event names, wherever in its data: an event yet to be invented is not to be forgotten here. */
function* personsIn(value: unknown, field = ''): Generator<Person> {
  if (typeof value !== 'object' || value === null) return;
  if ('personRef' in value && typeof value.personRef === 'string')
    yield { personRef: value.personRef, role: roles[field] ?? 'named' };
  for (const [name, inner] of Object.entries(value)) yield* personsIn(inner, name);
}

function keyOf({ personRef, role }: Person): string {
  return `${personRef} ${role}`;
}
