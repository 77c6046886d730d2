import { createHmac } from 'node:crypto';
import { accept, fail, openReceiver, type Received } from '@linli/testing';
import type { Locator, Page } from 'playwright-core';
import t from 'tap';
import { fillIn } from '../acting.js';
import { giveUpTelling } from '../give-up-telling.js';
import { beginWalk } from '../together.js';

const { linli, watch, pageOf } = await beginWalk();
/** Another platform, on this machine, which the walks allow. */
const receiver = await openReceiver();
receiver.answer = fail;
t.teardown(() => receiver.close());
const STREET = '370199001';
/** What a case that is opened, worked on and closed makes the receiver hear. */
const STORY = ['opened', 'stage_changed', 'resolved', 'closed'];
/** Every signing secret that was shown, and what signs with it. */
const secrets: string[] = [];

function cardOf(page: Page, name: string): Locator {
  return page.locator('section.panel').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** What a card says under a heading. */
function fact(card: Locator, name: string): Locator {
  const entry = card.locator('dl > div').filter({ has: card.page().getByText(name, { exact: true }) });
  return entry.locator('dd');
}

async function press(page: Page, action: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `${action} · ${name}` }).click();
  await fillIn(page);
}

/** The secret that is shown once, which then is shown no more. */
async function takeSecret(page: Page, name: string): Promise<string> {
  const told = page.getByRole('region', { name: `${name}的签名密钥` });
  const secret = await told.locator('[data-secret]').innerText();
  t.match(secret, /^whsec_/);
  await told.getByRole('button', { name: '已转交，关闭' }).click();
  await told.waitFor({ state: 'detached' });
  t.notMatch(await page.content(), secret, 'it is not shown again');
  return secret;
}

/** Plays a story of a case of the street, to its end. @returns the case */
async function playedCase(): Promise<string> {
  const { code, said } = await linli.command('demo', 'late-entry');
  t.equal(code, 0, said);
  return /案件 ([0-9a-f-]{36})/.exec(said)?.[1] ?? '';
}

/** The kinds of what was told of a case, in order, once each. */
function kindsTold(caseId: string): string[] {
  const kinds = receiver.told().filter((one) => one.caseId === caseId);
  return [...new Set(kinds.map(({ type }) => type.replace('linli.case.', '')))];
}

/** Which of the secrets signed it. */
function signersOf({ headers, body }: Received): string[] {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  return secrets.filter((secret) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const ours = createHmac('sha256', key)
      .update(`${String(id)}.${String(at)}.${body}`)
      .digest('base64');
    return String(signatures).split(' ').includes(`v1,${ours}`);
  });
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
    await dialog.getByLabel('接收地址').fill(receiver.url);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'detached' });
    secrets.push(await takeSecret(page, '热线平台'));
    const card = cardOf(page, '热线平台');
    await fact(card, '状态').getByText('推送中').waitFor();
    t.match(await fact(card, '推送范围').innerText(), STREET);
    t.equal(await fact(card, '推送内容').innerText(), '立案 · 环节变化 · 办结 · 结案');
    t.equal(await card.getByRole('button', { name: '重新推送' }).count(), 0, 'nothing was given up');
    await page.context().close();
  },
);

t.test(
  'what does not arrive waits, and why is shown; given up and sent again it arrives in order',
  async (t) => {
    const page = await pageOf('administrator', '/admin/webhooks');
    const card = cardOf(page, '热线平台');
    const caseId = await playedCase();
    await receiver.until(1);
    await fact(card, '最近一次未送达').getByText('接收方没有接受 (HTTP 503)').waitFor();
    await fact(card, '等待发送')
      .getByText(/^[1-9]\d* 条/)
      .waitFor();
    t.match(await fact(card, '已送达').innerText(), /^0 条/);

    await giveUpTelling(linli);
    await fact(card, '搁置')
      .getByText(/^[1-9]\d* 条/)
      .waitFor();
    receiver.answer = accept;
    await press(page, '重新推送', '热线平台');
    await fact(card, '等待发送').getByText(/^0 条/).waitFor();
    await fact(card, '搁置').getByText(/^0 条/).waitFor();
    await fact(card, '已送达')
      .getByText(/^[1-9]\d* 条/)
      .waitFor();
    t.strictSame(kindsTold(caseId), STORY);
    const revisions = receiver.told().filter((one) => one.caseId === caseId);
    const inOrder = revisions.map(({ revision }) => revision);
    t.strictSame(
      inOrder,
      inOrder.toSorted((a, b) => a - b),
    );
    for (const one of receiver.received) t.strictSame(signersOf(one), secrets);
    await page.context().close();
  },
);

t.test(
  'paused, nothing is sent until it is resumed; after the secret is changed both sign for a day',
  async (t) => {
    const page = await pageOf('administrator', '/admin/webhooks');
    const card = cardOf(page, '热线平台');
    await press(page, '暂停', '热线平台');
    await fact(card, '状态').getByText('已暂停').waitFor();
    const caseId = await playedCase();
    await fact(card, '等待发送')
      .getByText(/^[1-9]\d* 条/)
      .waitFor();
    t.strictSame(kindsTold(caseId), []);

    await press(page, '更换密钥', '热线平台');
    secrets.push(await takeSecret(page, '热线平台'));
    await fact(card, '旧密钥同时签名至').waitFor();
    const before = receiver.received.length;
    await press(page, '恢复', '热线平台');
    await fact(card, '状态').getByText('推送中').waitFor();
    await fact(card, '等待发送').getByText(/^0 条/).waitFor();
    t.strictSame(kindsTold(caseId), STORY);
    for (const one of receiver.received.slice(before)) t.strictSame(signersOf(one), secrets);
    await page.context().close();
  },
);

t.test('its name and what it is told of are changed; removed, it is gone', async (t) => {
  const page = await pageOf('administrator', '/admin/webhooks');
  await page.getByRole('button', { name: '修改 · 热线平台' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('环节变化').uncheck();
  await fillIn(page, { name: '市热线' });
  const card = cardOf(page, '市热线');
  await fact(card, '推送内容').getByText('立案 · 办结 · 结案', { exact: true }).waitFor();
  t.equal(await fact(card, '接收地址').innerText(), receiver.url, 'what was not changed stays');
  await press(page, '撤销', '市热线');
  await card.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('还没有登记接收方。').waitFor();
  await page.context().close();
});

t.test('no page complained but of what was refused on purpose, and nobody else was asked', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 4(01|22)/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
