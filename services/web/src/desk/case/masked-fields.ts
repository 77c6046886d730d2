import type { CasePage } from '@linli/contracts';

/** A masked text of a case: which field it is of, as the request to see it names it. */
export type PersonalField =
  | `${'reporter' | 'party'}.${'name' | 'phone' | 'idNumber' | 'address'}`
  | 'place.address';

const PARTICULARS = ['name', 'phone', 'idNumber', 'address'] as const;

/** The personal fields of which a case page shows only a trace: what its reader may ask to see in clear. */
export function maskedFields({ reports, mediations, place }: CasePage): readonly PersonalField[] {
  const people = [
    ...reports.map(({ reporter }) => ['reporter', reporter] as const),
    ...mediations.flatMap(({ parties }) => parties.map(({ person }) => ['party', person] as const)),
  ];
  const ofPeople = people.flatMap(([whose, person]) =>
    PARTICULARS.filter((particular) => person?.[particular]?.shown === 'masked').map(
      (particular): PersonalField => `${whose}.${particular}`,
    ),
  );
  const ofPlace: readonly PersonalField[] = place.address?.shown === 'masked' ? ['place.address'] : [];
  return [...new Set([...ofPeople, ...ofPlace])];
}
