import t from 'tap';
import { hasUnansweredDanger } from '../../../src/case/danger/state.js';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const endangered = registeredCase().when({ type: 'ReportDanger', dangerId: idOf(1), text: '对方持刀威胁' });
const acknowledge = { type: 'AcknowledgeDanger', dangerId: idOf(1) } as const;

t.test('an alarm is answered once somebody has heard it', async (t) => {
  t.ok('danger' in endangered.state && hasUnansweredDanger(endangered.state.danger));
  const story = leadsTo(t, endangered, acknowledge, [
    { type: 'DangerAcknowledged', data: { dangerId: idOf(1) } },
  ]);
  t.notOk('danger' in story.state && hasUnansweredDanger(story.state.danger));
  t.match(story.state, { risk: 'high' }, 'hearing it does not lower the risk');
});

t.test('one answered alarm does not silence another', async (t) => {
  const story = endangered
    .when({ type: 'ReportDanger', dangerId: idOf(2), text: '又来了' })
    .when(acknowledge);
  t.ok('danger' in story.state && hasUnansweredDanger(story.state.danger));
});

t.test('an alarm nobody raised is not acknowledged', async (t) => {
  isRefused(t, registeredCase(), acknowledge, 'DANGER_REPORT_UNKNOWN');
});

t.test('nothing is acknowledged on a closed case', async (t) => {
  isRefused(t, closedCase(), acknowledge, 'CASE_NOT_OPEN');
});
