import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { areaCode, id } from '../vocabulary.js';

/** What can change about an account, by its owner or by whoever looks after accounts. */
export const ACCOUNT_CHANGES = [
  'created',
  'password_changed',
  'password_reset',
  'second_factor_set_up',
  'second_factor_removed',
  'identity_linked',
  'post_given',
  'token_made',
  'token_revoked',
  'session_ended',
  'signed_out_everywhere',
  'disabled',
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

const areaPath = z.array(areaCode).max(8);

/**
 * What happened to an account: stream `account-{day in Shanghai}-{account}`, so that years of signing in are no long stream.
 * The envelope says who did it. No login name, no address and no device: they tell more of a person than the question asks.
 * The id of the session is chosen by lot: its owner finds the device by it, for as long as the session lasts.
 */
export const accountEvents = {
  SignedIn: event(z.object({ way: z.enum(['password', 'provider']), sessionId: id.optional(), areaPath })),
  /** Somebody who does not know the password, or has no second factor. `count`: within a minute. */
  SignInFailed: event(z.object({ count: z.int().min(1), areaPath })),
  SignedOut: event(z.object({ areaPath })),
  AccountChanged: event(z.object({ change: z.enum(ACCOUNT_CHANGES), tokenId: id.optional(), areaPath })),
};
export type AccountEvent = EventOf<typeof accountEvents>;
