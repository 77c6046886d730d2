import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import t from 'tap';
import { COMMUNITY, GRID, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const PART = 40_000;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a phone takes: upright only by its note, and with the place in it. */
const taken = await sharp(randomBytes(320 * 240 * 3), { raw: { width: 320, height: 240, channels: 3 } })
  .jpeg({ quality: 90 })
  .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitude: '36/1 40/1 0/1' } })
  .withMetadata({ orientation: 6 })
  .toBuffer();

async function file(photoHashes: readonly string[], reportId = randomUUID()): Promise<string> {
  const answer = await system.ask('grid', {
    method: 'PUT',
    url: `/api/reports/${reportId}`,
    payload: {
      channel: 'phone_app',
      place: { areaCode: GRID, building: '5号楼' },
      text: '楼道堵塞',
      typeCode: 'FW03',
      photoHashes,
    },
  });
  t.equal(answer.statusCode, 200, answer.body);
  await system.composition.readModels.waitFor(BigInt(answer.json<{ position: string }>().position), 10_000);
  return reportId;
}

async function send(
  url: string,
  bytes: Uint8Array,
  { from = 0, to = bytes.length, as = 'grid' }: { from?: number; to?: number; as?: Person } = {},
) {
  return await system.ask(as, {
    method: 'PATCH',
    url,
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(from),
      'upload-length': String(bytes.length),
    },
    payload: Buffer.from(bytes.subarray(from, to)),
  });
}

async function progress(url: string, as: Person = 'grid') {
  const { statusCode, headers } = await system.ask(as, { method: 'HEAD', url });
  return { statusCode, offset: headers['upload-offset'], complete: headers['upload-complete'] };
}

const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code?: string }).code;

t.test(
  'a photo comes in parts after its report, is made anew, and is seen by whoever reads the report',
  async (t) => {
    const hash = sha256(taken);
    const reportId = await file([hash]);
    const url = `/api/reports/${reportId}/photos/${hash}`;
    t.match(await progress(url), { offset: '0', complete: '?0' });
    t.equal(codeOf(await system.ask('grid', { method: 'GET', url })), 'PHOTO_NOT_HERE');

    for (let from = 0; from < taken.length; from += PART) {
      const answer = await send(url, taken, { from, to: from + PART });
      t.equal(answer.statusCode, 204);
      if (from + PART < taken.length)
        t.match(await progress(url), { offset: String(from + PART), complete: '?0' });
    }
    t.match(await progress(url), { complete: '?1' });
    t.equal((await send(url, taken)).statusCode, 204, 'sent again after the answer was lost');

    const shown = await system.ask('community', { method: 'GET', url });
    t.match(shown.headers, { 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
    const { exif, width, height } = await sharp(shown.rawPayload).metadata();
    t.strictSame(
      { exif, width, height },
      { exif: undefined, width: 240, height: 320 },
      'upright, and nothing but the picture',
    );

    const events = await system.composition.store.readStream(`report-${reportId}`);
    const kept = { hash: sha256(shown.rawPayload), size: shown.rawPayload.length, width: 240, height: 320 };
    t.match(
      events.events.filter(({ type }) => type === 'PhotoReceived').map(({ data }) => data),
      [{ hash, size: taken.length, kept }],
      'on record once, with both hashes',
    );
  },
);

t.test('a part that is not the next one is refused, and what came stays', async (t) => {
  const hash = sha256(taken);
  const url = `/api/reports/${await file([hash])}/photos/${hash}`;
  await send(url, taken, { to: PART });
  t.equal(codeOf(await send(url, taken, { from: PART * 2 })), 'PHOTO_OFFSET_WRONG');
  t.match(await progress(url), { offset: String(PART) });
  t.equal((await send(url, taken, { from: PART })).statusCode, 204);
});

t.test(
  'what does not have the announced hash, and what is no picture, is refused and may be sent again',
  async (t) => {
    const text = Buffer.from('<svg onload="alert(1)" xmlns="http://www.w3.org/2000/svg"/>');
    const hashes = [sha256(taken), sha256(text)];
    const reportId = await file(hashes);
    const [photo, notOne] = hashes.map((hash) => `/api/reports/${reportId}/photos/${hash}`) as [
      string,
      string,
    ];
    t.equal(codeOf(await send(photo, randomBytes(2000))), 'PHOTO_DIFFERS');
    t.match(await progress(photo), { offset: '0', complete: '?0' });
    t.equal((await send(photo, taken)).statusCode, 204);
    t.equal(codeOf(await send(notOne, text)), 'PHOTO_UNREADABLE');
  },
);

t.test('a picture of a few kilobytes that unfolds to gigabytes is refused', async (t) => {
  const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const hash = sha256(bomb);
  t.equal(codeOf(await send(`/api/reports/${await file([hash])}/photos/${hash}`, bomb)), 'PHOTO_UNREADABLE');
});

t.test('a photo the report has not named, or that is too large, is refused', async (t) => {
  const hash = sha256(taken);
  const reportId = await file([hash]);
  t.equal(codeOf(await send(`/api/reports/${reportId}/photos/${'f'.repeat(64)}`, taken)), 'PHOTO_NOT_NAMED');
  const huge = await system.ask('grid', {
    method: 'PATCH',
    url: `/api/reports/${reportId}/photos/${hash}`,
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'upload-length': '99999999',
    },
    payload: Buffer.from([1]),
  });
  t.equal(codeOf(huge), 'PHOTO_TOO_LARGE');
});

t.test(
  'only whoever filed the report sends its photos; to another community neither report nor photo exists',
  async (t) => {
    const hash = sha256(taken);
    const reportId = await file([hash]);
    const url = `/api/reports/${reportId}/photos/${hash}`;
    t.equal((await send(url, taken, { as: 'community' })).statusCode, 403);
    t.equal((await send(url, taken, { as: 'elsewhere' })).statusCode, 404);
    await send(url, taken);
    t.equal((await system.ask('elsewhere', { method: 'GET', url })).statusCode, 404);
  },
);

t.test(
  'who works on the case sees the photos of its reports; the district, which reads no names, does not',
  async (t) => {
    const hash = sha256(taken);
    const reportId = await file([hash]);
    await send(`/api/reports/${reportId}/photos/${hash}`, taken);
    const caseId = randomUUID();
    const opened = await system.ask('community', {
      method: 'PUT',
      url: `/api/cases/${caseId}`,
      payload: { reportId, title: '楼道堵塞', typeCode: 'FW03', place: { areaCode: COMMUNITY }, risk: 'low' },
    });
    t.equal(opened.statusCode, 200, opened.body);
    await system.composition.readModels.waitFor(BigInt(opened.json<{ position: string }>().position), 10_000);
    const url = `/api/cases/${caseId}/photos/${reportId}/${hash}`;
    t.equal((await system.ask('street', { method: 'GET', url })).statusCode, 200);
    t.equal(codeOf(await system.ask('district', { method: 'GET', url })), 'PHOTO_NOT_HERE');
    t.equal(codeOf(await system.ask('elsewhere', { method: 'GET', url })), 'CASE_UNKNOWN');
    const page = await system.ask('community', { method: 'GET', url: `/api/cases/${caseId}` });
    t.match(page.json(), { reports: [{ reportId, photoHashes: [hash], photosReceived: [hash] }] });
  },
);

t.test('nothing of a photo lies on the disk in clear, and without its key it is gone', async (t) => {
  const hash = sha256(taken);
  const reportId = await file([hash]);
  const url = `/api/reports/${reportId}/photos/${hash}`;
  await send(url, taken, { to: PART });
  const marker = taken.subarray(500, 540);
  const files = (await readdir(system.photosDirectory, { recursive: true, withFileTypes: true })).filter(
    (one) => one.isFile(),
  );
  t.ok(files.some(({ parentPath }) => parentPath.includes(hash)));
  for (const { parentPath, name } of files)
    t.notOk((await readFile(join(parentPath, name))).includes(marker), name);
  await send(url, taken, { from: PART });
  t.equal((await system.ask('community', { method: 'GET', url })).statusCode, 200);
  await system.composition.vault.destroyKey(`report-${reportId}`);
  t.equal(codeOf(await system.ask('community', { method: 'GET', url })), 'PHOTO_NOT_HERE');
});
