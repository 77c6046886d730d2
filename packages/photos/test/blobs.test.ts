import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import t, { type Test } from 'tap';
import { type Blobs, openBlobs } from '../src/index.js';

const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);

/** What both kinds of place promise. */
async function keepsItsPromises(t: Test, blobs: Blobs): Promise<void> {
  t.equal(await blobs.get('parts/a/0-300'), undefined);
  t.strictSame(await blobs.list('parts/a/'), []);
  await blobs.put('parts/a/0-300', bytes);
  await blobs.put('parts/a/300-301', Uint8Array.of(1));
  await blobs.put('parts/b/0-1', Uint8Array.of(2));
  t.strictSame(Buffer.from((await blobs.get('parts/a/0-300')) ?? []), Buffer.from(bytes));
  t.strictSame((await blobs.list('parts/a/')).toSorted(), ['parts/a/0-300', 'parts/a/300-301']);
  await blobs.put('parts/a/0-300', Uint8Array.of(9));
  t.strictSame(Buffer.from((await blobs.get('parts/a/0-300')) ?? []), Buffer.of(9), 'the later one stands');
  await blobs.remove('parts/a/0-300');
  await blobs.remove('parts/a/0-300');
  t.equal(await blobs.get('parts/a/0-300'), undefined);
}

t.test('a directory keeps, lists and removes blobs', async (t) => {
  await keepsItsPromises(t, openBlobs(pathToFileURL(t.testdir()).href));
});

t.test('a bucket keeps, lists and removes blobs, and is asked with signed requests only', async (t) => {
  const objects = new Map<string, Buffer>();
  const signatures: string[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      signatures.push(request.headers.authorization ?? '');
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const prefix = searchParams.get('prefix');
      if (prefix !== null) {
        const keys = [...objects.keys()].filter((key) => key.startsWith(`/photos-of-linli/${prefix}`));
        const listed = keys.map(
          (key) => `<Contents><Key>${key.replace('/photos-of-linli/', '')}</Key></Contents>`,
        );
        return response.end(`<ListBucketResult>${listed.join('')}</ListBucketResult>`);
      }
      if (request.method === 'PUT') objects.set(pathname, body);
      if (request.method === 'DELETE') objects.delete(pathname);
      const found = objects.get(pathname);
      response.statusCode = request.method === 'GET' && !found ? 404 : 200;
      return response.end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `s3://photos-of-linli/city/?endpoint=${encodeURIComponent(endpoint)}&region=cn-east`;
  await keepsItsPromises(t, openBlobs(url, { accessKeyId: 'KEY', secretAccessKey: 'secret' }));
  t.ok(
    signatures.every((one) => /^AWS4-HMAC-SHA256 Credential=KEY\/\d+\/cn-east\/s3\/aws4_request/.test(one)),
  );
  t.ok([...objects.keys()].every((key) => key.startsWith('/photos-of-linli/city/')));
});

t.test(
  'a place that is no directory and no bucket, or a bucket without keys, is refused when it is opened',
  async (t) => {
    t.throws(() => openBlobs('ftp://somewhere/photos'), TypeError);
    t.throws(() => openBlobs('s3://bucket?endpoint=https://s3.example', {}), /AWS_ACCESS_KEY_ID/);
    t.throws(() => openBlobs('s3://bucket', { accessKeyId: 'a', secretAccessKey: 'b' }), /endpoint/);
  },
);

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
