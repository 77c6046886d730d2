import { readFile } from 'node:fs/promises';
import t from 'tap';
import { parseMapping } from '../../src/imports/history-mapping.js';
import { planHistory } from '../../src/imports/plan-history.js';
import type { Row } from '../../src/imports/read-rows.js';

const now = '2026-11-24T02:00:00.000Z';
const columns = {
  case: 'case',
  event: 'event',
  activity: 'activity',
  at: 'at',
  start: 'start',
  end: 'end',
  deadline: 'deadline',
};
const base = {
  system: 'old system',
  columns,
  details: ['who'],
  blanks: ['EMPTY'],
  area: '370199001001',
  activities: {
    taken: [{ as: 'taken_up', unit: '370199001001' }],
    called: [{ as: 'contact', channel: 'telephone' }],
    looked: [{ as: 'site_check', finding: 'founded' }],
    printed: [{ as: 'nothing' }],
  },
};
const opened = { case: 'A', start: '2025-03-03T09:00:00+01:00', end: '', deadline: '', who: 'EMPTY' };

function plan(values: readonly Readonly<Record<string, string>>[], more: object = {}) {
  const rows: Row[] = values.map((row, index) => ({
    number: index + 2,
    values: { ...opened, event: String(index), activity: 'x', at: '2025-03-04 10:00', ...row },
  }));
  const mapping = parseMapping({ ...base, ...more }, 'mapping.json');
  return planHistory(rows, { mapping, isArea: (code) => code.startsWith('370199'), now });
}

t.test('a case begins with a report of the other system and is opened at the time of the log', async (t) => {
  const { cases, problems } = plan([{}]);
  t.same(problems, []);
  t.match(cases, [
    {
      startedAt: '2025-03-03T08:00:00.000Z',
      report: { body: { channel: 'import', source: { system: 'old system', key: 'A' } } },
      opening: { title: '导入案件 A', typeCode: 'QT01' },
      ending: undefined,
    },
  ]);
});

t.test('the due date is the one of the log; without one our own calendar counts', async (t) => {
  const dated = plan([{ deadline: '2025-03-09T18:00:00+08:00' }]).cases[0]?.acceptance.commands[0]?.command;
  t.strictSame(dated, {
    type: 'AcceptCase',
    takenOver: { dueAt: '2025-03-09T10:00:00.000Z', from: 'old system' },
  });
  t.strictSame(plan([{}]).cases[0]?.acceptance.commands[0]?.command, { type: 'AcceptCase' });
});

t.test('an activity becomes what the mapping says, any other a note that carries its name', async (t) => {
  const { cases } = plan([
    { activity: 'taken', at: '2025-03-03 18:00' },
    { activity: 'called', who: 'R17' },
    { activity: 'looked' },
    { activity: 'printed' },
    { activity: 'something else', who: 'R18' },
  ]);
  const commands = cases[0]?.activities.flatMap((moment) => moment.commands.map(({ command }) => command));
  t.match(commands, [
    { type: 'Dispatch', leadUnit: '370199001001' },
    { type: 'Sign' },
    { type: 'RecordContact', reached: true, channel: 'telephone', summary: 'called；who: R17' },
    { type: 'CheckSite', finding: 'founded', note: 'looked' },
    { type: 'AddNote', text: 'something else；who: R18' },
  ]);
  t.equal(commands?.length, 5);
});

t.test('a unit is given until the due date, or a day where that is over already', async (t) => {
  const until = (deadline: string) =>
    plan([{ activity: 'taken', deadline }]).cases[0]?.activities[0]?.commands[0]?.command;
  t.match(until('2025-03-09T10:00:00Z'), { taskDueAt: '2025-03-09T10:00:00.000Z' });
  t.match(until('2025-03-03T20:00:00Z'), { taskDueAt: '2025-03-05T02:00:00.000Z' });
});

t.test('activities come in the order of their times, those of equal time as in the file', async (t) => {
  const { cases } = plan([
    { at: '2025-03-05 10:00' },
    { at: '2025-03-04 10:00' },
    { at: '2025-03-05 10:00' },
    { at: '2025-03-04 09:00' },
  ]);
  t.same(
    cases[0]?.activities.map(({ row }) => row),
    [5, 3, 2, 4],
  );
});

t.test('a time without a zone is of the zone of the mapping', async (t) => {
  t.match(plan([{}]).cases[0]?.activities, [{ at: '2025-03-04T02:00:00.000Z' }]);
  t.match(plan([{}], { offset: '+01:00' }).cases[0]?.activities, [{ at: '2025-03-04T09:00:00.000Z' }]);
});

t.test('a case that ended is resolved and verified at the time of the log', async (t) => {
  const [planned] = plan([{}, { end: '2025-03-06T08:00:00+08:00' }]).cases;
  const at = '2025-03-06T00:00:00.000Z';
  t.match(planned?.ending, {
    resolution: { row: 3, at, commands: [{ command: { type: 'Resolve', outcome: 'answered' } }] },
    verification: { row: 3, at, commands: [{ command: { type: 'Verify', result: 'pass' } }] },
  });
});

const refusals: readonly [why: string, row: Record<string, string>, problem: object][] = [
  ['its key is missing', { event: '' }, { field: 'event', reason: 'required' }],
  ['its activity is missing', { activity: '' }, { field: 'activity', reason: 'required' }],
  ['its time is missing', { at: '' }, { field: 'at', reason: 'required' }],
  ['its time is no date', { at: 'noon' }, { field: 'at', reason: 'not_a_date', value: 'noon' }],
  ['its time is to come', { at: '2030-01-01' }, { field: 'at', reason: 'in_the_future' }],
  ['it lies before the case', { at: '2025-03-01' }, { field: 'at', reason: 'before_case_start' }],
  ['it is there twice', { event: '0' }, { field: 'event', reason: 'duplicate', params: { first: 2 } }],
  ['its case is not named', { case: '' }, { field: 'case', reason: 'required' }],
  ['its text is too long', { activity: 'x'.repeat(2001) }, { field: 'activity', reason: 'too_long' }],
];
for (const [why, row, problem] of refusals) {
  t.test(`a row is refused when ${why}; the rest of its case is imported`, async (t) => {
    const { cases, problems } = plan([{}, row, {}]);
    t.match(problems, [{ row: 3, ...problem }]);
    t.equal(problems.length, 1);
    t.equal(cases[0]?.activities.length, 2);
  });
}

const wholeRefusals: readonly [why: string, row: Record<string, string>, problem: object][] = [
  ['it has no start', { start: '' }, { field: 'start', reason: 'required' }],
  ['its start is no date', { start: 'x' }, { field: 'start', reason: 'not_a_date' }],
  ['it starts in the future', { start: '2030-01-01' }, { field: 'start', reason: 'in_the_future' }],
  ['it ends before it starts', { end: '2025-01-01' }, { field: 'end', reason: 'before_case_start' }],
  ['its due date is no date', { deadline: 'soon' }, { field: 'deadline', reason: 'not_a_date' }],
  ['its key is longer than a key may be', { case: 'k'.repeat(81) }, { field: 'case', reason: 'too_long' }],
];
for (const [why, row, problem] of wholeRefusals) {
  t.test(`a case is refused with its row and every other row of it when ${why}`, async (t) => {
    const { cases, problems } = plan([row, row, { case: 'B' }]);
    t.match(problems, [
      { row: 2, ...problem },
      { row: 3, field: '', reason: 'case_refused', params: { first: 2 } },
    ]);
    t.equal(cases.length, 1);
  });
}

t.test('a case in no area, or in one that is not there, is refused', async (t) => {
  t.match(plan([{}], { area: undefined }).problems, [{ row: 2, field: 'area', reason: 'required' }]);
  t.match(plan([{}], { area: '110101' }).problems, [
    { field: 'area', reason: 'unknown_code', value: '110101' },
  ]);
});

t.test('an activity the mapping does not know is refused where it lists none for the others', async (t) => {
  t.match(plan([{}], { otherActivities: [] }).problems, [
    { row: 2, field: 'activity', reason: 'not_in_list', value: 'x' },
  ]);
});

t.test('the same row of the same system is the same event, however often it comes', async (t) => {
  const keys = (system: string) => JSON.stringify(plan([{}], { system }).cases[0]?.activities);
  t.equal(keys('one'), keys('one'));
  t.not(keys('one'), keys('another'));
});

t.test('a column the mapping names and the log lacks ends the import', async (t) => {
  t.throws(() => plan([{}], { details: ['whither'] }), { code: 'COLUMN_MISSING' });
});

t.test('a mapping that is not right is refused with the place that is not', async (t) => {
  t.throws(() => plan([], { activities: { x: [{ as: 'contact' }] } }), {
    code: 'MAPPING_INVALID',
    details: { field: 'activities.x.0.channel' },
  });
});

for (const name of ['example-mapping', 'permit-log']) {
  t.test(`the mapping that comes along as ${name}.json is right`, async (t) => {
    const file = new URL(`../../../../docs/how-to/import-history/${name}.json`, import.meta.url);
    t.ok(parseMapping(JSON.parse(await readFile(file, 'utf8')), name).system);
  });
}
