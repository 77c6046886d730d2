import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const report = { type: 'ReportDanger', dangerId: idOf(1), text: '对方持刀威胁' } as const;

t.test('danger is reported from any open stage and must be heard within ten minutes', async (t) => {
  const story = leadsTo(t, registeredCase(), report, [
    {
      type: 'DangerReported',
      data: { dangerId: idOf(1), text: '对方持刀威胁', acknowledgeBy: '2026-11-02T02:10:00.000Z' },
    },
  ]);
  t.match(story.state, { stage: 'REGISTERED', risk: 'high' }, 'the stage stays, the risk is high');
});

t.test('a late entry of danger still gives ten minutes from the moment it is known', async (t) => {
  const [event] = registeredCase().decide(report, {
    at: '2026-11-01T22:00:00.000Z',
    now: '2026-11-02T02:00:00.000Z',
  });
  t.match(event, { data: { acknowledgeBy: '2026-11-02T02:10:00.000Z' } });
});

t.test('danger on a closed case is refused: the matter needs a new one', async (t) => {
  isRefused(t, closedCase(), report, 'CASE_NOT_OPEN');
});
