import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const recordVictim = {
  type: 'RecordVictim',
  victimId: idOf(81),
  capacity: 'full',
  minor: false,
  policeWish: 'not_wanted',
  wish: '现在不想报警，先想和他谈。',
} as const;
const minor = { ...recordVictim, capacity: 'limited', minor: true } as const;

t.test('who was hurt and what that person wants is on record, from any open stage', async (t) => {
  const { type: _, ...data } = recordVictim;
  leadsTo(t, registeredCase('JF04'), recordVictim, [{ type: 'VictimRecorded', data }]);
  isRefused(t, closedCase(), recordVictim, 'CASE_NOT_OPEN');
});

t.test('said again it is quiet; a wish that changed is on record again', async (t) => {
  const known = handledCase('JF04').when(recordVictim);
  t.strictSame(known.decide(recordVictim), []);
  t.match(known.decide({ ...recordVictim, policeWish: 'wanted' }), [{ type: 'VictimRecorded' }]);
});

t.test('a minor restricts a case of any type, and keeps it restricted (I35)', async (t) => {
  const { type: _, ...data } = minor;
  const story = leadsTo(t, handledCase('JF01'), minor, [
    { type: 'VictimRecorded', data },
    {
      type: 'ConfidentialityChanged',
      data: { confidentiality: 'restricted', was: 'normal', becauseOfMinor: true },
    },
  ]);
  isRefused(t, story, { type: 'Unrestrict', reason: '误判' }, 'MINOR_KEEPS_RESTRICTED');
  t.match(handledCase('JF04').decide(minor), [{ type: 'VictimRecorded' }], 'it was restricted already');
});
