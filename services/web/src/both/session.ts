import type { Session } from '@linli/contracts';
import { get, Refused, send } from './http.js';
import { recall, remember } from './remembered.js';

/** That somebody signed in here. The cookie itself is out of a script's reach. */
const SIGNED_IN = 'signed-in';

/** Who is signed in; `null`: nobody. A browser in which nobody signed in does not ask. */
export async function readSession(): Promise<Session | null> {
  if (recall(SIGNED_IN) !== true) return null;
  try {
    return await get<Session>('/session');
  } catch (error) {
    if (!(error instanceof Refused && error.problem.status === 401)) throw error;
    remember(SIGNED_IN, undefined);
    return null;
  }
}

/** 登录. On a device of one's own the session outlives the browser. */
export async function signIn(
  login: string,
  password: string,
  { ownDevice = false }: { readonly ownDevice?: boolean } = {},
): Promise<Session> {
  const session = await send<Session>('POST', '/session', { login, password, ownDevice });
  remember(SIGNED_IN, true);
  return session;
}

/** 退出. */
export async function signOut(): Promise<void> {
  await send('DELETE', '/session');
  forgetSession();
}

/** Forgets that somebody signed in here, where the server could not be told. */
export function forgetSession(): void {
  remember(SIGNED_IN, undefined);
}

/** The text of a field of a submitted form. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
