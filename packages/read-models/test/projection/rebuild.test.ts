import { createReadModels, type LogEvent } from '@linli/read-models';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { emptyViews } from '../projected.js';

// Builds take their time where many tests share two processors.
t.setTimeout(120_000);

const TOWN = { seed: 3, communities: 3, reportsPerDay: 60 };

/** Reads a list of events like a store. */
const reader = (events: readonly LogEvent[], pageSize = 200) =>
  async function* read(after: bigint | undefined) {
    const start = after === undefined ? 0 : events.findIndex(({ position }) => position > after);
    for (let i = start; i >= 0 && i < events.length; i += pageSize) yield events.slice(i, i + pageSize);
  };

t.test('(I38) views rebuilt from zero are the live ones, row by row', async (t) => {
  const events = [...firstOf(TOWN, 1_500)];
  const { views, apply, everything } = await emptyViews();
  for (let i = 0; i < events.length; i += 250) await apply(events.slice(i, i + 250));
  const live = await everything();
  await views.rebuild({ read: reader(events) });
  t.equal(await everything(), live);
  t.equal(await views.checkpoint(), events.at(-1)?.position);
  t.match(await views.verify(reader(events)), { differenceCount: 0, position: events.at(-1)?.position });
});

t.test('the projector goes on during a rebuild, and queries are answered at every moment', async (t) => {
  const events = [...firstOf(TOWN, 1_500)];
  const { views, apply, everything } = await emptyViews();
  await apply(events.slice(0, 500));
  const known: LogEvent[] = events.slice(0, 500);
  const build = { over: false };
  const scope = { areaCode: null, restrictedOk: true };
  const writer = (async () => {
    for (let at = 500; at < 1_400; at += 100) {
      const batch = events.slice(at, at + 100);
      known.push(...batch);
      await apply(batch);
    }
  })();
  let answers = 0;
  const queries = (async () => {
    while (!build.over) {
      t.not((await views.caseList({ scope })).items.length, 0);
      answers += 1;
    }
  })();
  await views.rebuild({ read: reader(known, 50) });
  build.over = true;
  await Promise.all([writer, queries]);
  await apply(events.slice(1_400));
  const afterwards = await everything();
  const straight = await emptyViews();
  await straight.apply(events);
  t.equal(await straight.everything(), afterwards);
  t.ok(answers > 0);
});

t.test('what the projector folds just before the swap is in the new tables', async (t) => {
  const events = [...firstOf(TOWN, 500)];
  const { views, apply, everything } = await emptyViews();
  const known: LogEvent[] = events.slice(0, 300);
  await apply(known);
  let readings = 0;
  await views.rebuild({
    read: async function* read(after) {
      readings += 1;
      yield* reader(known)(after);
      if (readings !== 2) return;
      known.push(...events.slice(300));
      await apply(events.slice(300));
    },
  });
  t.equal(await views.checkpoint(), events.at(-1)?.position);
  t.match(await views.verify(reader(events)), { differenceCount: 0 });
  const rebuilt = await everything();
  const straight = await emptyViews();
  await straight.apply(events);
  t.equal(rebuilt, await straight.everything());
});

t.test('a rebuild that was cut off goes on where its last transaction ended', async (t) => {
  const events = [...firstOf(TOWN, 800)];
  const { views, apply, everything } = await emptyViews();
  await apply(events);
  const live = await everything();
  const cutOff = async function* read() {
    yield events.slice(0, 300);
    yield events.slice(300, 500);
    throw new Error('pulled the plug');
  };
  await t.rejects(views.rebuild({ read: cutOff, eventsPerWrite: 300 }), { message: 'pulled the plug' });
  t.equal(await everything(), live, 'nothing is different until the swap');
  const starts: (bigint | undefined)[] = [];
  await views.rebuild({
    read: (after) => {
      starts.push(after);
      return reader(events)(after);
    },
  });
  t.equal(await everything(), live);
  t.equal(starts[0], events[299]?.position);
});

t.test('pages and writes of any size build the same views', async (t) => {
  const events = [...firstOf(TOWN, 400)];
  const { views, apply, everything } = await emptyViews();
  await apply(events);
  const live = await everything();
  for (const [pageSize, eventsPerWrite] of [
    [1, 50],
    [7, 1],
    [1_000, 1_000],
  ] as const) {
    await views.rebuild({ read: reader(events, pageSize), eventsPerWrite });
    t.equal(await everything(), live);
  }
});

t.test('one view alone can be built anew', async (t) => {
  const events = [...firstOf(TOWN, 500)];
  const { views, apply, everything, client } = await emptyViews();
  await apply(events);
  const live = await everything();
  await client.query("UPDATE read_model.case_list SET title = 'spoilt'");
  t.match(await views.verify(reader(events)), { differences: [{ view: 'case_list', kind: 'different' }] });
  await views.rebuild({ read: reader(events), views: ['case_list'] });
  t.equal(await everything(), live);
});

t.test('a view nobody knows is not rebuilt', async (t) => {
  const { views } = await emptyViews();
  await t.rejects(views.rebuild({ read: reader([]), views: ['case_lost'] }), {
    message: /no view case_lost/,
  });
});

t.test('only one rebuild runs at a time', async (t) => {
  const events = [...firstOf(TOWN, 200)];
  const { views, connectionString } = await emptyViews();
  const other = createReadModels({ connectionString });
  t.teardown(() => other.close());
  let second: Promise<void> | undefined;
  const read = async function* (after: bigint | undefined) {
    second ??= other.rebuild({ read: reader(events) });
    await t.rejects(second, { message: /Another rebuild/ });
    yield* reader(events)(after);
  };
  await views.rebuild({ read });
});

t.test('verification names rows that are missing, surplus or different', async (t) => {
  const events = [...firstOf(TOWN, 500)];
  const { views, apply, client } = await emptyViews();
  await apply(events);
  await client.query('DELETE FROM read_model.area WHERE code = $1', ['3701']);
  await client.query("UPDATE read_model.unit SET name = 'other' WHERE kind = 'police_station'");
  await client.query(
    "INSERT INTO read_model.mediator SELECT '00000000-0000-7000-8000-000000000000', committee_unit, term_from, term_to, 0, 0 FROM read_model.mediator LIMIT 1",
  );
  const { differences } = await views.verify(reader(events));
  t.match(differences, [
    { view: 'area', kind: 'missing', key: { code: '3701' } },
    { view: 'unit', kind: 'different' },
    { view: 'mediator', kind: 'surplus' },
  ]);
});

t.test(
  'a stream that cannot be folded is parked by a rebuild as well, and freed by the next one',
  async (t) => {
    const events: LogEvent[] = [...firstOf(TOWN, 500)];
    const { views } = await emptyViews();
    const at = events.findIndex(({ stream, revision }) => stream.startsWith('report-') && revision === 1);
    const { stream, revision, position } = events[at] as LogEvent;
    const broken = events.with(at, { undecodable: true, stream, revision, position, reason: 'schema' });
    await views.rebuild({ read: reader(broken) });
    t.match(await views.parkedStreams(), [{ stream, position, reason: 'schema' }]);
    await views.rebuild({ read: reader(events) });
    t.same(await views.parkedStreams(), []);
  },
);
