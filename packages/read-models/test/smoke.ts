import { createReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import { firstOf } from '../bench/town.js';

const pgx = await throwAwayPostgres();
const n = Number(process.argv[2] ?? 20000);
const rm = createReadModels({ connectionString: pgx.connectionString });
console.log(await rm.migrate());
let t = performance.now();
const events = [...firstOf({ seed: 1, communities: 60, reportsPerDay: 400 }, n)];
console.log('generated', n, performance.now() - t, process.memoryUsage().rss / 1e6);
console.log(
  'days',
  (Date.parse(events.at(-1)!.meta.recordedAt) - Date.parse(events[0]!.meta.recordedAt)) / 86400000,
  'bytes',
  JSON.stringify(events.slice(0, 2000).map((e) => e.data)).length / 2000,
);
const read = async function* (after: bigint | undefined) {
  const from = after === undefined ? 0 : Number(after);
  for (let i = from; i < events.length; i += 10000) yield events.slice(i, i + 10000);
};
for (let i = 0; i < 3; i++) {
  t = performance.now();
  const cpu = process.cpuUsage();
  const phases: string[] = [];
  await rm.rebuild({
    read,
    onProgress: (p) => phases.push(`${p.phase} ${p.events} ${Math.round(performance.now() - t)}`),
  });
  const ms = performance.now() - t;
  const used = process.cpuUsage(cpu);
  console.log(
    'rebuild',
    ms | 0,
    'ms',
    ((n / ms) * 1000) | 0,
    'ev/s',
    'node cpu',
    ((used.user + used.system) / 1000) | 0,
    'rss',
    (process.memoryUsage().rss / 1e6) | 0,
    phases.slice(-3),
  );
}
t = performance.now();
const live = createReadModels({ connectionString: pgx.connectionString });
console.log(await rm.verify(read), performance.now() - t);
if (process.argv[3]) {
  const pg = (await import('pg')).default;
  const c = new pg.Client(pgx.connectionString);
  await c.connect();
  for (const v of rm.views)
    console.log(
      v,
      (
        await c.query(
          `select count(*)::int as n, pg_total_relation_size('read_model.${v}')/1000000 as mb from read_model.${v}`,
        )
      ).rows[0],
    );
  await c.end();
}
await live.close();
await rm.close();
await pgx.close();
