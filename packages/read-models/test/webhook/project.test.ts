import type { WebhookEvent } from '@linli/case-domain';
import t from 'tap';
import { uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const ID = uuid(80);
const STREAM = `webhook-${ID}`;
const AT = '2026-03-25T01:00:00.000Z';
const terms = {
  name: '热线平台',
  url: 'https://hotline.example/hook',
  areaCode: '370199001',
  events: ['opened' as const],
};
const registered: WebhookEvent = { type: 'WebhookRegistered', data: { ...terms, secretId: uuid(81) } };

t.test('a webhook is listed as it was registered and revised, without the id of its secret', async (t) => {
  const { happenAt, rows, views } = await emptyViews();
  await happenAt({ at: AT }, STREAM, registered);
  t.match(await rows('webhook'), [{ webhookId: ID, ...terms, stage: 'ACTIVE', registeredAt: AT }]);
  const revised = { ...terms, name: '网格平台' };
  await happenAt({ at: AT }, STREAM, { type: 'WebhookRevised', data: revised });
  const [listed] = await views.webhooks();
  t.match(listed, revised);
  t.notMatch(JSON.stringify({ ...listed, position: '' }), uuid(81));
});

t.test('it is paused, resumed, its secret rotated, and once removed listed no more', async (t) => {
  const { happenAt, rows, views } = await emptyViews();
  await happenAt({ at: AT }, STREAM, registered, { type: 'WebhookPaused', data: {} });
  t.match(await rows('webhook'), [{ stage: 'PAUSED', overlapUntil: null }]);
  await happenAt(
    { at: AT },
    STREAM,
    { type: 'WebhookResumed', data: {} },
    { type: 'WebhookSecretRotated', data: { secretId: uuid(82), overlapUntil: AT } },
    { type: 'WebhookTriedAgain', data: {} },
  );
  t.match(await rows('webhook'), [{ stage: 'ACTIVE', overlapUntil: AT }]);
  await happenAt({ at: AT }, STREAM, { type: 'WebhookRemoved', data: {} });
  t.match(await rows('webhook'), [{ stage: 'REMOVED' }]);
  t.strictSame(await views.webhooks(), []);
});
