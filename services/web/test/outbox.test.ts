import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@linli/contracts';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openPhone, signIn, type Watch } from './browser.js';
import { startLinli } from './running-linli.js';

t.setTimeout(300_000);
const linli = await startLinli();
const profile = await mkdtemp(join(tmpdir(), 'linli-phone-'));
const watch: Watch = { complaints: [], foreignRequests: [] };
let phone = await openPhone(profile, linli.url, watch);
t.teardown(async () => {
  await phone.close();
  await linli.stop();
  await rm(profile, { recursive: true, force: true });
});

const WAITING = '[data-state=kept]';
const DELIVERED = '[data-state=delivered]';

/** A picture nobody else has, as a camera gives it. */
async function picture(
  page: Page,
  colour: number,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(async (hue) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1800];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    for (let at = 0; at < 3000; at += 1) {
      pen.fillStyle = `hsl(${(hue * 60 + at) % 360} 80% ${20 + (at % 60)}%)`;
      pen.fillRect((at * 37) % 2400, (at * 91) % 1800, 60, 60);
    }
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1] ?? '';
  }, colour);
  return { name: `${colour}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

async function fill(page: Page, text: string, photos: readonly number[] = []): Promise<void> {
  await page.getByRole('radio', { name: /楼上漏水/ }).check();
  for (const [index, colour] of photos.entries()) {
    await page.getByLabel('从相册选').setInputFiles(await picture(page, colour));
    await page.getByRole('img', { name: `照片 ${index + 1}` }).waitFor();
  }
  await page.getByRole('textbox', { name: '发生了什么' }).fill(text);
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: /已保存在本机|已送达/ }).waitFor();
}

async function openList(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '手机页面' })
    .getByRole('button', { name: /我的上报/ })
    .click();
}

/** What the server has of the reports whose text begins like this. */
async function filed(page: Page, beginning: string): Promise<readonly Report[]> {
  const answer = await page.request.get('/api/reports?statuses=PENDING&limit=200');
  const { items } = (await answer.json()) as { items: Report[] };
  return items.filter(({ text }) => text.text?.startsWith(beginning));
}

t.test(
  'three reports with two photos each survive a killed server, a closed browser and lost answers: three, and six photos',
  async (t) => {
    let page = await phone.newPage();
    await page.goto('/field.html');
    await signIn(page, 'grid', linli.passwordOf('grid'));
    await page.getByRole('textbox', { name: '发生了什么' }).waitFor();
    await page.evaluate(async () => await navigator.serviceWorker.ready);

    await linli.kill();
    for (const [index, text] of ['断网一', '断网二', '断网三'].entries()) {
      await fill(page, `${text}:楼道堆物`, [index * 2, index * 2 + 1]);
      await handIn(page);
      t.equal(await page.getByRole('heading', { name: '已送达' }).count(), 0, 'nothing says it has arrived');
      await page.getByRole('button', { name: '再报一件' }).click();
    }
    await page.getByRole('status').filter({ hasText: '离线 · 3 件待送' }).waitFor();
    await phone.close();

    phone = await openPhone(profile, linli.url, watch);
    page = await phone.newPage();
    // A minute later for the phone: what is sent within seconds happened when it arrives.
    await page.clock.setFixedTime(Date.now() + 60_000);
    await page.goto('/field.html');
    await openList(page);
    await page.locator(WAITING).nth(2).waitFor();
    t.equal(await page.locator(WAITING).count(), 3, 'opened without a server, all three are there');

    // The server does what it is asked, and its answer is lost: once for a text, once for a photo.
    const lost = new Set<string>();
    await phone.route('**/api/reports/**', async (route) => {
      const kind = route.request().method();
      if (!['PUT', 'PATCH'].includes(kind) || lost.has(kind)) return await route.continue();
      const response = await route.fetch().catch(() => undefined);
      if (response?.ok() !== true) return await route.abort();
      lost.add(kind);
      return await route.abort();
    });
    await linli.restart();
    for (let round = 0; round < 8 && (await page.locator(DELIVERED).count()) < 3; round += 1) {
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await Promise.race([
        page.locator(DELIVERED).nth(2).waitFor(),
        page.getByRole('status').filter({ hasText: '离线' }).waitFor({ state: 'attached' }),
      ]);
      await page.getByRole('status').filter({ hasText: '正在上传' }).waitFor({ state: 'detached' });
    }
    t.strictSame([...lost].toSorted(), ['PATCH', 'PUT'], 'both answers were lost');

    const reports = await filed(page, '断网');
    t.equal(reports.length, 3, 'each is filed once');
    t.equal(new Set(reports.flatMap(({ photoHashes }) => photoHashes)).size, 6, 'six different photos');
    for (const { photoHashes, photosReceived } of reports)
      t.strictSame(
        [...photosReceived].toSorted(),
        [...photoHashes].toSorted(),
        'each photo arrived once, as it was',
      );
    const times = reports.map(({ occurredAt, filedAt }) => [occurredAt, filedAt] as const);
    t.strictSame(
      times.filter(([occurredAt, filedAt]) => occurredAt >= filedAt),
      [],
      'filed as of when they were written',
    );
    await page.close();
  },
);

t.test(
  'what the server refuses says why, is changed and sent again; what is deleted can be restored',
  async (t) => {
    const page = await phone.newPage();
    await page.goto('/field.html');
    await fill(page, '路灯不亮');

    await page.getByLabel('楼栋或位置').fill('3号楼 13800138000');
    await handIn(page);
    await page.getByRole('button', { name: '我的上报' }).last().click();
    const row = page.locator('[data-report]').filter({ hasText: '路灯不亮' });
    await row.locator('.problem').waitFor();
    await row.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await row.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('楼栋或位置').fill('3号楼');
    await handIn(page);
    await page.getByRole('heading', { name: '已送达' }).waitFor();
    t.equal((await filed(page, '路灯不亮')).length, 1);
    await page.close();
  },
);

t.test('what was settled on the spot is one entry: report, case, contact and proof', async (t) => {
  const page = await phone.newPage();
  await page.goto('/field.html');
  await page.getByRole('combobox', { name: '其他事项…' }).selectOption({ label: '下水管堵塞倒灌' });
  await page.getByLabel('从相册选').setInputFiles(await picture(page, 9));
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.getByRole('textbox', { name: '发生了什么' }).fill('一楼下水管堵了');
  await page.getByLabel('楼栋或位置').fill('2号楼');
  await page.getByRole('checkbox', { name: /已当场化解/ }).check();
  await page.getByLabel('怎样解决的').fill('已经疏通');
  await handIn(page);
  await page.getByRole('heading', { name: '已送达' }).waitFor();
  await page.getByText(/案号/).waitFor();
  t.equal(await page.locator('.problem').count(), 0, 'nothing was refused');
  await page.close();
});

t.test('at 320 pixels nothing hangs over the edge, in either language', async (t) => {
  const page = await phone.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/field.html');
  await fill(page, '窄屏', [11]);
  for (const language of ['English', '中文']) {
    await page.getByRole('button', { name: language }).click();
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, language);
    await page.locator('.places button').last().click();
    await page.locator('[data-report]').first().waitFor();
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, language);
    await page.locator('.places button').first().click();
  }
  await page.close();
});

t.test(
  'no page complained of anything but the lost network, and nothing was asked of anybody else',
  async (t) => {
    t.strictSame(
      watch.complaints.filter((text) => !/Failed to load resource|ERR_CONNECTION|net::/.test(text)),
      [],
    );
    t.strictSame(watch.foreignRequests, []);
  },
);
