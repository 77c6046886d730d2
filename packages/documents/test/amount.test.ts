import t from 'tap';
import { capitalAmount, yuan } from '../src/amount.js';

t.test('fen are written as yuan', async (t) => {
  t.equal(yuan(1), '0.01');
  t.equal(yuan(320_050), '3,200.50');
  t.equal(yuan(100_000_000_000), '1,000,000,000.00');
});

t.test('amounts are also written in the numerals that cannot be altered', async (t) => {
  const expected: Readonly<Record<number, string>> = {
    1: '壹分',
    5_0: '伍角整',
    1_00: '壹元整',
    1_05: '壹元零伍分',
    10_00: '壹拾元整',
    3200_50: '叁仟贰佰元伍角整',
    10_203_00: '壹万零贰佰零叁元整',
    100_100_00: '壹拾万零壹佰元整',
    12_345_67: '壹万贰仟叁佰肆拾伍元陆角柒分',
    100_000_001_00: '壹亿零壹元整',
    1_000_000_000_00: '壹拾亿元整',
  };
  for (const [fen, written] of Object.entries(expected)) t.equal(capitalAmount(Number(fen)), written, fen);
});
