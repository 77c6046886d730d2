import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import type { WebhookReceipt } from '@linli/application';
import type { WebhookEventKind } from '@linli/case-domain';
import type { Receiver } from '@linli/testing';
import t from 'tap';
import { Sender } from '../../src/telling/send-waiting.js';
import { takeInLog } from '../../src/telling/take-in-log.js';
import { openWorld, type World } from '../surroundings.js';

export const STREET = '370199001';
export const COMMUNITY = '370199001001';

const USUAL: readonly WebhookEventKind[] = ['opened', 'stage_changed'];

const administrator: Caller = {
  accountId: 'administrator-1',
  role: 'SA',
  orgCode: '370199',
  areaCode: '370199',
  displayName: 'A',
  language: 'zh-CN',
  via: 'session',
};

/** A world in which others are told. */
export interface TellingWorld extends World {
  readonly administrator: Caller;
  register(
    receiver: Receiver | { readonly url: string },
    wish?: { readonly areaCode?: string; readonly events?: WebhookEventKind[] },
  ): Promise<WebhookReceipt>;
  /** Asks for something about a webhook. */
  manage(
    webhookId: string,
    type: 'PauseWebhook' | 'ResumeWebhook' | 'TryWebhookAgain' | 'RemoveWebhook',
  ): Promise<void>;
  /** Looks at the log up to its end, as it stands, and stops looking. */
  takeIn(): Promise<void>;
  /** Sends whatever may go, to the end. @returns how many arrived */
  send(): Promise<number>;
  passMinutes(minutes: number): void;
}

const logger = { warn: () => undefined };

/** Opens a world in which others are told; it is gone after the test file. */
export async function openTellingWorld(): Promise<TellingWorld> {
  const world = await openWorld();
  const { store, webhooks, application } = world;
  for (const [code, level, parentCode] of [
    ['370199', 'district', '3701'],
    [STREET, 'street', '370199'],
    [COMMUNITY, 'community', STREET],
  ] as const) {
    const data = { code, name: '某地', level, parentCode, from: '2020-01-01' };
    await world.happen(`area-${code}`, { type: 'AreaEstablished', data });
  }
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const telling: Omit<TellingWorld, keyof World> = {
    administrator,
    register: ({ url }, { areaCode = STREET, events = [...USUAL] } = {}) =>
      application.registerWebhook(
        administrator,
        randomUUID(),
        { name: '热线平台', url, areaCode, events },
        request(),
      ),
    async manage(webhookId, type) {
      await application.manageWebhook(administrator, webhookId, { type }, request());
    },
    async takeIn() {
      const end = (await store.end()) ?? -1n;
      const abort = new AbortController();
      t.teardown(() => abort.abort());
      const following = takeInLog({
        store,
        webhooks,
        logger,
        signal: abort.signal,
        onWaiting: () => undefined,
      });
      while (((await webhooks.checkpoint()) ?? -1n) < end) await new Promise(setImmediate);
      abort.abort();
      await following.stopped;
    },
    async send() {
      const sender = new Sender({ store, webhooks, clock: () => world.now, logger });
      await sender.empty();
      return sender.sent;
    },
    passMinutes(minutes) {
      world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString();
    },
  };
  return Object.assign(world, telling);
}
