import t from 'tap';
import { idOf } from '../case/neighbourhood.js';
import { caseOf, foundBy, type Told } from './seen-cases.js';

const at = (minute: number, second = 0): string =>
  new Date(Date.parse('2026-11-10T02:00:00.000Z') + (minute * 60 + second) * 1000).toISOString();
const resolved = (moment: string, more: Partial<Told> = {}): Told => ({
  type: 'CaseResolved',
  at: moment,
  data: { evidence: [] },
  ...more,
});
const many = (count: number, told: (n: number) => Told) =>
  Array.from({ length: count }, (_, n) => caseOf(n + 1, [told(n)]));

t.test('five cases ended by one account within ten minutes are found together', async (t) => {
  const five = many(5, (n) => resolved(at(n * 2.5)));
  t.strictSame(foundBy('batch_closing', ...five), [['0:0', '1:0', '2:0', '3:0', '4:0']]);
  t.strictSame(foundBy('batch_closing', ...many(5, (n) => resolved(at(n * 2.6)))), []);
  t.strictSame(foundBy('batch_closing', ...many(4, (n) => resolved(at(n)))), []);
  const byMany = many(5, (n) => resolved(at(n), { by: `account-${n}` }));
  t.strictSame(foundBy('batch_closing', ...byMany), []);
});

t.test('five late entries by one account within an hour are a hint', async (t) => {
  const late = (n: number): Told => ({
    type: 'NoteAdded',
    at: at(n * 15),
    occurredAt: '2026-11-01T02:00:00.000Z',
  });
  t.equal(foundBy('late_cluster', ...many(5, late)).length, 1);
  t.strictSame(foundBy('late_cluster', ...many(4, late)), []);
});

t.test('the same note in two cases is found, twice in one case is not', async (t) => {
  const note = (hash: string): Told => resolved(at(0), { note: { hash } });
  t.strictSame(foundBy('identical_note', caseOf(1, [note('a')]), caseOf(2, [note('a')])), [['0:0', '1:0']]);
  t.strictSame(foundBy('identical_note', caseOf(1, [note('a'), note('a')]), caseOf(2, [note('b')])), []);
});

t.test(
  'notes that are much the same in two cases are a hint, those that are the same are none',
  async (t) => {
    const sketch = Array.from({ length: 32 }, (_, n) => n);
    const changed = (howMany: number) => sketch.map((n) => (n < 32 - howMany ? n : n + 100));
    const note = (hash: string, numbers = sketch): Told =>
      resolved(at(0), { note: { hash, sketch: numbers } });
    const found = (...told: readonly Told[]) =>
      foundBy('similar_note', ...told.map((one, n) => caseOf(n + 1, [one])));
    t.strictSame(found(note('a'), note('b', changed(8))), [['0:0', '1:0']]);
    t.strictSame(found(note('a'), note('b', changed(16))), [], 'half is not much the same');
    t.strictSame(found(note('a'), note('a')), []);
    t.strictSame(found(note('a'), note('b', changed(8)), note('a')), [['0:0', '1:0', '2:0']]);
    t.strictSame(foundBy('similar_note', caseOf(1, [note('a'), note('b', changed(4))])), [], 'in one case');
    t.strictSame(
      found(resolved(at(0), { note: { hash: 'a' } }), resolved(at(0), { note: { hash: 'b' } })),
      [],
    );
  },
);

t.test('the same photo in two cases is a hint, also one of a report or of long ago', async (t) => {
  const hash = 'f'.repeat(64);
  const photo = { evidenceId: idOf(3), kind: 'photo', hash };
  const before: Told = { type: 'EvidenceAdded', at: '2026-09-01T02:00:00.000Z', data: { evidence: photo } };
  const attached: Told = { type: 'ReportAttached', at: at(0), data: { reportId: idOf(9) } };
  const report = { reportId: idOf(9), filedBy: 'x', occurredAt: at(0), photoHashes: [hash] };
  const reported = caseOf(2, [attached], { reports: [report] });
  t.strictSame(foundBy('same_photo', caseOf(1, [before]), reported), [['0:0', '1:0']]);
  t.strictSame(foundBy('same_photo', caseOf(1, [before]), caseOf(2, [before])), [], 'nothing of it is new');
});

t.test('nobody is in two grids within three minutes', async (t) => {
  const there = (moment: string, by = 'account-1'): Told => ({
    type: 'SiteChecked',
    at: at(60),
    by,
    data: { checkedAt: moment, photoHashes: [] },
  });
  const one = caseOf(1, [there(at(0))]);
  const far = (moment: string, by?: string) => caseOf(2, [there(moment, by)], { grid: '37019900100102' });
  t.strictSame(foundBy('impossible_visit', one, far(at(2, 59))), [['0:0', '1:0']]);
  t.strictSame(foundBy('impossible_visit', one, far(at(3))), []);
  t.strictSame(foundBy('impossible_visit', one, far(at(1), 'account-2')), []);
  t.strictSame(foundBy('impossible_visit', one, caseOf(2, [there(at(1))])), [], 'the same grid');
});

t.test('many more cases ended in the last two days of a month than on others are a hint', async (t) => {
  const onDay = (day: number, count: number, from: number) =>
    Array.from({ length: count }, (_, n) =>
      caseOf(from + n, [resolved(`2026-11-${String(day).padStart(2, '0')}T02:0${n % 10}:00.000Z`)]),
    );
  const usual = Array.from({ length: 28 }, (_, day) => onDay(day + 1, 2, 100 + day * 2)).flat();
  t.equal(foundBy('closing_burst', ...usual, ...onDay(30, 13, 500)).length, 1);
  t.strictSame(foundBy('closing_burst', ...usual, ...onDay(30, 12, 500)), []);
  t.strictSame(foundBy('closing_burst', ...onDay(30, 9, 500)), [], 'a few cases say nothing');
});
