import { chinaYears, workingCalendar } from '@linli/calendar';
import t from 'tap';
import { type CaseEvent, provisionalClocks } from '../../../src/index.js';
import { actor, CaseStory, type Circumstances, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { toTheFireBrigade } from '../dispatch/dispatches.js';
import { callback, contactedCase, pass, resolve } from '../lifecycle/endings.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import { ADVISORY, advisory } from '../notice/notices.js';

/** 2027 as it may be announced: the first four days rest, and Saturday the 9th is worked. */
const year = {
  year: 2027,
  restDays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) => ({ date, name: '元旦' })),
  makeupWorkdays: ['2027-01-09'],
};
const published: Circumstances = {
  by: actor('SYS', 'linli'),
  at: '2026-12-29T02:00:00.000Z',
  rules: { calendar: workingCalendar([...chinaYears, year]) },
};
const unpublished: Circumstances = { by: actor('SYS', 'linli'), at: '2026-12-29T02:00:00.000Z' };
const recompute = { type: 'RecomputeDue' } as const;
const at = (day: string): Circumstances => ({ at: `${day}T02:00:00.000Z` });

/** 20 days from 14 December end on Sunday, 3 January; without a calendar that moves to the Monday. */
const accepted = registeredCase('JF05').when({ type: 'AcceptCase' }, at('2026-12-14'));

t.test(
  'a provisional due date is counted anew once the year is published; the original is kept (I12, I13)',
  async (t) => {
    const basis = { from: '2026-12-14T02:00:00.000Z', unit: 'days' as const, count: 20 };
    const was = { at: '2027-01-04T16:00:00.000Z', provisional: true, basis };
    const due = { at: '2027-01-05T16:00:00.000Z', provisional: false, basis };
    const event: CaseEvent = { type: 'DueRecomputed', data: { clock: 'resolution', due, was } };
    const story = leadsTo(t, accepted, recompute, [event], published);
    t.match(story.state, { due, acceptance: { originalDue: was } });
  },
);

t.test('a date that comes out the same is final from then on', async (t) => {
  const story = registeredCase('JF05').when({ type: 'AcceptCase' }, at('2026-12-17'));
  const events = story.decide(recompute, published);
  t.match(events, [
    {
      data: {
        due: { at: '2027-01-06T16:00:00.000Z', provisional: false },
        was: { at: '2027-01-06T16:00:00.000Z', provisional: true },
      },
    },
  ]);
});

t.test('nothing is counted anew while the year is not published, nor what is final', async (t) => {
  t.strictSame(accepted.decide(recompute, unpublished), []);
  t.strictSame(handledCase().decide(recompute, published), []);
});

t.test('a corrected calendar moves no date that was final', async (t) => {
  const story = registeredCase('JF01').when({ type: 'AcceptCase' }, at('2026-11-02'));
  const corrected = { year: 2026, restDays: [{ date: '2026-11-09', name: '临时放假' }], makeupWorkdays: [] };
  const rules = { calendar: workingCalendar([...chinaYears, corrected]) };
  t.strictSame(story.decide(recompute, { ...published, rules }), []);
});

t.test('a clock that has stopped is left alone', async (t) => {
  const { state, events } = contactedCase();
  const resolved = new CaseStory(state, events)
    .after([{ type: 'CaseAccepted', data: acceptedData() }, checked()])
    .when(resolve, at('2026-12-20'));
  t.strictSame(
    provisionalClocks(resolved.state).map(({ clock }) => clock),
    [],
  );
  t.strictSame(resolved.decide(recompute, published), []);
});

function acceptedData() {
  const [event] = registeredCase('JF05').decide({ type: 'AcceptCase' }, at('2026-12-14'));
  if (event?.type !== 'CaseAccepted') throw new Error('accepting is what accepting leads to');
  return event.data;
}

function checked(): CaseEvent {
  const data = { checkId: idOf(71), checkedAt: '2026-12-15T02:00:00.000Z', finding: 'founded' as const };
  return { type: 'SiteChecked', data: { ...data, note: '情况属实', photoHashes: [], checklist: [] } };
}

t.test(
  'a notice and its recheck move together: the recheck is counted on from the new deadline',
  async (t) => {
    const service = { ...advisory.service, servedAt: '2026-12-25T01:00:00.000Z' };
    const story = handledCase().when({ ...advisory, service }, at('2026-12-25'));
    t.match(story.state, { notice: { byId: { [ADVISORY]: { due: { at: '2027-01-01T16:00:00.000Z' } } } } });
    t.match(story.decide(recompute, published), [
      {
        data: {
          clock: 'advisory',
          of: ADVISORY,
          due: { at: '2027-01-05T16:00:00.000Z', provisional: false },
        },
      },
      {
        data: { clock: 'recheck', of: ADVISORY, due: { at: '2027-01-07T16:00:00.000Z', provisional: false } },
      },
    ]);
  },
);

t.test('a date people outside were told is never taken back: it only becomes final', async (t) => {
  // Seven days from 2 January end on Saturday the 9th: unpublished it moves to Monday, published it is worked.
  const service = { ...advisory.service, servedAt: '2027-01-02T01:00:00.000Z' };
  const story = handledCase().when({ ...advisory, service }, at('2027-01-02'));
  const [event] = story.decide({ ...recompute, clock: 'advisory' }, { ...published, ...at('2027-01-03') });
  t.match(event, {
    data: {
      due: { at: '2027-01-11T16:00:00.000Z', provisional: false },
      was: { at: '2027-01-11T16:00:00.000Z', provisional: true },
    },
  });
});

t.test('an objection window moves off a holiday nobody knew of', async (t) => {
  const dispatch = { ...toTheFireBrigade, taskDueAt: '2027-01-20T16:00:00.000Z' };
  const story = handledCase().when(dispatch, at('2026-12-31'));
  t.match(story.decide(recompute, published), [
    {
      data: {
        clock: 'objection_window',
        of: dispatch.dispatchId,
        was: { at: '2027-01-01T16:00:00.000Z' },
        due: { at: '2027-01-05T16:00:00.000Z', provisional: false },
      },
    },
  ]);
});

const mediationId = idOf(61);
const parties = [DOWNSTAIRS, UPSTAIRS];

function running(from: Circumstances): CaseStory {
  const proposed = handledCase().when({
    type: 'ProposeMediation',
    mediationId,
    origin: 'application',
    matter: '漏水赔偿',
    confirmable: true,
    parties: parties.map((partyId, nth) => ({
      partyId,
      standing: nth === 0 ? ('applicant' as const) : ('respondent' as const),
      person: { personRef: partyId },
    })),
  });
  return parties.reduce(
    (story, partyId) =>
      story.when(
        { type: 'RecordConsent', mediationId, partyId, way: 'oral_recorded' },
        { ...from, by: actor('MD') },
      ),
    proposed,
  );
}

t.test('a mediation is counted from the last consent, and each extension on from there', async (t) => {
  const story = running(at('2026-12-03'));
  t.match(story.decide(recompute, published), [
    {
      data: {
        clock: 'mediation',
        of: mediationId,
        was: { at: '2027-01-04T16:00:00.000Z' },
        due: { at: '2027-01-05T16:00:00.000Z', provisional: false },
      },
    },
  ]);
  const extend = {
    type: 'ExtendMediation',
    extensionId: idOf(67),
    mediationId,
    days: 4,
    agreedBy: parties,
  } as const;
  const longer = story.when(extend, { ...at('2026-12-20'), by: actor('MD') });
  t.match(longer.decide(recompute, published), [
    {
      data: {
        was: { at: '2027-01-08T16:00:00.000Z', provisional: true },
        // Four days on from the 5th: Saturday the 9th, a make-up working day.
        due: { at: '2027-01-09T16:00:00.000Z', provisional: false },
      },
    },
  ]);
});

t.test('the time to ask a court is counted from the day the agreement took effect (I24)', async (t) => {
  const reach = {
    type: 'ReachAgreement',
    agreementId: idOf(63),
    mediationId,
    form: 'oral',
    partial: false,
    performedAtOnce: true,
    facts: '双方确认漏水原因',
    lawful: true,
    partyAskedForWritten: false,
    obligations: [],
  } as const;
  const effective: CaseEvent[] = [
    { type: 'AgreementReached', data: { ...withoutWishes(reach), obligations: [] } },
    {
      type: 'AgreementEffective',
      data: {
        agreementId: reach.agreementId,
        effectiveAt: '2026-12-03T02:00:00.000Z',
        confirmationDue: { at: '2027-01-04T16:00:00.000Z', provisional: true },
        leadsTo: 'RESOLVED',
      },
    },
  ];
  t.match(running(at('2026-12-01')).after(effective).decide(recompute, published), [
    { data: { clock: 'joint_application', of: reach.agreementId, due: { at: '2027-01-05T16:00:00.000Z' } } },
  ]);
});

function withoutWishes<T extends { type: string; lawful: boolean; partyAskedForWritten: boolean }>(
  command: T,
) {
  const { type: _, lawful: _lawful, partyAskedForWritten: _asked, ...data } = command;
  return data;
}

t.test('verification and the time to reopen are counted anew as well', async (t) => {
  const resolved = contactedCase().when(resolve, at('2026-12-31'));
  t.match(resolved.decide(recompute, published), [
    {
      data: {
        clock: 'verification',
        was: { at: '2027-01-04T16:00:00.000Z' },
        due: { at: '2027-01-06T16:00:00.000Z', provisional: false },
      },
    },
  ]);
  const closed = resolved.when(pass, { ...callback, ...at('2027-01-01') });
  const story = closed.when(recompute, { ...published, ...at('2027-01-02') });
  t.match(story.state, { reopenUntil: '2027-01-18T16:00:00.000Z', reopenWindow: { provisional: false } });
});

t.test('one clock alone can be counted anew', async (t) => {
  const service = { ...advisory.service, servedAt: '2026-12-25T01:00:00.000Z' };
  const story = accepted.after([checked()]).when({ ...advisory, service }, at('2026-12-25'));
  t.strictSame(
    provisionalClocks(story.state).map(({ clock }) => clock),
    ['resolution', 'advisory', 'recheck'],
  );
  t.match(story.decide({ ...recompute, clock: 'recheck' }, published), [{ data: { clock: 'recheck' } }]);
  t.match(story.decide({ ...recompute, clock: 'advisory', of: ADVISORY }, published), [{}]);
  t.strictSame(story.decide({ ...recompute, clock: 'advisory', of: idOf(99) }, published), []);
});

t.test('events that name no basis yet are counted from what the log tells', async (t) => {
  const old = registeredCase('JF05').after(
    [
      {
        type: 'CaseAccepted',
        data: {
          class: 'C',
          contactDueAt: '2026-12-15T02:00:00.000Z',
          due: { at: '2027-01-04T16:00:00.000Z', provisional: true },
        },
      },
    ],
    at('2026-12-14'),
  );
  t.match(old.decide(recompute, published), [{ data: { due: { at: '2027-01-05T16:00:00.000Z' } } }]);
});

t.test('there must be a case', async (t) => {
  isRefused(t, new CaseStory({ stage: 'NONE' }), recompute, 'CASE_UNKNOWN', published);
  t.strictSame(provisionalClocks({ stage: 'NONE' }), []);
  t.strictSame(closedCase().decide(recompute, published), []);
});
