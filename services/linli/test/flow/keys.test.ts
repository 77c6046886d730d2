import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { linli, startLinli } from './running-linli.js';

t.setTimeout(180_000);
const data = await mkdtemp(join(tmpdir(), 'linli-keys-'));
const running = await startLinli(data);
t.teardown(async () => {
  await running.stop();
  await rm(data, { recursive: true, force: true });
});

async function files(): Promise<string> {
  const path = `/api/reports/${randomUUID()}`;
  const body = {
    channel: 'visit',
    place: { areaCode: '37019900100101' },
    text: '楼道灯不亮',
    typeCode: 'FW03',
  };
  const { status } = await running.exchange({ login: 'grid', method: 'PUT', path, headers: {}, body });
  t.equal(status, 200);
  return path;
}

t.test('the key-encryption key is changed under a running Linli, which needs no restart', async (t) => {
  const before = await linli('keys', '--data', data, '--language', 'en');
  const [, former = ''] = /^([0-9a-f]{16}) \(current\) \d+ data keys$/m.exec(before.stdout) ?? [];
  t.not(former, '');
  const rotated = await linli('keys', 'rotate', '--data', data, '--language', 'en');
  t.equal(rotated.code, 0, rotated.stderr);
  t.match(rotated.stdout, /[1-9]\d* data keys wrapped under the new key/);
  t.notMatch(rotated.stdout, former, 'nothing is wrapped under the former one');

  const path = await files();
  const page = await running.exchange({ login: 'community', method: 'GET', path, headers: {} });
  t.match(JSON.stringify(page.body), '楼道灯不亮');
  const retired = await linli('keys', 'retire', '--data', data, '--language', 'en');
  t.match(retired.stdout, `destroyed key ${former}`);
  t.match(retired.stdout, /^[0-9a-f]{16} \(current\)/m);
});
