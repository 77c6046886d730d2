import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLedger, entryOf, isGenuine, type Ledger, LedgerAltered } from '@linli/ledger';
import t from 'tap';
import { leafHash } from '../src/hash.js';
import { provesInclusion } from '../src/proof.js';
import { changeUnguarded, NOW, startNotedLog } from './noted-log.js';

const log = await startNotedLog();
const { store, administrator } = log;
const append = (count: number) => log.append(count);
t.teardown(() => log.close());

/** A ledger with a folder of its own; `again` opens it as another process would. */
async function newLedger(t: Tap): Promise<{ ledger: Ledger; folder: string; again: () => Ledger }> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-ledger-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const signingKey = randomBytes(32);
  const again = () =>
    createLedger({ store, directory: join(folder, 'ledger'), signingKey, clock: () => NOW });
  return { ledger: again(), folder: join(folder, 'ledger'), again };
}
type Tap = Pick<typeof t, 'teardown'>;

/** Does something in the database that only its administrator can do, and undoes it after the test. */
async function tamper(t: Tap, sql: string): Promise<void> {
  const table = 'event_store.event';
  const copy = `copy_${randomUUID().replaceAll('-', '')}`;
  const unguarded = (statements: string) => changeUnguarded(administrator, statements);
  await administrator.query(`CREATE TABLE ${copy} AS TABLE ${table}`);
  await unguarded(sql.replaceAll('event_table', table));
  t.teardown(() => unguarded(`TRUNCATE ${table}; INSERT INTO ${table} TABLE ${copy}; DROP TABLE ${copy}`));
}

await append(5);
await append(1);
await append(4);
const positions: bigint[] = [];
for await (const { position } of store.readAllRaw({ maxCount: 100 })) positions.push(position);
const [first = 0n, second = 0n, , fourth = 0n, , , , , , last = 0n] = positions;

t.test('every event of the log is a leaf, and the head over all of them is signed (I5)', async (t) => {
  const { ledger, folder } = await newLedger(t);
  const head = await ledger.extend();
  t.equal(head?.size, positions.length);
  const publicKey = await readFile(join(folder, 'public-key.pem'), 'utf8');
  t.ok(head && isGenuine(head, publicKey));
  const { leaves } = await ledger.prove(positions);
  const root = Buffer.from(head?.root ?? '', 'hex');
  let proved = 0;
  for await (const event of store.readAllRaw({ maxCount: 100 })) {
    const { index = -1, path = [] } = leaves.find(({ position }) => position === event.position) ?? {};
    const claim = { leaf: leafHash(JSON.stringify(entryOf(event))), index, size: positions.length, root };
    if (
      provesInclusion(
        claim,
        path.map((hash) => Buffer.from(hash, 'hex')),
      )
    )
      proved += 1;
  }
  t.equal(proved, positions.length);
});

t.test('a leaf holds the hash of the very bytes in the database', async (t) => {
  const { rows } = await administrator.query<{ position: string; data: string; metadata: string }>(
    `SELECT position, encode(sha256(data), 'hex') AS data, encode(sha256(metadata), 'hex') AS metadata
     FROM event_store.event ORDER BY position`,
  );
  const stored = new Map(rows.map((row) => [row.position, row]));
  for await (const event of store.readAllRaw({ maxCount: 100 })) {
    const { dataHash: data, metadataHash: metadata } = entryOf(event);
    t.match(stored.get(String(event.position)), { data, metadata });
  }
});

t.test('what the log gains is taken in, and signed once', async (t) => {
  const { ledger, again } = await newLedger(t);
  await ledger.extend();
  t.equal(await ledger.extend(), undefined, 'nothing new, nothing signed');
  await append(2);
  const grown = await ledger.extend();
  const count = grown?.size ?? 0;
  t.match(await again().check(), { size: count, root: grown?.root, comparedWith: { size: count } });
  t.equal(await again().extend(), undefined, 'another process goes on where this one was');
});

t.test('a log nobody touched is found to be what was signed', async (t) => {
  const { ledger } = await newLedger(t);
  t.notOk((await ledger.check()).comparedWith, 'at first there is nothing to compare with');
  const again = await ledger.check();
  t.equal(again.comparedWith?.root, again.root);
  t.notOk(again.fault);
});

const allRaw = async () => {
  const events = [];
  for await (const event of store.readAllRaw({ maxCount: 100 })) events.push(event);
  return events;
};

t.test(
  'events are compared with the record without reading the log; new ones are not signed yet',
  async (t) => {
    const { ledger } = await newLedger(t);
    const before = await allRaw();
    t.same(await ledger.compare(before), { verified: 0, unsigned: before.length });
    const [head] = await Promise.all([ledger.extend(), ledger.compare(before)]);
    t.equal(head?.size, before.length, 'asked at the same time, the record is taken in once');
    t.same(await ledger.compare(before), { verified: before.length, unsigned: 0 });
    const altered = before.map((event) =>
      event.position === second ? { ...event, data: { text: '改过', n: 1 } } : event,
    );
    t.same(await ledger.compare(altered), {
      verified: before.length - 1,
      unsigned: 0,
      fault: { kind: 'changed', position: second },
    });
  },
);

const where = (position: bigint) => `WHERE position = ${position}`;

t.test('an event changed in the database is found by comparing its stream alone', async (t) => {
  const { ledger } = await newLedger(t);
  await ledger.extend();
  await tamper(t, `UPDATE event_table SET data = convert_to('{"text":"x","n":3}', 'UTF8') ${where(fourth)}`);
  const events = await allRaw();
  t.same(await ledger.compare(events), {
    verified: events.length - 1,
    unsigned: 0,
    fault: { kind: 'changed', position: fourth },
  });
});

const tamperings: readonly [string, string, { kind: string; position: bigint }][] = [
  [
    'content that was changed',
    `UPDATE event_table SET data = convert_to('{"text":"x","n":3}', 'UTF8') ${where(fourth)}`,
    { kind: 'changed', position: fourth },
  ],
  [
    'an envelope that was changed',
    `UPDATE event_table SET metadata = convert_to(replace(convert_from(metadata, 'UTF8'), '2026-11-24', '2026-11-23'), 'UTF8') ${where(second)}`,
    { kind: 'changed', position: second },
  ],
  [
    'a time that was changed',
    `UPDATE event_table SET created_ms = created_ms + 1 ${where(first)}`,
    { kind: 'changed', position: first },
  ],
  [
    'a type that was changed',
    `UPDATE event_table SET type = 'Other' ${where(last)}`,
    { kind: 'changed', position: last },
  ],
  [
    'content that passes for bytes',
    `UPDATE event_table SET is_json = false ${where(second)}`,
    { kind: 'changed', position: second },
  ],
  [
    'an event that was removed',
    `DELETE FROM event_table ${where(fourth)}`,
    { kind: 'missing', position: fourth },
  ],
  [
    'the end cut off',
    `DELETE FROM event_table WHERE position >= ${last}`,
    { kind: 'missing', position: last },
  ],
  [
    'two events that changed places',
    `UPDATE event_table AS e SET data = o.data FROM event_table AS o
     WHERE (e.position, o.position) IN ((${second}, ${fourth}), (${fourth}, ${second}))`,
    { kind: 'changed', position: second },
  ],
  [
    'an event that was put in later',
    `UPDATE event_table SET position = position + 1000 WHERE position >= ${fourth};
     INSERT INTO event_table
       SELECT ${fourth}, 0, created_ms, gen_random_uuid(), is_json, 'note-x', type, data, metadata
       FROM event_table ${where(first)};
     UPDATE event_table SET position = position - 999 WHERE position >= 1000`,
    { kind: 'changed', position: fourth },
  ],
];

for (const [what, sql, fault] of tamperings) {
  t.test(`${what}, straight in PostgreSQL, is found and the place is named (I5)`, async (t) => {
    const { ledger, again } = await newLedger(t);
    await ledger.extend();
    await tamper(t, sql);
    const check = await again().check();
    t.strictSame(check.fault, fault);
    t.strictSame((await again().check()).fault, fault, 'and nothing was signed over it');
  });
}

t.test('whoever changes the record as well is betrayed by the signature', async (t) => {
  const { ledger, folder, again } = await newLedger(t);
  await ledger.extend();
  const leaves = await readFile(join(folder, 'leaves'));
  leaves.writeUInt8(leaves.readUInt8(20) ^ 1, 20);
  await writeFile(join(folder, 'leaves'), leaves);
  await t.rejects(again().check(), LedgerAltered);
  await t.rejects(again().extend(), LedgerAltered);
});

t.test('a record that lost its end, or belongs to another key, does not pass', async (t) => {
  const { ledger, folder, again } = await newLedger(t);
  await ledger.extend();
  const other = createLedger({ store, directory: folder, signingKey: randomBytes(32), clock: () => NOW });
  await t.rejects(other.check(), LedgerAltered);
  await truncate(join(folder, 'leaves'), 40);
  await t.rejects(again().check(), LedgerAltered);
});

t.test('what a crash left half written is written again', async (t) => {
  const { ledger, folder, again } = await newLedger(t);
  const head = await ledger.extend();
  await appendFile(join(folder, 'leaves'), Buffer.alloc(57, 7));
  await appendFile(join(folder, 'heads.jsonl'), '\n{"size":3,"ro');
  await append(3);
  const grown = await again().extend();
  t.equal(grown?.size, (head?.size ?? 0) + 3);
  const check = await again().check();
  t.match(check, { size: grown?.size, comparedWith: { root: check.root } });
  t.notOk(check.fault);
});

t.test('a head that was kept elsewhere tells when the record itself was begun anew', async (t) => {
  const { ledger, folder, again } = await newLedger(t);
  const kept = await ledger.extend();
  if (!kept) throw new Error('nothing was signed');
  const is = async (head = kept) => (await again().check([head])).kept.map((one) => one.is);
  await append(2);
  t.same(await is(), ['continued'], 'the log grew, and begins with what was signed');
  t.same(await is({ ...kept, root: '0'.repeat(64) }), ['not_genuine'], 'nobody signed that');
  const longer = await again().extend();
  await tamper(t, `UPDATE event_table SET type = 'Other' ${where(fourth)}`);
  await rm(folder, { recursive: true });
  const anew = await again().check([kept]);
  t.notOk(anew.comparedWith, 'the record knows of nothing');
  t.match(anew.kept, [{ head: kept, is: 'other' }]);
  await changeUnguarded(administrator, `DELETE FROM event_store.event WHERE position > ${last}`);
  await rm(folder, { recursive: true });
  t.same(await is(longer), ['shorter']);
});

t.test('nobody else may read the record', async (t) => {
  const { ledger, folder } = await newLedger(t);
  await ledger.extend();
  for (const name of ['leaves', 'heads.jsonl'])
    t.equal((await stat(join(folder, name))).mode & 0o777, 0o600, name);
  t.equal((await stat(folder)).mode & 0o777, 0o700);
});

t.test('an event that is not in the log is not proved', async (t) => {
  const { ledger } = await newLedger(t);
  await t.rejects(ledger.prove([last + 1000n]), RangeError);
});
