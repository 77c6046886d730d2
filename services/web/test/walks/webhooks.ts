import type { Page } from 'playwright-core';
import t from 'tap';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();
const STREET = '370199001';

/** Where another platform would listen: on this machine, which the walks allow. */
const url = 'http://127.0.0.1:9999/hook';

async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

t.test(
  'an address that leads inside is refused; a receiver is registered, its secret told once',
  async (t) => {
    const page = await pageOf('administrator', '/admin/webhooks');
    await page.getByRole('button', { name: '登记接收方' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('接收方名称').fill('热线平台');
    await dialog.getByLabel('接收地址').fill('http://10.0.0.1/hook');
    await dialog.getByLabel('推送范围').selectOption(STREET);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByRole('alert').filter({ hasText: '接收地址不在公网上' }).waitFor();
    t.equal(await dialog.getByLabel('接收地址').getAttribute('aria-invalid'), 'true', 'the field is named');
    await dialog.getByLabel('接收地址').fill(url);
    await submit(page);
    const told = page.getByRole('region', { name: '热线平台的签名密钥' });
    const secret = await told.locator('[data-secret]').innerText();
    t.match(secret, /^whsec_/);
    await told.getByRole('button', { name: '已转交，关闭' }).click();
    await page.getByText('推送中').waitFor();
    t.notMatch(await page.content(), secret, 'it is not shown again');
    await page.context().close();
  },
);

t.test('no page complained but of what was refused on purpose, and nobody else was asked', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 4(01|22)/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
