import ipaddr from 'ipaddr.js';
import type { Network } from './settings.js';

/** Where clouds answer their own machines with credentials: never a receiver, whatever networks are allowed. */
const METADATA: readonly string[] = [
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  'fd00:ec2::254',
  'fd00:ec2::23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd20:ce::254',
];

/** Public addresses of IPv6 begin with 2 or 3 (2000::/3); everything else has a meaning of its own. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Forms of IPv6 that carry an address of IPv4 within: they lead to wherever a gateway makes of it. */
const CARRYING = ['ipv4Mapped', 'rfc6145', 'rfc6052', '6to4', 'teredo'];

/**
 * Why no request goes to an address; undefined where one may. The reason is a word for the kind of address, such as
 * `private` or `loopback`, in the terms of ipaddr.js.
 */
export function whyRefused(address: string, allowed: readonly Network[]): string | undefined {
  // An address with a zone (fe80::1%eth0) belongs to a wire of this machine.
  if (!ipaddr.isValid(address) || address.includes('%')) return 'no_address';
  const parsed = ipaddr.parse(address);
  if (METADATA.some((one) => isSame(ipaddr.parse(one), parsed))) return 'metadata';
  const range = parsed.range();
  if (CARRYING.includes(range)) return range;
  if (allowed.some(([network, prefix]) => isWithin(parsed, network, prefix))) return undefined;
  if (range !== 'unicast') return range;
  return parsed.kind() === 'ipv6' && !isWithin(parsed, ...PUBLIC_IPV6) ? 'reserved' : undefined;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

function isSame(one: Address, other: Address): boolean {
  return one.kind() === other.kind() && one.toNormalizedString() === other.toNormalizedString();
}

function isWithin(address: Address, network: Address, prefix: number): boolean {
  return address.kind() === network.kind() && address.match(network, prefix);
}
