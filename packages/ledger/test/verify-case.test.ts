import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawEvent } from '@linli/event-store';
import { createLedger } from '@linli/ledger';
import t from 'tap';
import { headSigner } from '../src/tree-head.js';
import { type CaseFile, exportedCase, runVerifier, writeExport } from './exported-case.js';
import { NOW, startNotedLog } from './noted-log.js';

const log = await startNotedLog();
const home = await mkdtemp(join(tmpdir(), 'linli-verifier-'));
t.teardown(async () => {
  await log.close();
  await rm(home, { recursive: true, force: true });
});

const signingKey = randomBytes(32);
const directory = join(home, 'ledger');
const ledger = createLedger({ store: log.store, directory, signingKey, clock: () => NOW });
const key = join(home, 'key.pem');
const caseId = randomUUID();
await log.append(3);
const kept = await ledger.extend();
await log.append(6, `case-${caseId}`);
await log.append(5);
await writeFile(key, ledger.publicKey);
const events: RawEvent[] = [];
for await (const one of log.store.readStreamRaw(`case-${caseId}`)) events.push(one);
const sound = await exportedCase(ledger, caseId, events, 'sealed', [kept?.size ?? 0]);

/** What the verifier says of an export that was altered. */
async function verdict(alter: (file: CaseFile) => void, level = sound) {
  const file = structuredClone(level);
  alter(file);
  const path = join(home, `${randomUUID()}.json`);
  await writeFile(path, JSON.stringify(file));
  return runVerifier(path, '--key', key);
}

const at = (revision: number) => sound.events[revision]?.entry.position ?? '';

t.test('a sound export is verified, at every level, with its manifest, in both languages', async (t) => {
  for (const level of ['sealed', 'masked', 'anonymous'] as const) {
    const folder = join(home, level);
    await writeExport(folder, await exportedCase(ledger, caseId, events, level), ledger);
    const { code, said } = runVerifier(folder, '--key', key);
    t.equal(code, 0, said);
    t.match(said, /signature of the manifest\n✓ 1 files[\s\S]*6\/6 events verified[\s\S]*\nverified/);
  }
  const { said } = runVerifier(join(home, 'sealed'), '--key', key, '--language', 'zh-CN');
  t.match(said, /清单签名[\s\S]*已验证 6\/6 个事件[\s\S]*核对通过/);
});

function event(file: CaseFile, revision: number): CaseFile['events'][number] {
  const found = file.events[revision];
  if (!found) throw new RangeError(`there is no event ${revision}`);
  return found;
}

/** What is done to the file, and where it is found. */
const tamperings: readonly [string, (file: CaseFile) => void, number | 'head'][] = [
  ['content', (file) => (event(file, 2).data = { text: 'x', n: 2 }), 2],
  ['metadata', (file) => Object.assign(event(file, 3).metadata as object, { occurredAt: 'x' }), 3],
  ['content left out', (file) => (event(file, 1).data = undefined), 1],
  ['position', (file) => (event(file, 5).entry.position += '0'), 5],
  ['stream', (file) => (event(file, 1).entry.stream = 'case-x'), 1],
  ['revision', (file) => (event(file, 1).entry.revision = 7), 1],
  ['event id', (file) => (event(file, 4).entry.eventId = randomUUID()), 4],
  ['type', (file) => (event(file, 0).entry.type = 'Other'), 0],
  ['time of storing', (file) => (event(file, 0).entry.created = '2020-01-01T00:00:00.000Z'), 0],
  ['format', (file) => (event(file, 2).entry.format = 'bytes'), 2],
  ['hash of the content', (file) => (event(file, 2).entry.dataHash = '0'.repeat(64)), 2],
  ['hash of the metadata', (file) => (event(file, 2).entry.metadataHash = '0'.repeat(64)), 2],
  ['index', (file) => (event(file, 5).index += 1), 5],
  ['audit path', (file) => event(file, 5).path.pop(), 5],
  ['an event that was taken out', (file) => file.events.splice(2, 1), 3],
  ['an event that is there twice', (file) => file.events.splice(2, 0, event(file, 1)), 1],
  ['two events that changed places', (file) => file.events.splice(1, 2, event(file, 2), event(file, 1)), 2],
  ['a garbled event', (file) => (event(file, 3).path = undefined as unknown as string[]), 3],
  ['what can be read', (file) => Object.assign(file.read.events[4] ?? {}, { type: 'Other' }), 4],
  ['root of the head', (file) => (file.head.root = '0'.repeat(64)), 'head'],
  ['size of the head', (file) => (file.head.size += 1), 'head'],
  ['time of the head', (file) => (file.head.time = '2020-01-01T00:00:00.000Z'), 'head'],
];

for (const [what, alter, where] of tamperings) {
  t.test(`altered: ${what}; it is found, and where`, async (t) => {
    const { code, said } = await verdict(alter);
    t.equal(code, 1, said);
    if (where === 'head') t.match(said, '✗ signature of the tree head');
    else t.match(said, `first bad position: @${at(where)}${what === 'position' ? '0' : ''},`);
  });
}

t.test('a head signed by somebody else, over a tree of their own, does not pass', async (t) => {
  const forger = createLedger({
    store: log.store,
    directory: join(home, 'forged'),
    signingKey: randomBytes(32),
    clock: () => NOW,
  });
  const path = join(home, 'forged.json');
  await writeFile(path, JSON.stringify(await exportedCase(forger, caseId, events)));
  t.equal(runVerifier(path, '--key', key).code, 1);
  const { keyId } = headSigner(signingKey);
  t.equal((await verdict((file) => Object.assign(file.head, { root: '1'.repeat(64), keyId }))).code, 1);
});

t.test('with the manifest, nothing is changed, added or left out, nor the end cut off', async (t) => {
  const folder = join(home, 'whole');
  const again = () => writeExport(folder, sound, ledger);
  await again();
  const short = structuredClone(sound);
  short.events.pop();
  short.read.events.pop();
  await writeFile(join(folder, 'case.json'), JSON.stringify(short));
  t.match(runVerifier(folder, '--key', key), { code: 1, said: 'wrong: case.json' });
  await again();
  await writeFile(join(folder, 'note.txt'), 'put in later');
  t.match(runVerifier(folder, '--key', key), { code: 1, said: 'wrong: note.txt' });
  await rm(join(folder, 'note.txt'));
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
  await writeFile(join(folder, 'manifest.json'), manifest.replace('linli-export/1', 'linli-export/2'));
  t.match(runVerifier(folder, '--key', key), { code: 1, said: '✗ signature of the manifest' });
});

t.test('it continues a head kept elsewhere, or says that it does not', async (t) => {
  const [path, heads] = [join(home, 'since.json'), join(home, 'heads.jsonl')];
  await writeFile(path, JSON.stringify(sound));
  const since = () => runVerifier(path, '--key', key, '--since', heads);
  await writeFile(heads, `${JSON.stringify(kept)}\n${JSON.stringify(sound.head)}\n`);
  t.match(since(), { code: 0, said: `continues the head kept elsewhere: ${kept?.size} events` });
  const other = headSigner(signingKey).sign(kept?.size ?? 0, randomBytes(32), NOW);
  await appendFile(heads, `${JSON.stringify(other)}\n`);
  t.match(
    since(),
    { code: 1, said: '✗ continues the head kept elsewhere' },
    'signed by the key, of another log',
  );
  await writeFile(heads, JSON.stringify({ ...kept, size: 1 }));
  t.match(since(), { code: 1, said: 'no proof from a head that was kept' });
});

t.test('what is no export, or is given without a key, is refused with the reason', async (t) => {
  const path = join(home, 'nothing.json');
  await writeFile(path, '{}');
  t.match(runVerifier(path, '--key', key), { code: 2, said: 'not a case exported by Linli' });
  t.match(runVerifier(path), { code: 2, said: '--key' });
  t.match(runVerifier(join(home, 'none.zip'), '--key', key), { code: 2, said: 'ENOENT' });
  t.match(runVerifier(path, '--key', path), { code: 2 });
});
