import t from 'tap';
import {
  type RetentionCommand,
  type RetentionEvent,
  retentionDecider,
  retentionEvents,
} from '../../src/index.js';
import { decisionsOf } from '../rule-making.js';

const decide = decisionsOf(retentionDecider);
const set: RetentionCommand = {
  type: 'SetRetention',
  class: 'answered',
  years: 2,
  from: '2026-11-26',
  basis: '区档〔2026〕3号',
};

function setTo(years: number, version: number, from = '2026-11-26'): RetentionEvent {
  return {
    type: 'RetentionSet',
    data: { class: 'answered', version, years, from, basis: '区档〔2026〕3号' },
  };
}

t.test('a schedule is set from tomorrow on as the next version, storable as it is', async (t) => {
  const decided = decide(set);
  t.strictSame(decided, [setTo(2, 2)]);
  for (const { data } of decided) t.strictSame(retentionEvents.RetentionSet.schema.parse(data), data);
  t.strictSame(decide({ ...set, years: 1 }, setTo(2, 2)), [setTo(1, 3)], 'shorter again');
});

t.test('the same again is quiet; the other value after it is not', async (t) => {
  t.strictSame(decide(set, setTo(2, 2)), []);
  t.strictSame(decide(set, setTo(2, 2), setTo(3, 3)), [setTo(2, 4)]);
  t.strictSame(decide({ ...set, from: '2026-11-27' }, setTo(2, 2)), [setTo(2, 3, '2026-11-27')]);
});

t.test('nothing begins today or in the past: what was decided stays as it was', async (t) => {
  t.throws(() => decide({ ...set, from: '2026-11-25' }), { code: 'RULE_BEGINS_TOO_EARLY' });
});

t.test('what is kept for good gets no end, and what there is no class of none either', async (t) => {
  t.throws(() => decide({ ...set, class: 'permanent' }), { code: 'RETENTION_PERMANENT' });
  t.throws(() => decide({ ...set, class: 'toString' }), { code: 'RETENTION_CLASS_UNKNOWN' });
});

t.test('years are whole and within the bounds of the class', async (t) => {
  for (const years of [0, 11, 1.5])
    t.throws(() => decide({ ...set, years }), {
      code: 'RETENTION_OUT_OF_BOUNDS',
      details: { min: 1, max: 10 },
    });
});

t.test('the basis names a law or a decision, nobody', async (t) => {
  t.throws(() => decide({ ...set, basis: '张三 13800138000' }), {
    code: 'CLEAR_FIELD_CARRIES_PERSONAL_DATA',
  });
});
