import { demand, refuse } from '@linli/kernel';
import { readUrl } from './read-url.js';
import { type ResolveHost, resolveHost } from './resolve-host.js';
import { networkOf, type WaySettings } from './settings.js';
import { whyRefused } from './why-refused.js';

/** Where a request goes: the address of the receiver, and the addresses it was found at, every one of them examined. */
export interface Destination {
  readonly url: URL;
  /** At least one. The request goes to one of these, whatever the name means a moment later. */
  readonly addresses: readonly string[];
}

/** The only way out of the house. */
export interface WayOut {
  /**
   * Reads an address, looks its host up and examines every address found. One that is not for us spoils all: a name that
   * leads both out and in is no name of a receiver.
   *
   * @throws Rejection WEBHOOK_URL_MALFORMED, WEBHOOK_NEEDS_HTTPS, WEBHOOK_PORT_REFUSED, WEBHOOK_HOST_UNKNOWN,
   *   WEBHOOK_ADDRESS_REFUSED with the kind of address, never the address itself: nobody maps a network by asking
   */
  examine(url: string): Promise<Destination>;
}

/** @throws NetworkUnreadable */
export function openWayOut(settings: WaySettings, resolve: ResolveHost = resolveHost): WayOut {
  const allowed = settings.allowedNetworks.map(networkOf);
  return {
    async examine(text) {
      const { url, host } = readUrl(text, settings);
      const addresses = await resolve(host);
      demand(addresses.length > 0, 'WEBHOOK_HOST_UNKNOWN');
      for (const address of addresses) {
        const kind = whyRefused(address, allowed);
        if (kind !== undefined) refuse('WEBHOOK_ADDRESS_REFUSED', { kind });
      }
      return { url, addresses };
    },
  };
}
