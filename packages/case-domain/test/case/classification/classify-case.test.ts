import { chinaCalendar } from '@linli/calendar';
import t from 'tap';
import type { CaseFile } from '../../../src/index.js';
import { CaseStory, isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { proposal } from '../mediation/mediations.js';
import { idOf } from '../neighbourhood.js';

const week = { at: '2026-11-09T16:00:00.000Z', provisional: false };

function classify(typeCode: string, reason: string | undefined = '现场看是另一类') {
  return { type: 'ClassifyCase', typeCode, reason } as const;
}

t.test('a case nobody has accepted gets another type and no clock', async (t) => {
  const story = leadsTo(t, registeredCase('JF06'), classify('HJ03'), [
    {
      type: 'CaseClassified',
      data: { typeCode: 'HJ03', typeVersion: 1, was: 'JF06', reason: '现场看是另一类' },
    },
  ]);
  t.match(story.state, { typeCode: 'HJ03', stage: 'REGISTERED' });
  t.notOk('acceptance' in story.state);
});

t.test('the due date is computed anew from the original acceptance, whenever it is said (I12)', async (t) => {
  const later = { at: '2026-11-04T02:00:00.000Z' };
  const due = chinaCalendar.addWorkingDays(NOW, 1);
  const story = leadsTo(
    t,
    handledCase('JF01'),
    classify('HJ01'),
    [
      {
        type: 'CaseClassified',
        data: { typeCode: 'HJ01', typeVersion: 1, was: 'JF01', reason: '现场看是另一类', class: 'S', due },
      },
    ],
    later,
  );
  t.match(story.state, { due, acceptance: { class: 'S' } });
});

t.test('the original due date stays beside the new one (I13)', async (t) => {
  t.match(handledCase('JF01').when(classify('HJ01')).state, { acceptance: { originalDue: week } });
});

t.test(
  'a type with more time changes the class, and the due date stays: that takes an extension',
  async (t) => {
    const story = leadsTo(t, handledCase('JF01'), classify('JF05'), [
      {
        type: 'CaseClassified',
        data: {
          typeCode: 'JF05',
          typeVersion: 1,
          was: 'JF01',
          reason: '现场看是另一类',
          class: 'C',
          dueStays: true,
        },
      },
    ]);
    t.match(story.state, { due: week, acceptance: { class: 'C' } });
  },
);

t.test('there and back again the due date is the earliest it was', async (t) => {
  const back = handledCase('JF01').when(classify('HJ01')).when(classify('JF01'));
  t.match(back.state, { due: chinaCalendar.addWorkingDays(NOW, 1), acceptance: { class: 'G' } });
});

/** A handled case of which something else is known as well. */
function handledWith(more: Partial<CaseFile>): CaseStory {
  const { state } = handledCase('JF01');
  if (state.stage === 'NONE') throw new Error('there is no case');
  return new CaseStory({ ...state, ...more });
}

t.test('what an extension has given is kept on top of the shorter limit (I12)', async (t) => {
  const extended = { at: '2026-11-11T16:00:00.000Z', provisional: false };
  t.match(handledWith({ due: extended }).decide(classify('HJ01')), [
    { data: { due: { at: '2026-11-05T16:00:00.000Z' } } },
  ]);
});

t.test('an urgent case stays due in 24 hours whatever its type', async (t) => {
  t.match(handledWith({ urgent: true }).decide(classify('JF05')), [{ data: { class: 'U' } }]);
});

t.test('once it is resolved the clock has stopped, and no type makes it late afterwards', async (t) => {
  const resolved = handledCase('JF01').after([
    {
      type: 'CaseResolved',
      data: {
        outcome: 'not_resolved',
        finding: 'founded',
        handlingNote: '—',
        publicReply: '—',
        evidence: [],
        verificationDue: week,
      },
    },
  ]);
  t.match(resolved.when(classify('HJ01')).state, { stage: 'RESOLVED', due: week });
});

t.test(
  'a type that protects more makes the case confidential, and none makes it less so (I35)',
  async (t) => {
    const family = registeredCase('JF01').when(classify('JF03'));
    t.match(family.state, { typeCode: 'JF03', confidentiality: 'restricted' });
    t.match(family.events.at(-1), {
      type: 'ConfidentialityChanged',
      data: { confidentiality: 'restricted', was: 'normal', becauseOfType: 'JF03' },
    });
    t.match(family.when(classify('JF01')).state, { confidentiality: 'restricted' });
  },
);

t.test('evidence, outcomes and police report follow the new type', async (t) => {
  const lead = handledCase('JF01').when(classify('AQ03'));
  isRefused(
    t,
    lead.after([
      {
        type: 'ContactMade',
        data: { contactId: idOf(2), channel: 'telephone', contactedAt: NOW, summary: '—' },
      },
    ]),
    {
      type: 'Resolve',
      outcome: 'unfounded',
      finding: 'unfounded',
      handlingNote: '—',
      publicReply: '—',
      evidence: [],
    },
    'POLICE_REPORT_MISSING',
  );
});

t.test('another type needs its reason', async (t) => {
  isRefused(t, registeredCase(), { type: 'ClassifyCase', typeCode: 'JF05' }, 'REASON_MISSING');
});

t.test('a type nobody knows is no type', async (t) => {
  isRefused(t, registeredCase(), classify('XX99'), 'CASE_TYPE_UNKNOWN');
});

t.test(
  'what is being mediated is not called domestic violence before the mediation is ended (I35)',
  async (t) => {
    isRefused(t, handledCase('JF01').when(proposal), classify('JF04'), 'MATTERS_STILL_OPEN');
  },
);

t.test('a closed case keeps its type', async (t) => {
  isRefused(t, closedCase(), classify('JF05'), 'CASE_NOT_OPEN');
});
