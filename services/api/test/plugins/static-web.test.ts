import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { startLivingSystem } from '../living-system.js';

const webRoot = await mkdtemp(join(tmpdir(), 'linli-web-'));
await mkdir(join(webRoot, 'assets'));
const DESK = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>邻里</title>';
await writeFile(join(webRoot, 'index.html'), DESK);
await writeFile(join(webRoot, 'index.html.br'), 'packed');
await writeFile(join(webRoot, 'field.html'), '<!doctype html><title>上报</title>');
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
    t.equal(answer.headers['cache-control'], 'private, no-cache', 'a new version is noticed');
  }
});

const policyOf = (headers: Record<string, unknown>): string => String(headers['content-security-policy']);

t.test('no policy lets in styles or scripts that stand in the page itself', async (t) => {
  for (const url of [
    '/',
    '/index.html',
    '/field.html',
    '/reference/',
    '/api/session',
    '/assets/desk-4f2a.js',
  ])
    t.notMatch(policyOf((await system.app.inject({ url, headers: browser })).headers), 'unsafe', url);
  const phone = await system.app.inject('/field.html');
  t.match(policyOf(phone.headers), "style-src 'self';", 'the phone page makes no style elements');
});

t.test('the desk lets in the style elements of one answer, by a nonce nobody can know before', async (t) => {
  const nonces = new Set<string>();
  for (const url of ['/', '/index.html', '/cases/018f', '/']) {
    const answer = await system.app.inject({ url, headers: { ...browser, 'accept-encoding': 'br' } });
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(answer.body) ?? [];
    t.match(nonce, /^[\w+/]{22}==$/, '128 bits');
    t.match(policyOf(answer.headers), `style-src 'self' 'nonce-${nonce}';`);
    t.match(policyOf(answer.headers), "script-src 'self';", 'it is good for no script');
    nonces.add(nonce);
  }
  t.equal(nonces.size, 4);
});

t.test('the desk is never told to be as it was: its old nonce would stand under a new policy', async (t) => {
  const first = await system.app.inject({ url: '/', headers: browser });
  t.notOk(first.headers.etag);
  t.notOk(first.headers['last-modified']);
  for (const condition of [{ 'if-none-match': '*' }, { 'if-modified-since': new Date().toUTCString() }]) {
    const again = await system.app.inject({ url: '/', headers: { ...browser, ...condition } });
    t.equal(again.statusCode, 200);
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
