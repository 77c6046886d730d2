import { randomBytes } from 'node:crypto';
import type { Instant } from '@linli/kernel';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** A new signing secret in the form of Standard Webhooks: `whsec_` and 32 random bytes. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** What is signed. */
export interface ToSign {
  /** The same however often it is sent: receivers know a repetition by it. */
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

/** The headers of Standard Webhooks, with a signature by each secret: two while one takes the place of the other. */
export function signatureHeaders(
  { id, at, body }: ToSign,
  secrets: readonly string[],
): Record<string, string> {
  const moment = new Date(at);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(moment.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, body)).join(' '),
  };
}
