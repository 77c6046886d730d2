import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile, KeyEncryptionKeyUnusable, loadKeyEncryptionKey } from '@linli/vault';
import t from 'tap';

const key = randomBytes(32);

t.test('the key is read from the environment, as base64 or as hex', async (t) => {
  t.same(await loadKeyEncryptionKey({ env: { LINLI_KEY: key.toString('base64') } }), key);
  t.same(await loadKeyEncryptionKey({ env: { LINLI_KEY: key.toString('hex') } }), key);
});

t.test('a key file is created once, for its owner only, and loads', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'key');
  await Promise.all([createKeyFile(file), createKeyFile(file), createKeyFile(file)]);
  const first = await readFile(file, 'utf8');
  await createKeyFile(file);
  t.equal(await readFile(file, 'utf8'), first);
  t.equal((await stat(file)).mode & 0o777, 0o600);
  t.same(await readdir(folder), ['key'], 'no draft stays behind');
  t.equal((await loadKeyEncryptionKey({ env: {}, file })).length, 32);
});

t.test('the environment wins over the file', async (t) => {
  const file = join(t.testdir(), 'key');
  await createKeyFile(file);
  t.same(await loadKeyEncryptionKey({ env: { LINLI_KEY: key.toString('hex') }, file }), key);
});

t.test('a key file that others may read is refused', async (t) => {
  const file = join(t.testdir(), 'key');
  await createKeyFile(file);
  await chmod(file, 0o640);
  await t.rejects(loadKeyEncryptionKey({ env: {}, file }), KeyEncryptionKeyUnusable);
});

t.test('a missing, short or hand-made key is refused, and the refusal does not show it', async (t) => {
  const handMade = 'a1'.repeat(32);
  for (const text of ['tooshort', key.subarray(1).toString('base64'), handMade]) {
    const refused = await t.rejects(
      loadKeyEncryptionKey({ env: { LINLI_KEY: text } }),
      KeyEncryptionKeyUnusable,
    );
    t.notMatch(String(refused), text);
  }
  await t.rejects(loadKeyEncryptionKey({ env: {} }), KeyEncryptionKeyUnusable);
  const file = join(t.testdir(), 'empty');
  await t.rejects(loadKeyEncryptionKey({ env: {}, file }), /does not exist/);
  await writeFile(file, '', { mode: 0o600 });
  await t.rejects(loadKeyEncryptionKey({ env: {}, file }), KeyEncryptionKeyUnusable);
});
