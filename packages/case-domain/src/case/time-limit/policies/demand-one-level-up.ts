import { demand, type Role } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Level } from '../../../vocabulary.js';
import { isAbove } from '../../level/state.js';
import type { CaseFile } from '../../state.js';

/** Who is one level above whoever leads. Nobody is above the district, so its supervision decides there too. */
const ONE_LEVEL_UP: Readonly<Record<Level, Role>> = {
  GRID: 'SD',
  COMMUNITY: 'SD',
  STREET: 'DS',
  DISTRICT: 'DS',
};

/** Time is given one level up, never by whoever asks for it. */
export function demandOneLevelUp(file: CaseFile, facts: Facts): void {
  const role = ONE_LEVEL_UP[ledAt(file, facts)];
  demand(facts.by.role === role, 'DECIDED_ONE_LEVEL_UP', { role });
}

/** The level that leads: a street office leads at the street, wherever the case lies. */
function ledAt({ level, dispatch: { present } }: CaseFile, { directory }: Facts): Level {
  const byStreet = present && directory.unit(present.leadUnit)?.kind === 'street_office';
  return byStreet && isAbove('STREET', level) ? 'STREET' : level;
}
