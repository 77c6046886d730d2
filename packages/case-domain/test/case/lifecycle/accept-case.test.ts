import t from 'tap';
import { type CaseEvent, caseDecider } from '../../../src/index.js';
import { CaseStory, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const accept = { type: 'AcceptCase' } as const;
const decline = {
  type: 'DeclineCase',
  reason: 'statutory_route',
  reporterWasTold: '已告知可以申请劳动仲裁',
} as const;

function urgentCase(typeCode: string): CaseStory {
  const [opened] = registeredCase(typeCode).events;
  if (opened?.type !== 'CaseOpened') throw new Error('a case begins by being opened');
  const { type, data } = opened;
  return new CaseStory(caseDecider.initial).after([{ type, data: { ...data, urgent: true } }]);
}

t.test('acceptance starts two clocks: first contact in 24 hours, and the resolution (I12)', async (t) => {
  const story = leadsTo(t, registeredCase('JF01'), accept, [
    {
      type: 'CaseAccepted',
      data: {
        class: 'G',
        contactDueAt: '2026-11-03T02:00:00.000Z',
        due: {
          at: '2026-11-09T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-11-02T02:00:00.000Z', unit: 'days', count: 7 },
        },
      },
    },
  ]);
  t.match(story.state, { stage: 'ACCEPTED', due: { at: '2026-11-09T16:00:00.000Z' } });
});

const limits: readonly [string, string, string][] = [
  ['AQ01', '2026-11-03T02:00:00.000Z', 'urgent: 24 hours'],
  ['HJ01', '2026-11-03T16:00:00.000Z', 'simple: one working day'],
  ['JF01', '2026-11-09T16:00:00.000Z', 'general: seven natural days'],
  ['JF05', '2026-11-23T16:00:00.000Z', 'complex: 20 natural days, moved off a Sunday'],
];
for (const [typeCode, at, why] of limits) {
  t.test(`the resolution is due by the class of the type — ${why}`, async (t) => {
    t.match(registeredCase(typeCode).decide(accept), [{ data: { due: { at } } }]);
  });
}

t.test('a limit that runs into a year without a calendar is provisional', async (t) => {
  const story = registeredCase('JF05');
  const [accepted] = story.decide(accept, { at: '2026-12-20T02:00:00.000Z' });
  t.match(accepted, { data: { due: { at: '2027-01-11T16:00:00.000Z', provisional: true } } });
});

t.test('an urgent case is due in 24 hours whatever its type', async (t) => {
  t.match(urgentCase('HJ03').decide(accept), [
    { data: { class: 'U', due: { at: '2026-11-03T02:00:00.000Z' } } },
  ]);
});

t.test('a shorter limit may be taken on, a longer one needs an extension', async (t) => {
  t.match(registeredCase('JF01').decide({ ...accept, class: 'S' }), [{ data: { class: 'S' } }]);
  isRefused(t, registeredCase('JF01'), { ...accept, class: 'C' }, 'DUE_CLASS_TOO_LONG');
});

t.test('a late entry counts from the acceptance, not from when it was typed in', async (t) => {
  const [accepted] = registeredCase('HJ01').decide(accept, {
    at: '2026-11-02T02:00:00.000Z',
    now: '2026-11-04T02:00:00.000Z',
  });
  t.match(accepted, { data: { due: { at: '2026-11-03T16:00:00.000Z' } } });
});

t.test('only a registered case is accepted, once', async (t) => {
  t.strictSame(handledCase().decide(accept), []);
  isRefused(t, closedCase(), accept, 'CASE_NOT_OPEN');
  isRefused(t, registeredCase().when(decline), accept, 'CASE_NOT_OPEN');
});

t.test('a case is declined with a reason and with what the reporter was told', async (t) => {
  const { type: _, ...data } = decline;
  const declined: CaseEvent = { type: 'CaseDeclined', data };
  t.equal(leadsTo(t, registeredCase(), decline, [declined]).stage, 'DECLINED');
});

t.test('what was accepted is not declined any more', async (t) => {
  isRefused(t, handledCase(), decline, 'STAGE_NOT_ALLOWED');
});

t.test('an alarm nobody has heard is not declined away (I18)', async (t) => {
  const endangered = registeredCase().when({ type: 'ReportDanger', dangerId: idOf(84), text: '持刀' });
  isRefused(t, endangered, decline, 'MATTERS_STILL_OPEN');
  const heard = endangered.when({ type: 'AcknowledgeDanger', dangerId: idOf(84) });
  t.equal(heard.when(decline).stage, 'DECLINED');
});
