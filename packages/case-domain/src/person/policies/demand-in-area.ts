import { demand } from '@linli/kernel';
import type { PersonFacts } from '../matter.js';

/** Who decides on a person answers for every place in which that person is on file. */
export function demandInArea({ matters }: PersonFacts): void {
  demand(
    matters.some(({ inArea }) => inArea),
    'PERSON_UNKNOWN',
  );
  demand(
    matters.every(({ inArea }) => inArea),
    'PERSON_BEYOND_AREA',
  );
}
