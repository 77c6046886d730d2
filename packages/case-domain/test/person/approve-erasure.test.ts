import t from 'tap';
import { personDecider } from '../../src/index.js';
import {
  after,
  approve,
  CASE,
  caseMatter,
  community,
  district,
  ERASURE,
  erased,
  factsWith,
  isRefused,
  leadsTo,
  REPORT,
  reject,
  reportMatter,
  requested,
  VISITS,
  visitMatter,
} from './person-story.js';

const byDistrict = factsWith({ by: district });
const data = { erasureId: ERASURE, reason: 'request_upheld' as const };

t.test('somebody else agrees, and the person is erased with the texts only they were named in', async (t) => {
  const streams = [`report-${REPORT}`, `case-${CASE}`];
  leadsTo(t, requested, approve, [{ type: 'PersonErased', data: { ...data, streams } }], byDistrict);
});

t.test(
  'what was written about visits to the person goes along, and nobody who is visited is erased',
  async (t) => {
    const streams = [`visit-${VISITS}`];
    const facts = { ...byDistrict, matters: [visitMatter()] };
    leadsTo(t, requested, approve, [{ type: 'PersonErased', data: { ...data, streams } }], facts);
    const visited = { ...byDistrict, matters: [visitMatter({ ended: false })] };
    isRefused(t, requested, approve, 'PERSON_STILL_VISITED', visited);
  },
);

t.test('the texts of a case that names others stay', async (t) => {
  const matters = [reportMatter(), caseMatter({ namesOthers: true })];
  const streams = [`report-${REPORT}`];
  const facts = { ...byDistrict, matters };
  leadsTo(t, requested, approve, [{ type: 'PersonErased', data: { ...data, streams } }], facts);
});

t.test('nobody agrees to an erasure they asked for themselves: it takes two people', async (t) => {
  isRefused(t, requested, approve, 'ERASURE_NEEDS_TWO_PEOPLE', factsWith({ by: community }));
});

t.test('what is no longer allowed when it is approved is refused then', async (t) => {
  const open = { ...byDistrict, matters: [caseMatter({ stage: 'HANDLING' })] };
  isRefused(t, requested, approve, 'PERSON_IN_OPEN_CASE', open);
  const held = { ...byDistrict, matters: [caseMatter({ held: true })] };
  isRefused(t, requested, approve, 'PERSON_UNDER_LEGAL_HOLD', held);
  const elsewhere = { ...byDistrict, matters: [caseMatter(), reportMatter({ inArea: false })] };
  isRefused(t, requested, approve, 'PERSON_BEYOND_AREA', elsewhere);
});

t.test('what nobody asked for, or what was rejected, is not approved', async (t) => {
  isRefused(t, personDecider.initial, approve, 'ERASURE_UNKNOWN', byDistrict);
  const rejected = after(requested, personDecider.decide(reject, requested, byDistrict));
  isRefused(t, rejected, approve, 'ERASURE_REJECTED', byDistrict);
});

t.test('that the keys are destroyed is noted once, and only of a person who was erased', async (t) => {
  const noted = { type: 'NoteKeysDestroyed' } as const;
  t.strictSame(personDecider.decide(noted, requested, byDistrict), []);
  const destroyed = { type: 'PersonKeysDestroyed' as const, data: { erasureId: ERASURE } };
  t.equal(leadsTo(t, erased, noted, [destroyed]).erased?.keysDestroyed, true);
});

t.test('a repetition by somebody from elsewhere is told nothing of what was asked for here', async (t) => {
  isRefused(t, erased, approve, 'PERSON_UNKNOWN', {
    ...byDistrict,
    matters: [caseMatter({ inArea: false })],
  });
});
