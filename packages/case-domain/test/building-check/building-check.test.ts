import { fold, happened } from '@linli/kernel';
import t from 'tap';
import { buildingCheckDecider, type CheckBuilding } from '../../src/index.js';
import { factsFor, metaFor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const check: CheckBuilding = {
  type: 'CheckBuilding',
  place: { areaPath: ['370199', '370199001', '370199001001', '37019900100101'], building: '3号楼' },
  findings: {},
};
const decide: typeof buildingCheckDecider.decide = (...given) => buildingCheckDecider.decide(...given);

t.test('no change is on record in one word', (t) => {
  const { place } = check;
  t.strictSame(decide(check, 'NONE', factsFor({})), [
    { type: 'BuildingChecked', data: { place, findings: {} } },
  ]);
  t.end();
});

t.test('a finding names the report it became', (t) => {
  const found = { ...check, findings: { clutter: idOf(1), safety: idOf(1) } };
  t.match(decide(found, 'NONE', factsFor({})), [{ data: { findings: { clutter: idOf(1) } } }]);
  t.end();
});

t.test('a phone that sends it again changes nothing', (t) => {
  const events = happened(decide(check, 'NONE', factsFor({})), metaFor({}));
  const after = fold(buildingCheckDecider, 'NONE', events);
  t.strictSame(decide(check, after, factsFor({})), []);
  t.end();
});

t.test('a building whose name carries a telephone number, and a check of tomorrow, are refused', (t) => {
  const carrying = { ...check, place: { ...check.place, building: '3号楼 13800138000' } };
  t.throws(() => decide(carrying, 'NONE', factsFor({})), { code: 'PLACE_CARRIES_PERSONAL_DATA' });
  const tomorrow = factsFor({ at: '2027-01-01T00:00:00.000Z', now: '2026-12-31T00:00:00.000Z' });
  t.throws(() => decide(check, 'NONE', tomorrow), { code: 'OCCURRED_IN_THE_FUTURE' });
  t.end();
});
