import t from 'tap';
import { hasOpenWhistle } from '../../../src/case/whistle/state.js';
import type { CaseCommand } from '../../../src/index.js';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { registeredCase } from '../cases.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf, STATION } from '../neighbourhood.js';
import { arrival, fireOfficerThere, WHISTLE, whistle } from './whistles.js';

type CloseWhistle = Extract<CaseCommand, { type: 'CloseWhistle' }>;

const called = registeredCase().when(whistle);
const met = called.when(arrival, fireOfficerThere);

const police: CloseWhistle['ratings'][number] = {
  department: STATION,
  rating: 'absent',
  summons: '两次电话通知，答应到场未到',
};
const fireBrigade: CloseWhistle['ratings'][number] = { department: FIRE_BRIGADE, rating: 'solved' };

function closing(...ratings: CloseWhistle['ratings']): CloseWhistle {
  return { type: 'CloseWhistle', whistleId: WHISTLE, ratings };
}

t.test('the unit that blew the whistle rates every department it called', async (t) => {
  const story = leadsTo(t, met, closing(police, fireBrigade), [
    { type: 'WhistleClosed', data: { whistleId: WHISTLE, ratings: [police, fireBrigade] } },
  ]);
  t.notOk('whistle' in story.state && hasOpenWhistle(story.state.whistle), 'the whistle is closed');
});

t.test('every department is rated, once, and no other', async (t) => {
  isRefused(t, met, closing(fireBrigade), 'DEPARTMENT_NOT_RATED');
  isRefused(t, met, closing(police, fireBrigade, police), 'DEPARTMENT_TWICE');
  const other = { department: HOUSING_ADVICE, rating: 'partly' } as const;
  isRefused(t, met, closing(police, fireBrigade, other), 'DEPARTMENT_NOT_CALLED');
});

t.test('absent is said only with the record of the summons, and never of one that came', async (t) => {
  isRefused(t, met, closing({ department: STATION, rating: 'absent' }, fireBrigade), 'SUMMONS_MISSING');
  isRefused(t, met, closing(police, { ...police, department: FIRE_BRIGADE }), 'DEPARTMENT_WAS_PRESENT');
});

t.test('another unit does not close the whistle', async (t) => {
  isRefused(t, met, closing(police, fireBrigade), 'NOT_OF_THIS_UNIT', { by: actor('SD', '370199001') });
});

t.test('a whistle that was not blown is not closed', async (t) => {
  isRefused(t, met, { ...closing(police, fireBrigade), whistleId: idOf(62) }, 'WHISTLE_UNKNOWN');
});

t.test('one closed whistle does not close another', async (t) => {
  const twice = met.when({ ...whistle, whistleId: idOf(62) }).when(closing(police, fireBrigade));
  t.ok('whistle' in twice.state && hasOpenWhistle(twice.state.whistle));
});
