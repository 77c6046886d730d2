import fc from 'fast-check';
import t from 'tap';
import { caseNumber } from '../../../src/case/policies/case-number.js';

const AREAS = ['370199', '370199001', '370199001001'];

t.test('a case number tells district and day, and ends in the last 35 bits of the id', async (t) => {
  const openedAt = '2026-11-24T01:58:25.000Z';
  t.equal(caseNumber('01934f2e-0000-7000-8000-000000000000', openedAt, AREAS), '370199-261124-0000000');
  t.equal(caseNumber('01934f2e-0000-7000-8000-000000000021', openedAt, AREAS), '370199-261124-0000011');
  t.equal(caseNumber('01934f2e-0000-7000-8000-0007ffffffff', openedAt, AREAS), '370199-261124-ZZZZZZZ');
  t.equal(caseNumber('01934f2e-0000-7000-8000-fff800000000', openedAt, AREAS), '370199-261124-0000000');
});

t.test('the day is the one in Shanghai', async (t) => {
  const id = '01934f2e-0000-7000-8000-000000000000';
  t.match(caseNumber(id, '2026-11-24T15:59:59.999Z', AREAS), /-261124-/);
  t.match(caseNumber(id, '2026-11-24T16:00:00.000Z', AREAS), /-261125-/);
});

t.test('a number can be read over the telephone: no I, L, O or U', async () => {
  fc.assert(
    fc.property(fc.uuid(), (id) =>
      /^370199-261124-[0-9A-HJKMNP-TV-Z]{7}$/.test(caseNumber(id, '2026-11-24T01:00:00.000Z', AREAS)),
    ),
  );
});
