import ipaddr from 'ipaddr.js';

/** A network by its address and the length of its prefix. */
export type Network = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number];

/** Where webhooks may go beyond the public internet, and how. */
export interface WaySettings {
  /** Only https. Where it is for real nothing else goes out. */
  readonly httpsOnly: boolean;
  /** Networks in CIDR form that are reached on purpose although they are not public: `10.32.0.0/16`. */
  readonly allowedNetworks: readonly string[];
  /** The only ports, where there is such a list; otherwise 443, 80 and those from 1024 on. */
  readonly ports?: readonly number[] | undefined;
}

/** What `LINLI_WEBHOOK_ALLOWED_NETWORKS` holds is no list of networks. */
export class NetworkUnreadable extends Error {
  override readonly name = 'NetworkUnreadable';
  constructor(text: string) {
    super(`LINLI_WEBHOOK_ALLOWED_NETWORKS: ${text} is no network in CIDR form, such as 10.32.0.0/16`);
  }
}

/** @throws NetworkUnreadable */
export function networkOf(text: string): Network {
  // parseCIDR alone takes 0x0a.1/8 as well: whoever opens a network is to see which one it is.
  if (!/^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]+)\/\d{1,3}$/i.test(text)) throw new NetworkUnreadable(text);
  try {
    return ipaddr.parseCIDR(text);
  } catch {
    throw new NetworkUnreadable(text);
  }
}
