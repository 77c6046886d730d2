import { isIP } from 'node:net';
import { demand, refuse } from '@linli/kernel';
import type { WaySettings } from './settings.js';

/** Ports below this one belong to the services of machines: mail, databases' older siblings, remote shells. */
const FIRST_FREE_PORT = 1024;
const USUAL_PORTS = [443, 80];

/** The host as it was written: after the scheme, before port, path, query or fragment. */
const HOST_AS_WRITTEN = /^https?:\/\/(\[[^\]]*\]|[^/?#:\\]*)(?::\d{1,5})?(?:[/?#]|$)/i;

/** A receiver's address, taken apart. */
export interface ReceiverUrl {
  readonly url: URL;
  /** Name or address, without the brackets of IPv6. */
  readonly host: string;
}

/**
 * Reads where a webhook is to go. What can be read in two ways is refused rather than understood: user names (`a@b`), backslashes,
 * white space, addresses in any but their usual form (`0x7f.1`, `2130706433`, full-width digits).
 *
 * @throws Rejection WEBHOOK_URL_MALFORMED, WEBHOOK_NEEDS_HTTPS, WEBHOOK_PORT_REFUSED
 */
export function readUrl(
  text: string,
  { httpsOnly, ports }: Omit<WaySettings, 'allowedNetworks'>,
): ReceiverUrl {
  const written = HOST_AS_WRITTEN.exec(text)?.[1]?.toLowerCase();
  demand(written && URL.canParse(text) && !/[\s\\@\p{Cc}]/u.test(text.split(/[?#]/, 1)[0] ?? ''), MALFORMED);
  const url = new URL(text);
  demand(url.username === '' && url.password === '' && url.hash === '', MALFORMED);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // The URL standard makes 127.0.0.1 of 0x7f.1; a name is allowed to be written in its own script.
  demand(isIP(host) !== 4 || written === host, MALFORMED);
  demand(url.protocol === 'https:' || !httpsOnly, 'WEBHOOK_NEEDS_HTTPS');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const isOpen = ports ? ports.includes(port) : USUAL_PORTS.includes(port) || port >= FIRST_FREE_PORT;
  return isOpen ? { url, host } : refuse('WEBHOOK_PORT_REFUSED', { port });
}

const MALFORMED = 'WEBHOOK_URL_MALFORMED';
