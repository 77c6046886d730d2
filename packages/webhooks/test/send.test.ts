import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { send } from '../src/send.js';
import { openWayOut } from '../src/way-out.js';

const outgoing = { body: '{}', headers: { 'content-type': 'application/json' } };

/** A server on loopback that counts what comes. */
async function server(answer: RequestListener): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = [];
  const listening = createServer((request, response) => {
    seen.push(`${request.headers.host} ${request.url}`);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return { port: (listening.address() as AddressInfo).port, seen };
}

const loopback = { httpsOnly: false, allowedNetworks: ['127.0.0.1/32'] };

t.test('the connection goes to the address that was examined, whatever the name means later', async (t) => {
  const { port, seen } = await server((_, response) => response.writeHead(200).end());
  let asked = 0;
  // The name server of an attacker: the first answer is allowed, every later one is not.
  const rebinding = async () => (++asked === 1 ? ['127.0.0.1'] : ['127.0.0.2']);
  const way = openWayOut(loopback, rebinding);
  const destination = await way.examine(`http://rebinding.example:${port}/hook`);
  t.strictSame(await send(destination, outgoing), { delivered: true });
  t.equal(asked, 1, 'nobody was asked again for the connection');
  t.strictSame(seen, [`rebinding.example:${port} /hook`]);
  await t.rejects(way.examine(`http://rebinding.example:${port}/hook`), { code: 'WEBHOOK_ADDRESS_REFUSED' });
});

t.test('a redirect is not followed, not even to where one may go', async (t) => {
  const inside = await server((_, response) => response.writeHead(200).end());
  for (const status of [301, 302, 307, 308]) {
    const outside = await server((_, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${inside.port}/` }).end(),
    );
    const destination = await openWayOut(loopback).examine(`http://127.0.0.1:${outside.port}/`);
    t.strictSame(await send(destination, outgoing), { delivered: false, failure: 'redirected', status });
  }
  t.strictSame(inside.seen, []);
});

t.test('proxies named in the environment are not asked', async (t) => {
  const proxy = await server((_, response) => response.writeHead(200).end());
  const receiver = await server((_, response) => response.writeHead(204).end());
  const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
  const before = names.map((name) => [name, process.env[name]] as const);
  t.teardown(() => {
    for (const [name, value] of before) if (value === undefined) delete process.env[name];
  });
  for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
  const destination = await openWayOut(loopback).examine(`http://127.0.0.1:${receiver.port}/`);
  t.strictSame(await send(destination, outgoing), { delivered: true });
  t.strictSame([proxy.seen.length, receiver.seen.length], [0, 1]);
});

t.test('an endless answer is not read to its end', async (t) => {
  let written = 0;
  const endless = await server((_, response) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024))) written += 16 * 1024;
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  const destination = await openWayOut(loopback).examine(`http://127.0.0.1:${endless.port}/`);
  t.strictSame(await send(destination, outgoing), { delivered: true });
  t.ok(written < 16 * 1024 * 1024, `${written} bytes`);
});

t.test('whoever does not answer in time, or not at all, has not been told', async (t) => {
  const silent = await server(() => undefined);
  const destination = await openWayOut(loopback).examine(`http://127.0.0.1:${silent.port}/`);
  const late = await send(destination, outgoing, AbortSignal.timeout(100));
  t.strictSame(late, { delivered: false, failure: 'timed_out' });
  const nobody = await openWayOut(loopback).examine('http://127.0.0.1:1025/');
  t.strictSame(await send(nobody, outgoing), { delivered: false, failure: 'not_reached' });
  const unwilling = await server((_, response) => response.writeHead(400).end('why not'));
  const refused = await openWayOut(loopback).examine(`http://127.0.0.1:${unwilling.port}/`);
  t.strictSame(await send(refused, outgoing), {
    delivered: false,
    failure: 'answered_otherwise',
    status: 400,
  });
});
