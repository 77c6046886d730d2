import type { CaseEvent } from '@linli/case-domain';
import type { ReadLog } from '@linli/read-models';
import { accept, fail, openReceiver as listen, type Receiver } from '@linli/testing';
import { BACK_OFF_MS } from '@linli/webhooks';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { Sender } from '../../src/telling/send-waiting.js';
import { startTelling } from '../../src/telling/start-telling.js';
import { accepted, newId } from '../surroundings.js';
import { COMMUNITY, openTellingWorld, STREET } from './telling-world.js';

t.setTimeout(240_000);

const world = await openTellingWorld();
const logger = { warn: () => undefined };

/** Another platform; it is gone after the test file. */
async function openReceiver(): Promise<Receiver> {
  const receiver = await listen();
  t.teardown(() => receiver.close());
  return receiver;
}

/** Opens and accepts a case, and looks at the log. */
async function newCase(): Promise<string> {
  const caseId = newId();
  await world.happen(`case-${caseId}`, ...accepted(world.now, 48));
  await world.takeIn();
  return caseId;
}

const readLog: ReadLog = async function* (after) {
  const range = { maxCount: 10_000, ...(after === undefined ? {} : { from: after }) };
  for await (const event of world.store.readAll(range)) yield [event];
};

t.test('a receiver is told that a case was opened and that its stage changed, signed', async (t) => {
  world.now = new Date().toISOString();
  const receiver = await openReceiver();
  const { secret = '', id } = await world.register(receiver);
  const caseId = newId();
  await world.happen(`case-${caseId}`, ...accepted(world.now, 48));
  await world.takeIn();
  t.equal(await world.send(), 2);
  t.match(receiver.told(), [
    { type: 'linli.case.opened', stage: 'REGISTERED', caseId, revision: 0 },
    { type: 'linli.case.stage_changed', stage: 'ACCEPTED', caseId, revision: 1 },
  ]);
  for (const { body, headers } of receiver.received) {
    t.match(headers['content-type'], /^application\/cloudevents\+json/);
    t.ok(new Webhook(secret).verify(body, headers as Record<string, string>));
  }
  const [first] = receiver.received;
  const { data } = JSON.parse(first?.body ?? '') as { data: Readonly<Record<string, unknown>> };
  t.strictSame(Object.keys(data).toSorted(), [
    'areaCode',
    'caseId',
    'caseNumber',
    'occurredAt',
    'recordedAt',
    'revision',
    'stage',
    'typeCode',
  ]);
  t.equal(data.areaCode, COMMUNITY);
  await world.manage(id, 'RemoveWebhook');
});

t.test('nothing is told of what came before, of other areas, or of kinds nobody asked for', async (t) => {
  const [all, elsewhere, few] = [await openReceiver(), await openReceiver(), await openReceiver()];
  const before = newId();
  await world.happen(`case-${before}`, ...accepted(world.now, 48).slice(0, 1));
  const { id } = await world.register(all);
  const { id: third } = await world.register(few, { events: ['closed', 'overdue'] });
  const other = '370199002';
  const data = { code: other, name: '别处', level: 'street', parentCode: '370199', from: '2020-01-01' };
  await world.happen(`area-${other}`, { type: 'AreaEstablished', data });
  const { id: second } = await world.register(elsewhere, { areaCode: other });
  const [, acceptance] = accepted(world.now, 48);
  if (acceptance) await world.happen(`case-${before}`, acceptance);
  await world.takeIn();
  await world.send();
  t.match(all.told(), [{ type: 'linli.case.stage_changed', caseId: before }]);
  t.equal(all.received.length, 1, 'it was opened before anybody was registered');
  t.strictSame([elsewhere.received, few.received], [[], []]);
  for (const webhookId of [id, second, third]) await world.manage(webhookId, 'RemoveWebhook');
});

t.test('of a case that is confidential nothing is told, nor what waited when it became so', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  const [opened, acceptance] = accepted(world.now, 48);
  if (opened?.type !== 'CaseOpened' || !acceptance) throw new Error('not opened');
  for (const confidentiality of ['restricted', 'confidential_reporter'] as const) {
    const data = { ...opened.data, confidentiality };
    await world.happen(`case-${newId()}`, { ...opened, data }, acceptance);
  }
  await world.takeIn();
  const later = await newCase();
  const restricted: CaseEvent = {
    type: 'ConfidentialityChanged',
    data: { confidentiality: 'restricted', was: 'normal' },
  };
  await world.happen(`case-${later}`, restricted);
  t.equal(await world.send(), 0);
  t.strictSame(receiver.received, []);
  t.match((await world.webhooks.standings()).get(id), { waiting: 0, parked: 0 });
  await world.manage(id, 'RemoveWebhook');
});

t.test(
  'a receiver that is down is tried again, later and later, then given up, then sent again',
  async (t) => {
    const receiver = await openReceiver();
    receiver.answer = fail;
    const { id } = await world.register(receiver);
    const caseId = await newCase();
    await world.send();
    t.equal(receiver.received.length, 1, 'the second message of the case waits for the first');
    for (const [index, wait] of BACK_OFF_MS.entries()) {
      world.passMinutes(wait / 60_000 - 0.01);
      await world.send();
      t.equal(receiver.received.length, index + 1, 'not yet');
      world.passMinutes(0.01);
      await world.send();
      t.equal(receiver.received.length, index + 2);
    }
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    t.equal(ids.size, 1, 'it is the same message however often it is sent');
    t.match((await world.webhooks.standings()).get(id), {
      waiting: 1,
      parked: 1,
      lastFailure: 'answered_otherwise',
      lastStatus: 503,
    });
    world.passMinutes(60 * 24 * 30);
    t.equal(await world.send(), 0, 'it is not tried any more');
    receiver.answer = accept;
    await world.manage(id, 'TryWebhookAgain');
    await world.takeIn();
    t.equal(await world.send(), 2);
    t.match(receiver.told().slice(-2), [
      { type: 'linli.case.opened', caseId },
      { type: 'linli.case.stage_changed', caseId },
    ]);
    t.match((await world.webhooks.standings()).get(id), { waiting: 0, parked: 0, delivered: 2 });
    await world.manage(id, 'RemoveWebhook');
  },
);

t.test('a receiver that does not answer holds up no other, nor the log', async (t) => {
  const [slow, quick] = [await openReceiver(), await openReceiver()];
  slow.answer = () => undefined;
  const [{ id }, { id: other }] = [await world.register(slow), await world.register(quick)];
  for (let count = 0; count < 5; count += 1) await newCase();
  let [open, most] = [0, 0];
  const webhooks: typeof world.webhooks = {
    ...world.webhooks,
    async deliver(claimed, ...rest) {
      const isSlow = claimed.webhookId === id ? 1 : 0;
      open += isSlow;
      most = Math.max(most, open);
      return await world.webhooks.deliver(claimed, ...rest).finally(() => (open -= isSlow));
    },
  };
  const sender = new Sender({ store: world.store, webhooks, clock: () => world.now, logger });
  const sending = sender.empty();
  await slow.until(2);
  await quick.until(10);
  await newCase();
  await world.send();
  await quick.until(12);
  await world.manage(id, 'RemoveWebhook');
  await world.takeIn();
  await sending;
  t.equal(most, 2, 'it takes two of the connections, no more');
  await world.manage(other, 'RemoveWebhook');
});

t.test('what was being sent when the reactor died is sent by the next one', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  const caseId = await newCase();
  const [claimed] = await world.webhooks.claim({ now: world.now, most: 1, busy: [] });
  t.match(claimed, { caseId });
  t.equal(await world.send(), 0, 'it may still be on its way');
  world.passMinutes(1);
  t.equal(await world.send(), 2);
  t.match(receiver.told(), [{ type: 'linli.case.opened' }, { type: 'linli.case.stage_changed' }]);
  await world.manage(id, 'RemoveWebhook');
});

t.test('two reactors at once, and views folded anew, tell nothing twice', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  await Promise.all([newCase(), newCase(), world.takeIn(), world.takeIn()]);
  await world.takeIn();
  await Promise.all([world.send(), world.send(), world.send()]);
  t.equal(receiver.received.length, 4);
  await world.readModels.rebuild({ read: readLog, views: ['webhook', 'case_list'] });
  await world.takeIn();
  t.equal(await world.send(), 0);
  t.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 4);
  await world.manage(id, 'RemoveWebhook');
});

t.test('while a webhook is paused its messages wait; once removed they are gone', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  await world.manage(id, 'PauseWebhook');
  await newCase();
  t.equal(await world.send(), 0);
  await world.manage(id, 'ResumeWebhook');
  await world.takeIn();
  t.equal(await world.send(), 2);
  await world.manage(id, 'PauseWebhook');
  await newCase();
  await world.manage(id, 'RemoveWebhook');
  await world.takeIn();
  t.equal(await world.send(), 0);
  t.notOk((await world.webhooks.standings()).has(id));
});

t.test('for a day after a rotation both secrets sign, then the new one alone', async (t) => {
  const receiver = await openReceiver();
  const { id, secret: former = '' } = await world.register(receiver);
  const request = { key: newId(), correlationId: newId() };
  const rotated = await world.application.rotateWebhookSecret(world.administrator, id, request);
  const again = await world.application.rotateWebhookSecret(world.administrator, id, request);
  t.notOk('secret' in again, 'it is told once');
  await newCase();
  await world.send();
  world.passMinutes(60 * 24);
  await newCase();
  await world.send();
  const signed = receiver.received.map(({ body, headers }) => {
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    const signatures = String(headers['webhook-signature']).split(' ');
    return [rotated.secret ?? '', former].map((secret) =>
      signatures.includes(new Webhook(secret).sign(String(headers['webhook-id']), at, body)),
    );
  });
  t.strictSame(signed, [
    [true, true],
    [true, true],
    [true, false],
    [true, false],
  ]);
  await world.manage(id, 'RemoveWebhook');
});

t.test('an address that leads inside by now is refused at the time of sending', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  const revised = { name: '热线平台', url: 'http://127.0.0.1:1/', areaCode: STREET };
  const request = { key: newId(), correlationId: newId() };
  const revise = (url: string) =>
    world.application.reviseWebhook(
      world.administrator,
      id,
      { ...revised, url, events: ['opened'] },
      request,
    );
  await t.rejects(revise('http://10.0.0.1/'), { code: 'WEBHOOK_ADDRESS_REFUSED' });
  await t.rejects(revise('http://127.0.0.1:1/'), { code: 'WEBHOOK_PORT_REFUSED' });
  // As if it had been registered while the network was still allowed.
  const data = { ...revised, url: 'http://10.0.0.1/', events: ['opened' as const] };
  await world.happen(`webhook-${id}`, { type: 'WebhookRevised', data });
  await newCase();
  t.equal(await world.send(), 0);
  t.match((await world.webhooks.standings()).get(id), { lastFailure: 'address_refused', waiting: 1 });
  await world.manage(id, 'RemoveWebhook');
});

t.test('a running reactor tells by itself, says how it is, and stops', async (t) => {
  const receiver = await openReceiver();
  const { id } = await world.register(receiver);
  const { store, webhooks } = world;
  const telling = startTelling({ store, webhooks, logger, clock: () => world.now, pauseMs: 5 });
  t.teardown(() => telling.stop());
  await world.happen(`case-${newId()}`, ...accepted(world.now, 48));
  await receiver.until(2);
  await world.manage(id, 'RemoveWebhook');
  await telling.stop();
  t.match(telling.health(), { state: 'stopped', sent: 2, failed: 0 });
});
