import t from 'tap';
import { personDecider } from '../../src/index.js';
import {
  after,
  caseMatter,
  district,
  ERASURE,
  erased,
  factsWith,
  isRefused,
  leadsTo,
  reject,
  requested,
} from './person-story.js';

const byDistrict = factsWith({ by: district });

t.test('an erasure is rejected with a reason', async (t) => {
  const { type: _, ...data } = reject;
  leadsTo(t, requested, reject, [{ type: 'ErasureRejected', data }], byDistrict);
});

t.test('what nobody asked for is not rejected', async (t) => {
  isRefused(t, personDecider.initial, reject, 'ERASURE_UNKNOWN', byDistrict);
  t.notOk(personDecider.initial.erasures[ERASURE]);
});

t.test('an erasure in another area is not rejected from here', async (t) => {
  const elsewhere = { ...byDistrict, matters: [caseMatter({ inArea: false })] };
  isRefused(t, requested, reject, 'PERSON_UNKNOWN', elsewhere);
});

t.test('what was carried out cannot be rejected any more', async (t) => {
  isRefused(t, erased, reject, 'PERSON_ERASED', byDistrict);
});

t.test('a repetition by somebody from elsewhere is told nothing of what was asked for here', async (t) => {
  isRefused(
    t,
    after(
      requested,
      [{ type: 'ErasureRejected', data: { erasureId: ERASURE, reason: '材料不全' } }],
      byDistrict,
    ),
    reject,
    'PERSON_UNKNOWN',
    { ...byDistrict, matters: [caseMatter({ inArea: false })] },
  );
});
