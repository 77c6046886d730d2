import fc from 'fast-check';
import t from 'tap';
import {
  endOfRetention,
  overBefore,
  RETENTION_CLASSES,
  retentionTable,
  retentionV1,
  retentionWith,
} from '../../src/index.js';

t.test(
  'every class has a name in two languages, the laws it rests on, and lies within its bounds',
  async (t) => {
    for (const name of RETENTION_CLASSES) {
      const { name: title, years, min, max, bases } = retentionTable[name];
      t.ok(title.zh && title.en && bases.length > 0, name);
      if (years !== null) t.ok(min <= years && years <= max, name);
    }
  },
);

t.test('nothing set: what is built in holds as version 1', async (t) => {
  t.match(retentionV1.at('2026-11-24T02:00:00.000Z'), {
    ten_years: { version: 1, years: 10 },
    permanent: { version: 1, years: null },
    answered: { version: 1, years: 1 },
  });
});

t.test(
  'a version holds from midnight in Shanghai of its day; of two for a day the later one counts',
  async (t) => {
    const schedules = retentionWith([
      { class: 'answered', version: 2, years: 2, from: '2026-12-01' },
      { class: 'answered', version: 3, years: 4, from: '2027-01-01' },
      { class: 'answered', version: 4, years: 3, from: '2027-01-01' },
    ]);
    const moments = ['2026-11-30T15:59:59.999Z', '2026-11-30T16:00:00.000Z', '2027-06-01T00:00:00.000Z'];
    const versions = moments.map((moment) => schedules.at(moment).answered.version);
    t.strictSame(versions, [1, 2, 4]);
    t.equal(schedules.at('2027-06-01T00:00:00.000Z').visits.version, 1, 'the others stay');
  },
);

t.test('the last day is the same date, or the last of the month, to its end in Shanghai', async (t) => {
  t.equal(endOfRetention('2026-11-24T15:59:59.999Z', 1), '2027-11-24T16:00:00.000Z');
  t.equal(endOfRetention('2026-11-24T16:00:00.000Z', 1), '2027-11-25T16:00:00.000Z', 'that is the 25th');
  t.equal(endOfRetention('2028-02-29T04:00:00.000Z', 1), '2029-02-28T16:00:00.000Z');
  t.equal(endOfRetention('2028-02-29T04:00:00.000Z', 4), '2032-02-29T16:00:00.000Z');
});

t.test('a list that is cut by the day finds exactly what is over', async (t) => {
  const moment = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const nearby = fc.tuple(moment, fc.integer({ min: 1, max: 30 }), fc.integer({ min: -72, max: 72 }));
  fc.assert(
    fc.property(nearby, ([from, years, hours]) => {
      const until = endOfRetention(from, years);
      const now = new Date(Date.parse(until) + hours * 3_600_000).toISOString();
      return from < overBefore(now, years) === until <= now;
    }),
    { numRuns: 2000 },
  );
  for (const from of ['2028-02-28T04:00:00.000Z', '2028-02-29T04:00:00.000Z', '2027-02-28T04:00:00.000Z'])
    for (const now of ['2029-02-28T15:59:59.999Z', '2029-02-28T16:00:00.000Z', '2028-02-28T16:00:00.000Z'])
      t.equal(from < overBefore(now, 1), endOfRetention(from, 1) <= now, `${from} ${now}`);
});
