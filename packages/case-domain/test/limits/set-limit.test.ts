import t from 'tap';
import { type LimitCommand, limitDecider, limitEvents } from '../../src/index.js';
import { decisionsOf } from '../rule-making.js';

const set: LimitCommand = {
  type: 'SetLimit',
  name: 'mediation',
  value: 25,
  from: '2026-11-26',
  basis: '区调委会〔2026〕3号',
};
const { type: _, ...rest } = set;
const data = { ...rest, name: 'mediation' as const };

const decide = decisionsOf(limitDecider);

t.test('a limit is set from tomorrow on, with what it rests on', async (t) => {
  const decided = decide(set);
  t.strictSame(decided, [{ type: 'LimitSet', data }]);
  t.strictSame(limitEvents.LimitSet.schema.parse(data), data);
  t.strictSame(decide(set, ...decided), [], 'once');
});

t.test('it may be set again, also for the same day', async (t) => {
  const before = { type: 'LimitSet', data } as const;
  t.match(decide({ ...set, value: 28 }, before), [{ data: { value: 28 } }]);
  t.match(decide({ ...set, from: '2027-01-01' }, before), [{ data: { from: '2027-01-01' } }]);
});

t.test('no limit begins today or in the past: what was judged stays judged (I12)', async (t) => {
  for (const from of ['2026-11-25', '2026-01-01']) {
    t.throws(() => decide({ ...set, from }), {
      code: 'RULE_BEGINS_TOO_EARLY',
      details: { earliest: '2026-11-26' },
    });
  }
});

t.test('what a law fixes is set by nobody, and the law is named', async (t) => {
  t.throws(() => decide({ ...set, name: 'joint_application', value: 30 }), {
    code: 'LIMIT_FIXED_BY_LAW',
    details: { law: '中华人民共和国人民调解法', article: '第三十三条' },
  });
});

t.test('a limit stays within its bounds, in whole numbers', async (t) => {
  for (const value of [6, 61, 25.5]) {
    t.throws(() => decide({ ...set, value }), { code: 'LIMIT_OUT_OF_BOUNDS', details: { min: 7, max: 60 } });
  }
});

t.test('its basis stands in clear, so it carries no number of a person', async (t) => {
  t.throws(() => decide({ ...set, basis: '按13800138021要求' }), {
    code: 'CLEAR_FIELD_CARRIES_PERSONAL_DATA',
  });
});

t.test('a limit nobody knows is not set', async (t) => {
  t.throws(() => decide({ ...set, name: 'patience' }), { code: 'LIMIT_UNKNOWN' });
});
