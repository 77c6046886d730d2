import type { NewSecondFactor, SecondFactorSetUp, Session, SignInProvider } from '@linli/contracts';
import { get, Refused, send } from './http.js';
import { recall, remember } from './remembered.js';

/** That somebody signed in here. The cookie itself is out of a script's reach. */
const SIGNED_IN = 'signed-in';

/** Whether somebody signed in here, and may still be. */
export function mayBeSignedIn(): boolean {
  return recall(SIGNED_IN) === true;
}

/** Who is signed in; `null`: nobody. A browser in which nobody signed in does not ask. */
export async function readSession(): Promise<Session | null> {
  if (!mayBeSignedIn()) return null;
  try {
    return await get<Session>('/session');
  } catch (error) {
    if (!(error instanceof Refused && error.problem.status === 401)) throw error;
    remember(SIGNED_IN, undefined);
    return null;
  }
}

/** What somebody signs in with. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** What signing in is given beside login and password. */
export interface SignInWith {
  /** On a device of one's own the session outlives the browser. */
  readonly ownDevice?: boolean;
  /** Of the second step. */
  readonly code?: string | undefined;
  /** In place of a first password. */
  readonly newPassword?: string | undefined;
}

/** 登录. */
export async function signIn(
  { login, password }: Credentials,
  { ownDevice = false, code, newPassword }: SignInWith = {},
): Promise<Session> {
  const body = {
    login,
    password,
    ownDevice,
    ...(code !== undefined && { code }),
    ...(newPassword !== undefined && { newPassword }),
  };
  const session = await send<Session>('POST', '/session', body);
  noteSignedIn();
  return session;
}

/** Begins to set up two steps: what an authenticator app has to be told. */
export async function beginSecondFactor(credentials: Credentials): Promise<NewSecondFactor> {
  return await send<NewSecondFactor>('POST', '/session/second-factor', credentials);
}

/** The first code; whoever shows it is signed in. */
export async function confirmSecondFactor(
  credentials: Credentials,
  code: string,
): Promise<SecondFactorSetUp> {
  const body = { ...credentials, code };
  const done = await send<SecondFactorSetUp>('POST', '/session/second-factor/confirmation', body);
  noteSignedIn();
  return done;
}

/** What the identity provider is called through which one can sign in; `null`: there is none. */
export async function readProvider(): Promise<string | null> {
  return (await get<SignInProvider>('/session/provider')).name;
}

/** Where signing in through the identity provider begins. */
export function providerStart(page: 'desk' | 'field'): string {
  return `/api/session/provider/start?page=${page}`;
}

/** Whether the server asks for the second step. */
export function asksForCode(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'SECOND_FACTOR_REQUIRED';
}

/** Whether the password is a first one, in whose place its owner sets another. */
export function asksForNewPassword(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'PASSWORD_TO_BE_CHANGED';
}

/** Remembers that somebody signed in here. */
export function noteSignedIn(): void {
  remember(SIGNED_IN, true);
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
