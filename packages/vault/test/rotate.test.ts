import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder, throwAwayPostgres } from '@linli/testing';
import {
  createKeyFile,
  createVault,
  fileKeyring,
  KeyEncryptionKeyUnusable,
  type KeyWrapper,
  renewKeyFile,
  retireKeyFiles,
  type Vault,
} from '@linli/vault';
import t from 'tap';

const postgres = await throwAwayPostgres();
t.teardown(() => postgres.close());
const { connectionString } = postgres;
const folder = join(temporaryFolder(t), 'keys');
await mkdir(folder);
const file = join(folder, 'personal-data.key');
await createKeyFile(file);
/** What a process of its own would have: no key in memory, the same file. */
const opened = (keyring = fileKeyring(file)): Vault => {
  const vault = createVault({ connectionString, keyEncryptionKey: keyring });
  t.teardown(() => vault.close());
  return vault;
};
const running = opened();
await running.migrate();

async function seals(vault: Vault, text: string) {
  const stream = `case-${randomUUID()}`;
  const sealed = await vault.seal<{ text: unknown }>({ text }, ['text'], { stream, eventId: 'event-1' });
  return { stream, sealed };
}

t.test(
  'keys are wrapped anew while others seal, open and destroy, and nothing is lost or comes back',
  async (t) => {
    const before: Awaited<ReturnType<typeof seals>>[] = [];
    for (let turn = 0; turn < 1200; turn += 1) before.push(await seals(running, `text ${turn}`));
    await renewKeyFile(file);
    const rotating = opened();
    // Has no key in memory: what it looks up is wrapped under either key.
    const reader = opened();
    const done = new AbortController();
    const during: Awaited<ReturnType<typeof seals>>[] = [];
    const destroyed: string[] = [];
    const work = async (from: number): Promise<void> => {
      for (let turn = from; !done.signal.aborted; turn += 4) {
        during.push(await seals(running, 'meanwhile'));
        const some = before[turn % before.length];
        if (!some) continue;
        if (turn % 10 === from) {
          await running.destroyKey(some.stream);
          destroyed.push(some.stream);
        } else if (!destroyed.includes(some.stream)) {
          t.match(await reader.open(some.sealed), { text: /^text|^$/ });
        }
      }
    };
    const told: number[] = [];
    const rotation = rotating.rewrap((count) => told.push(count)).finally(() => done.abort());
    await Promise.all([rotation, work(0), work(1)]);
    await rotating.rewrap();
    t.ok(told.length >= 3, `told of its progress: ${told.join(', ')}`);
    t.equal((await running.keyUse()).length, 1, 'one key-encryption key is in use');
    const fresh = opened();
    for (const { stream, sealed } of [...before, ...during]) {
      const { text } = await fresh.open(sealed as { text: { box: string; key: string; of: string } });
      t.equal(text === null, destroyed.includes(stream), stream);
    }
    t.ok(destroyed.length > 0 && during.length > 0);
  },
);

t.test('a rotation that was killed half-way goes on where it stopped', async (t) => {
  for (let turn = 0; turn < 700; turn += 1) await seals(running, 'more');
  await renewKeyFile(file);
  const ring = fileKeyring(file);
  let wraps = 0;
  const dying: KeyWrapper = {
    ...(await ring.current()),
    wrap: async (key, of) => {
      wraps += 1;
      if (wraps > 900) throw new Error('killed');
      return await (await ring.current()).wrap(key, of);
    },
  };
  await t.rejects(opened({ ...ring, current: async () => dying }).rewrap(), { message: 'killed' });
  const half = await running.keyUse();
  t.equal(half.length, 2, 'some under either key');
  const all = half.reduce((sum, { dataKeys }) => sum + dataKeys, 0);
  t.equal(await opened().rewrap(), all - 500, 'one batch was done');
  t.equal((await running.keyUse()).length, 1);
});

t.test('a former key is kept until nothing is wrapped under it, and then may go', async (t) => {
  const { sealed } = await seals(running, 'kept');
  await renewKeyFile(file);
  const inUse = async () => new Set((await running.keyUse()).map(({ kekId }) => kekId));
  const [used = ''] = await inUse();
  t.notOk((await retireKeyFiles(file, await inUse())).includes(used));
  t.strictSame(await opened().open(sealed), { text: 'kept' });
  await opened().rewrap();
  t.strictSame(await retireKeyFiles(file, await inUse()), [used]);
  t.strictSame(await readdir(folder), ['personal-data.key']);
  t.strictSame(await opened().open(sealed), { text: 'kept' });
});

t.test('keys wrapped under a key that is not here are refused at the start', async (t) => {
  const stranger = join(folder, 'stranger.key');
  await createKeyFile(stranger);
  await t.rejects(opened(fileKeyring(stranger)).migrate(), KeyEncryptionKeyUnusable);
});
