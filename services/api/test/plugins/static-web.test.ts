import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { startLivingSystem } from '../living-system.js';

const webRoot = await mkdtemp(join(tmpdir(), 'linli-web-'));
await mkdir(join(webRoot, 'assets'));
await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>邻里</title>');
await writeFile(join(webRoot, 'assets/desk-4f2a.js'), 'export {};');
const system = await startLivingSystem({ webRoot });
t.teardown(async () => {
  await system.close();
  await rm(webRoot, { recursive: true });
});

const browser = { accept: 'text/html,application/xhtml+xml' };

t.test('the web application is served, whatever page of it is asked for', async (t) => {
  for (const url of ['/', '/cases/018f', '/views/street?from=2026-11-01']) {
    const answer = await system.app.inject({ url, headers: browser });
    t.equal(answer.statusCode, 200, url);
    t.match(answer.body, '邻里');
    t.equal(answer.headers['cache-control'], 'no-cache', 'a new version is noticed');
  }
});

t.test('files with a hash in their name are kept for good', async (t) => {
  const answer = await system.app.inject('/assets/desk-4f2a.js');
  t.match(answer.headers['content-type'], 'javascript');
  t.match(answer.headers['cache-control'], 'immutable');
});

t.test(
  'what is not there is not found: neither files, nor parts of the interface, nor anything outside',
  async (t) => {
    for (const url of ['/assets/gone.js', '/api/nothing', '/../package.json', '/%2e%2e/package.json']) {
      t.equal((await system.app.inject(url)).statusCode, 404, url);
    }
    t.equal((await system.app.inject({ url: '/api/nothing', headers: browser })).statusCode, 404);
  },
);
