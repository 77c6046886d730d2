import { type Exchange, StepRefused } from './stage.js';

/** Requests over the network, each person with a session of their own. */
export function httpExchange(url: string, passwords: Readonly<Record<string, string>>): Exchange {
  const cookies = new Map<string, Promise<string>>();

  async function signIn(login: string): Promise<string> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: passwords[login] }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || cookie === undefined)
      throw new StepRefused(`${login}: ${answer.status} ${await answer.text()}`);
    return cookie;
  }

  return async ({ login, method, path, headers, body }) => {
    const session = cookies.get(login) ?? signIn(login);
    cookies.set(login, session);
    const answer = await fetch(`${url}${path}`, {
      method,
      // A session cookie only counts together with the origin it belongs to.
      headers: { ...headers, cookie: await session, origin: url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
}
