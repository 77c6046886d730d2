import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { handledCase, registeredCase } from '../cases.js';
import { toTheFireBrigade } from '../dispatch/dispatches.js';
import { idOf } from '../neighbourhood.js';
import { advisory } from '../notice/notices.js';
import { giveBack, handOver } from '../police/handovers.js';
import { whistle } from '../whistle/whistles.js';
import { contactedCase, photo, resolve, resolvedCase } from './endings.js';

t.test(
  'a handled case is resolved, and somebody looks within two working days whether it is true',
  async (t) => {
    const { type: _, ...given } = resolve;
    const story = leadsTo(t, contactedCase(), resolve, [
      {
        type: 'CaseResolved',
        data: {
          ...given,
          evidence: [photo],
          verificationDue: {
            at: '2026-11-04T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 2 },
          },
        },
      },
    ]);
    t.match(story.state, {
      stage: 'RESOLVED',
      resolution: { by: 'account-CW', outcome: 'resolved', finding: 'founded' },
    });
  },
);

t.test('the reporter was spoken to, or three attempts at different times failed', async (t) => {
  isRefused(t, handledCase('HJ01'), resolve, 'REPORTER_NOT_CONTACTED');
  const unreachable = [
    '2026-11-02T02:00:00.000Z',
    '2026-11-02T08:00:00.000Z',
    '2026-11-03T02:00:00.000Z',
  ].reduce(
    (story, at, index) =>
      story.when(
        { type: 'RecordContact', contactId: idOf(92 + index), reached: false, channel: 'telephone' },
        { at },
      ),
    handledCase('HJ01'),
  );
  t.equal(unreachable.when(resolve, { at: '2026-11-03T03:00:00.000Z' }).stage, 'RESOLVED');
});

t.test('the outcome is one the type can have', async (t) => {
  isRefused(
    t,
    contactedCase('HJ01'),
    { ...resolve, outcome: 'settled_by_agreement' },
    'OUTCOME_NOT_FOR_TYPE',
  );
  t.equal(contactedCase('HJ01').when({ ...resolve, outcome: 'partly_resolved' }).stage, 'RESOLVED');
});

t.test('a success is shown as the type demands', async (t) => {
  isRefused(t, contactedCase('HJ01'), { ...resolve, evidence: [] }, 'EVIDENCE_MISSING');
  const onFile = contactedCase('HJ01').when({ type: 'AddEvidence', evidence: photo });
  t.equal(onFile.when({ ...resolve, evidence: [] }).stage, 'RESOLVED', 'what is on file already counts');
});

t.test('"not resolved" needs its reason and nothing else: honesty is never the harder way', async (t) => {
  const notResolved = { ...resolve, outcome: 'not_resolved', evidence: [] } as const;
  isRefused(t, contactedCase(), notResolved, 'REASON_NOT_RESOLVED_MISSING');
  const story = contactedCase().when({ ...notResolved, notResolvedBecause: '产权人联系不上' });
  t.match(story.state, { stage: 'RESOLVED', resolution: { outcome: 'not_resolved' } });
});

t.test('nothing is resolved while something is still open (I18)', async (t) => {
  const matters = (story: ReturnType<typeof contactedCase>) => {
    try {
      return story.decide(resolve);
    } catch (error) {
      return (error as { details: unknown }).details;
    }
  };
  isRefused(t, contactedCase().when(whistle), resolve, 'MATTERS_STILL_OPEN');
  t.strictSame(matters(contactedCase().when(whistle)), { matters: ['whistle'] });
  const endangered = contactedCase().when({ type: 'ReportDanger', dangerId: idOf(95), text: '持刀' });
  t.strictSame(matters(endangered), { matters: ['danger'] });
  const heard = endangered.when({ type: 'AcknowledgeDanger', dangerId: idOf(95) });
  t.equal(heard.when(resolve).stage, 'RESOLVED');
});

t.test('only what is being handled is resolved', async (t) => {
  isRefused(t, registeredCase('HJ01'), resolve, 'STAGE_NOT_ALLOWED');
  isRefused(t, contactedCase().when(toTheFireBrigade), resolve, 'STAGE_NOT_ALLOWED');
  isRefused(t, contactedCase().when(advisory), resolve, 'STAGE_NOT_ALLOWED');
});

t.test('evidence that proves nothing does not count', async (t) => {
  const empty = { evidenceId: idOf(91), kind: 'photo' } as const;
  isRefused(t, contactedCase(), { ...resolve, evidence: [empty] }, 'EVIDENCE_EMPTY');
});

t.test('a resolution stands: another ending is not swallowed, nor one by somebody else', async (t) => {
  isRefused(t, resolvedCase(), { ...resolve, finding: 'unfounded' }, 'STAGE_NOT_ALLOWED');
  isRefused(t, resolvedCase(), resolve, 'STAGE_NOT_ALLOWED', { by: actor('SD', '370199001') });
});

t.test('a public-order lead is resolved only once the police know, whatever the outcome (I35)', async (t) => {
  const notResolved = {
    ...resolve,
    outcome: 'not_resolved',
    notResolvedBecause: '线索不清',
    evidence: [],
  } as const;
  isRefused(t, contactedCase('AQ03'), notResolved, 'POLICE_REPORT_MISSING');
  const policeNumber = { evidenceId: idOf(96), kind: 'police_number', note: '370199-77' } as const;
  t.equal(contactedCase('AQ03').when({ ...notResolved, evidence: [policeNumber] }).stage, 'RESOLVED');
});

t.test(
  'of violence it is on record who was hurt; for whoever cannot speak the police are told (I35)',
  async (t) => {
    const honest = {
      ...resolve,
      outcome: 'not_resolved',
      notResolvedBecause: '双方已分居',
      evidence: [],
    } as const;
    const adult = {
      type: 'RecordVictim',
      victimId: idOf(81),
      capacity: 'full',
      minor: false,
      policeWish: 'not_wanted',
    } as const;
    const violence = contactedCase('JF04');
    isRefused(t, violence, honest, 'VICTIM_NOT_RECORDED');
    t.equal(violence.when(adult).when(honest).stage, 'RESOLVED', 'an adult’s wish is enough');
    const dependent = violence.when({ ...adult, capacity: 'limited' });
    isRefused(t, dependent, honest, 'POLICE_REPORT_MISSING');
    t.equal(dependent.when(handOver).when(giveBack).when(honest).stage, 'RESOLVED');
  },
);
