import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Addresses of a host name, in no particular order; none when there is no such name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

const ATTEMPT_MS = 2_000;
const ATTEMPTS = 2;

/**
 * Asks the name servers of the machine, both families. Not the system's own look-up: that one takes a thread for as long as
 * a name server is silent, and a few silent ones would hold up everything that waits for a file.
 */
export const resolveHost: ResolveHost = async (host) => {
  if (isIP(host)) return [host];
  const resolver = new Resolver({ timeout: ATTEMPT_MS, tries: ATTEMPTS });
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};
