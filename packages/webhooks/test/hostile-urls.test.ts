import { Rejection } from '@linli/kernel';
import t from 'tap';
import { NetworkUnreadable, networkOf } from '../src/settings.js';
import { openWayOut } from '../src/way-out.js';
import { whyRefused } from '../src/why-refused.js';

const everywhere = async (host: string) => (/^[\d.]+$|:/.test(host) ? [host] : ['93.184.216.34']);

/** How a way out that leads to public addresses only takes an address; undefined when it is let through. */
async function refusal(url: string, httpsOnly = false, ports?: number[], allowedNetworks: string[] = []) {
  try {
    await openWayOut({ httpsOnly, ports, allowedNetworks }, everywhere).examine(url);
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

t.test('an address that can be read in two ways, or says who asks, is refused', async (t) => {
  for (const url of [
    '',
    'hook',
    '//example.org/hook',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_SET',
    'javascript:alert(1)',
    'http:example.org',
    'http:/example.org',
    'http:///example.org',
    'http://',
    'http://user@example.org/',
    'http://user:pass@example.org/',
    'http://example.org@127.0.0.1/',
    'http://127.0.0.1\\@example.org/',
    'http://example.org\\.evil.example/',
    'http://exam\tple.org/',
    'http://exam\nple.org/',
    ' http://example.org/',
    'http://example.org/#part',
    'http://example.org:80:80/',
    'http://example.org:99999/',
    'http://[::1/',
    // An address of IPv4 in any but its usual form
    'http://2130706433/',
    'http://134744072/',
    'http://0x7f000001/',
    'http://0x8.8.8.8/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://8.8.2056/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
  ])
    t.equal(await refusal(url), 'WEBHOOK_URL_MALFORMED', JSON.stringify(url));
});

t.test('an address that is not a public one is refused, however it is written', async (t) => {
  for (const host of [
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.254',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:8.8.8.8]',
    '[::127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::8.8.8.8]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2002:808:808::1]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    '[2001:db8::1]',
    '[3fff::1]',
    '[100::1]',
    '[5f00::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fdff::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[4000::1]',
  ])
    t.equal(await refusal(`http://${host}/`), 'WEBHOOK_ADDRESS_REFUSED', host);
  t.equal(whyRefused('fe80::1%eth0', []), 'no_address');
});

t.test('a name that leads to one such address is refused, whatever else it leads to', async (t) => {
  const way = (...addresses: string[]) =>
    openWayOut({ httpsOnly: false, allowedNetworks: [] }, async () => addresses).examine(
      'https://hook.example/',
    );
  await t.rejects(way('10.1.2.3'), { code: 'WEBHOOK_ADDRESS_REFUSED', details: { kind: 'private' } });
  await t.rejects(way('93.184.216.34', '127.0.0.1'), { code: 'WEBHOOK_ADDRESS_REFUSED' });
  await t.rejects(way('93.184.216.34', '::1'), { code: 'WEBHOOK_ADDRESS_REFUSED' });
  await t.rejects(way(), { code: 'WEBHOOK_HOST_UNKNOWN' });
  t.match(await way('93.184.216.34', '2606:2800:220:1::1'), { addresses: [/^93/, /^2606/] });
});

t.test('public addresses are let through, over the usual ports and those from 1024 on', async (t) => {
  for (const url of [
    'https://example.org/hook?for=linli',
    'http://example.org/',
    'https://example.org:443/',
    'https://example.org:8443/',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]/',
    'https://热线.example/',
  ])
    t.equal(await refusal(url), undefined, url);
  for (const port of [22, 25, 110, 389, 1023])
    t.equal(await refusal(`http://example.org:${port}/`), 'WEBHOOK_PORT_REFUSED', String(port));
  t.equal(await refusal('https://example.org:8443/', false, [443]), 'WEBHOOK_PORT_REFUSED');
  t.equal(await refusal('http://example.org/', true), 'WEBHOOK_NEEDS_HTTPS');
});

t.test(
  'a network of the city is reached on purpose; what answers machines of a cloud never is',
  async (t) => {
    const open = (url: string, ...networks: string[]) => refusal(url, false, undefined, networks);
    t.equal(await open('http://10.32.4.5/', '10.32.0.0/16'), undefined);
    t.equal(await open('http://10.33.4.5/', '10.32.0.0/16'), 'WEBHOOK_ADDRESS_REFUSED');
    t.equal(await open('http://[fd12::5]/', 'fd12::/16'), undefined);
    t.equal(await open('http://[::ffff:10.32.4.5]/', '10.32.0.0/16', '::/0'), 'WEBHOOK_ADDRESS_REFUSED');
    for (const host of ['169.254.169.254', '100.100.100.200', '[fd00:ec2::254]'])
      t.equal(await open(`http://${host}/`, '0.0.0.0/0', '::/0'), 'WEBHOOK_ADDRESS_REFUSED', host);
    for (const text of ['10.0.0.0', '10.0.0.0/33', '0x0a.0.0.0/8', 'intranet', '::/129', ''])
      t.throws(() => networkOf(text), NetworkUnreadable, text);
  },
);
