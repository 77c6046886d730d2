import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { ReadableStream } from 'node:stream/web';
import type { Caller } from '@linli/access';
import { createAccounts } from '@linli/accounts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { OTHER_COMMUNITY, PASSWORD, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
await system.app.listen({ host: '127.0.0.1', port: 0 });
const { port } = system.app.server.address() as AddressInfo;

interface Update {
  readonly position: string;
  readonly caseId: string;
  readonly type: string;
}

/** Follows as somebody. Updates are read one by one as they arrive. */
async function follow(person: Person, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/live`, {
    headers: { ...system.headersOf(person), ...headers },
    signal: abort.signal,
  });
  return { answer, updates: updatesOf(answer.body), stop: () => abort.abort() };
}

async function* updatesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Update> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Update;
    }
  }
}

async function next(updates: AsyncGenerator<Update>): Promise<Update | undefined> {
  const result = await updates.next();
  return result.done === true ? undefined : result.value;
}

t.test('what happens in a case arrives by itself, in order', async (t) => {
  const { answer, updates, stop } = await follow('community');
  t.equal(answer.headers.get('content-type'), 'text/event-stream');
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.post('community', 'acceptance');
  const { caseId } = matter;
  t.match(await next(updates), { caseId, type: 'CaseOpened' });
  t.match(await next(updates), { caseId, type: 'ReportAttached' });
  t.match(await next(updates), { caseId, type: 'CaseAccepted', position: matter.position });
  stop();
});

t.test('who was cut off goes on where it stopped', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const lastEventId = matter.position;
  await matter.post('community', 'acceptance');
  await matter.put('community', `notes/${randomUUID()}`, { text: '电话已回' });
  const { updates, stop } = await follow('community', { 'last-event-id': lastEventId });
  t.match(await next(updates), { caseId: matter.caseId, type: 'CaseAccepted' });
  t.match(await next(updates), { caseId: matter.caseId, type: 'NoteAdded' });
  stop();
});

t.test('nobody hears of a case they may not see', async (t) => {
  const { updates: elsewhere, stop: stopElsewhere } = await follow('elsewhere');
  const { updates: police, stop: stopPolice } = await follow('police');
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.put('community', `police-referrals/${randomUUID()}`, {
    station: '370199001-police',
    reasonCode: 'public_order',
    reason: '推搡',
  });
  t.match(await next(police), { caseId: matter.caseId }, 'the police hear of it once it is theirs');
  stopPolice();
  const heard = Promise.race([next(elsewhere), Promise.resolve('nothing yet')]);
  t.equal(await heard, 'nothing yet');
  stopElsewhere();
  await elsewhere.next().catch(() => undefined);
});

t.test('who may see no cases is refused before anything is sent', async (t) => {
  const { answer } = await follow('administrator', { connection: 'close' });
  t.equal(answer.status, 403);
  t.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
});

t.test(
  'nothing is kept open for who left while it was asked who they are',
  { timeout: 10_000 },
  async (t) => {
    const { accounts } = system.composition;
    const asked = accounts.callerOfToken.bind(accounts);
    const left = once(system.app.server, 'request').then(async ([, response]) => {
      await once(response as ServerResponse, 'close');
    });
    t.capture(accounts, 'callerOfToken', async (token: string) => {
      socket.resetAndDestroy();
      await left;
      return await asked(token);
    });
    const following = new Promise<AbortSignal>((resolve) => {
      const real = system.application.follow.bind(system.application);
      t.capture(system.application, 'follow', (caller: Caller, options: { readonly signal: AbortSignal }) => {
        resolve(options.signal);
        return real(caller, options);
      });
    });
    const { authorization } = system.headersOf('community');
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /api/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`);
    const signal = await following;
    if (!signal.aborted) await once(signal, 'abort');
    t.ok(signal.aborted);
  },
);

/** Follows in a browser's session. */
async function followSignedIn(person: Person) {
  const payload = { login: person, password: PASSWORD };
  const signedIn = await system.app.inject({ method: 'POST', url: '/api/session', payload });
  const [{ name, value } = { name: '', value: '' }] = signedIn.cookies;
  const cookie = `${name}=${value}`;
  const answer = await fetch(`http://127.0.0.1:${port}/api/live`, { headers: { cookie } });
  t.equal(answer.status, 200);
  const updates = updatesOf(answer.body);
  // Only a stream that was opened can be ended: the first line it sends says that it is.
  return { cookie, sessionToken: value, ended: next(updates) };
}

t.test('whoever signs out hears nothing more', async (t) => {
  const { cookie, ended } = await followSignedIn('street');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  await system.app.inject({ method: 'DELETE', url: '/api/session', headers });
  t.equal(await ended, undefined, 'the stream is over');
});

t.test('whoever is signed out elsewhere, in another process too, hears nothing more', async (t) => {
  const { ended } = await followSignedIn('district');
  const elsewhere = createAccounts({ connectionString: system.connectionString });
  await elsewhere.signOutEverywhere(system.idOf.district);
  t.equal(await ended, undefined);
  await elsewhere.close();
});

t.test('a stream goes on when another session of the account ends', async (t) => {
  const { ended } = await followSignedIn('grid');
  const other = await followSignedIn('grid');
  await system.composition.accounts.signOut(other.sessionToken);
  t.equal(await other.ended, undefined);
  const matter = new CaseUnderTest(system);
  await matter.open();
  t.match(await ended, { caseId: matter.caseId }, 'it tells of the next case');
  await system.composition.accounts.signOutEverywhere(system.idOf.grid);
});

t.test(
  'whoever is given another post is asked again who they are, and a revoked token is no good',
  async (t) => {
    const { ended } = await followSignedIn('leader');
    const { accounts } = system.composition;
    const elsewhere = { role: 'SL', areaCode: OTHER_COMMUNITY, orgCode: OTHER_COMMUNITY } as const;
    await accounts.assignPost(system.idOf.leader, elsewhere);
    t.equal(await ended, undefined);
    const { updates } = await follow('lawyer');
    for (const { tokenId } of await accounts.tokensOf(system.idOf.lawyer))
      await accounts.revokeToken(tokenId);
    t.equal(await next(updates), undefined);
  },
);

t.test('a service that stops lets everybody go', async (t) => {
  const { updates } = await follow('district');
  const ended = updates.next();
  await system.app.close();
  t.match(await ended, { done: true });
});
