import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseDecider } from '@linli/case-domain';
import { fold, type Instant, type Recorded, Rejection } from '@linli/kernel';
import { openPool } from '@linli/postgres';
import { type Claimed, claim } from './claim.js';
import { CONTENT_TYPE } from './message.js';
import { migrateWebhooks } from './migration.js';
import type { ResolveHost } from './resolve-host.js';
import { LONGEST_MS, type Sent, send } from './send.js';
import type { WaySettings } from './settings.js';
import { type DeliveryFailure, type Outcome, settle } from './settle.js';
import { newSecret, signatureHeaders } from './sign.js';
import { standings, type WebhookStanding } from './standing.js';
import { type TakeIn, takeIn } from './take-in.js';
import { openWayOut } from './way-out.js';

/** Keeps signing secrets: each opens for the webhook it was sealed for, and for no other. */
export interface SecretBox {
  readonly seal: (secret: string, webhookId: string) => Promise<Uint8Array>;
  /** Undefined when its key is gone. */
  readonly open: (sealed: Uint8Array, webhookId: string) => Promise<string | undefined>;
}

/** What the reactor reads a case with. Undefined when its stream cannot be read. */
export type ReadCase = (caseId: string) => Promise<readonly Recorded<CaseEvent>[] | undefined>;

/** Telling other platforms of the city that cases move on: what waits, what is kept to sign with, and the way out. */
export interface Webhooks {
  /** Creates schema `webhook`, if needed. */
  migrate(): Promise<void>;
  /** @throws Rejection as {@link WayOut.examine}: the address is not one to send to, and why */
  demandSendable(url: string): Promise<void>;
  /** Makes a signing secret and keeps it sealed. It is told once, by the one who asked for it. */
  makeSecret(
    webhookId: string,
    now: Instant,
  ): Promise<{ readonly secretId: string; readonly secret: string }>;
  /** A secret nothing came of. */
  dropSecret(secretId: string): Promise<void>;
  /** Where the log was when the first webhook was registered: what comes later is looked at. Quiet when it is known. */
  beginAt(position: bigint | undefined): Promise<void>;
  /** Up to here the log was looked at; undefined before there was any webhook. */
  checkpoint(): Promise<bigint | undefined>;
  /** The log was restored to an earlier day: nothing up to `position` is sent, and it goes on from there. */
  goOnAt(position: bigint): Promise<void>;
  /** See {@link takeIn}. */
  takeIn(part: Omit<TakeIn, 'source'>): Promise<number>;
  /** See {@link claim}. */
  claim(wish: Parameters<typeof claim>[1]): Promise<readonly Claimed[]>;
  /** Sends one message, unless its case is not told of any more, and puts down what became of it. */
  deliver(claimed: Claimed, read: ReadCase, now: Instant): Promise<Outcome>;
  standings(): Promise<ReadonlyMap<string, WebhookStanding>>;
  close(): Promise<void>;
}

/** Where what waits is kept, and what may be reached. */
export interface CreateWebhooks {
  readonly connectionString: string;
  readonly secretBox: SecretBox;
  readonly way: WaySettings;
  /** A URI that tells this installation from others; `source` of every CloudEvent. */
  readonly source: string;
  /** The machine's name servers, unless given. */
  readonly resolve?: ResolveHost | undefined;
  /** How long one attempt may take; ten seconds unless given. */
  readonly longestMs?: number | undefined;
}

/** Why an address is refused, as it is said of a delivery. */
const REFUSALS: Readonly<Record<string, DeliveryFailure>> = {
  WEBHOOK_URL_MALFORMED: 'url_malformed',
  WEBHOOK_NEEDS_HTTPS: 'needs_https',
  WEBHOOK_PORT_REFUSED: 'port_refused',
  WEBHOOK_HOST_UNKNOWN: 'host_unknown',
  WEBHOOK_ADDRESS_REFUSED: 'address_refused',
};

/** @throws NetworkUnreadable */
export function createWebhooks(options: CreateWebhooks): Webhooks {
  const { connectionString, secretBox, way, source, resolve, longestMs = LONGEST_MS } = options;
  const pool = openPool({ connectionString, max: 5, application_name: 'linli webhooks' });
  const wayOut = openWayOut(way, resolve);

  async function secretsOf({ webhookId, secretIds }: Claimed): Promise<readonly string[]> {
    const { rows } = await pool.query<{ sealed: Buffer }>(
      'SELECT sealed FROM webhook.secret WHERE secret_id = ANY($1) ORDER BY made_at DESC',
      [secretIds],
    );
    const opened = await Promise.all(rows.map(({ sealed }) => secretBox.open(sealed, webhookId)));
    return opened.filter((secret) => secret !== undefined);
  }

  async function attempt(claimed: Claimed, read: ReadCase, now: Instant): Promise<Outcome> {
    const { deliveryId: id, body, url, caseId } = claimed;
    const history = await read(caseId);
    if (history === undefined) return { kind: 'failed', failure: 'case_unreadable' };
    if (!isTold(history)) return { kind: 'withheld' };
    const secrets = await secretsOf(claimed);
    if (secrets.length === 0) return { kind: 'failed', failure: 'no_secret' };
    const signal = AbortSignal.timeout(longestMs);
    try {
      const destination = await within(signal, wayOut.examine(url));
      const headers = { 'content-type': CONTENT_TYPE, ...signatureHeaders({ id, at: now, body }, secrets) };
      const sent = await send(destination, { body, headers }, signal);
      return sent.delivered ? { kind: 'delivered' } : failed(sent);
    } catch (error) {
      const refusal = error instanceof Rejection ? REFUSALS[error.code] : undefined;
      return { kind: 'failed', failure: refusal ?? (signal.aborted ? 'timed_out' : 'not_reached') };
    }
  }

  return {
    migrate: () => migrateWebhooks(pool),
    async demandSendable(url) {
      await wayOut.examine(url);
    },
    async makeSecret(webhookId, now) {
      const [secretId, secret] = [randomUUID(), newSecret()];
      const sealed = Buffer.from(await secretBox.seal(secret, webhookId));
      await pool.query(
        'INSERT INTO webhook.secret (secret_id, webhook_id, sealed, made_at) VALUES ($1, $2, $3, $4)',
        [secretId, webhookId, sealed, now],
      );
      return { secretId, secret };
    },
    async dropSecret(secretId) {
      await pool.query('DELETE FROM webhook.secret WHERE secret_id = $1', [secretId]);
    },
    async beginAt(position) {
      await pool.query('INSERT INTO webhook.checkpoint (position) VALUES ($1) ON CONFLICT DO NOTHING', [
        position ?? -1n,
      ]);
    },
    async checkpoint() {
      const { rows } = await pool.query<{ position: string }>('SELECT position FROM webhook.checkpoint');
      return rows[0] && BigInt(rows[0].position);
    },
    async goOnAt(position) {
      await pool.query('UPDATE webhook.checkpoint SET position = $1', [position]);
    },
    takeIn: (part) => takeIn(pool, { ...part, source }),
    claim: (wish) => claim(pool, wish),
    async deliver(claimed, read, now) {
      const outcome = await attempt(claimed, read, now);
      await settle(pool, claimed, outcome, now);
      return outcome;
    },
    standings: () => standings(pool),
    close: () => pool.end(),
  };
}

/** Looked at again before every attempt: it may have become confidential since. */
function isTold(history: readonly Recorded<CaseEvent>[]): boolean {
  const state = fold(caseDecider, caseDecider.initial, history);
  return state.stage !== 'NONE' && state.confidentiality === 'normal';
}

function failed({ failure, status }: Extract<Sent, { delivered: false }>): Outcome {
  return { kind: 'failed', failure, ...(status !== undefined && { status }) };
}

/** What a slow name server has to say is not waited for. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return await Promise.race([work, late]);
}
