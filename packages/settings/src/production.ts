import type { Environment } from './environment.js';
import { weaknessOf } from './weak-secret.js';

/** What a process holds and does, and so must be told. */
export interface Process {
  /** It needs both connection strings: it starts no store of its own. */
  readonly needsStores?: boolean;
  /** It opens personal data. */
  readonly opensPersonalData?: boolean;
  /** People sign in at it. */
  readonly serves?: boolean;
}

/** Production does not start like this. The message names every setting and what is wrong with it, never its value. */
export class ProductionRefused extends Error {
  override readonly name = 'ProductionRefused';
  constructor(readonly complaints: readonly string[]) {
    super(
      `LINLI_MODE=production does not start like this:\n${complaints.map((one) => `  ${one}`).join('\n')}`,
    );
  }
}

const MODES = ['production', 'demonstration'];

/**
 * Whether this is for real. Nothing is guessed: a demonstration is what it is until somebody says otherwise.
 * @throws ProductionRefused when the mode is none there is
 */
export function isProduction({ LINLI_MODE: mode }: Environment): boolean {
  if (mode && !MODES.includes(mode))
    throw new ProductionRefused([`LINLI_MODE is none of ${MODES.join(', ')}`]);
  return mode === 'production';
}

/**
 * In production every secret is there and none is one that others know or can guess, and no secret goes over a line in
 * clear. Elsewhere nothing is demanded. Whether the key-encryption key is random is checked where it is read.
 * @throws ProductionRefused
 */
export function demandProduction(environment: Environment, process: Process): void {
  if (!isProduction(environment)) return;
  const complaints = [
    ...database(environment, process),
    ...eventStore(environment, process),
    ...(process.opensPersonalData ? keyEncryptionKey(environment) : []),
    ...(process.serves ? [...photos(environment), ...signIn(environment)] : []),
  ];
  if (complaints.length > 0) throw new ProductionRefused(complaints);
}

function* database({ DATABASE_URL: url }: Environment, { needsStores }: Process): Generator<string> {
  if (!url) {
    // The PostgreSQL that is started here makes a random password of its own and listens on loopback.
    if (needsStores) yield 'DATABASE_URL is missing';
    return;
  }
  yield* complaint('the password in DATABASE_URL', credentialsIn(url).password);
  if (!staysOnThisMachine(url) && !provesItsServer(url))
    yield 'DATABASE_URL does not say sslmode=verify-full: names and phones would go over the line in clear, or to anybody';
}

/** Whether a connection to PostgreSQL ends on this machine: a socket in its file system, or loopback. */
function staysOnThisMachine(url: string): boolean {
  const [, authority = ''] = /^[^:]+:\/\/(?:[^@/?]*@)?([^/?]*)/.exec(url) ?? [];
  const hosts = [...parametersOf(url).getAll('host'), ...(authority === '' ? [] : [authority])];
  return hosts.every((host) => /^(?:\/|%2f|(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$)/i.test(host));
}

/** TLS, with the name of the server checked against its certificate; said once and not taken back further on. */
function provesItsServer(url: string): boolean {
  const modes = parametersOf(url).getAll('sslmode');
  return modes.length > 0 && modes.every((mode) => mode === 'verify-full');
}

function parametersOf(url: string): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
}

function* eventStore({ EVENTSTORE_URL: url }: Environment, { needsStores }: Process): Generator<string> {
  if (!url) {
    if (needsStores) yield 'EVENTSTORE_URL is missing';
    return;
  }
  if (isLoopback(url)) return;
  yield* complaint('the password in EVENTSTORE_URL', credentialsIn(url).password);
  if (/[?&]tls=false\b/i.test(url))
    yield 'EVENTSTORE_URL says tls=false: passwords would go over the line in clear';
  if (/[?&]tlsVerifyCert=false\b/i.test(url))
    yield 'EVENTSTORE_URL says tlsVerifyCert=false: anybody could be the event store';
}

function* keyEncryptionKey(environment: Environment): Generator<string> {
  const { LINLI_KEY: key, LINLI_KEY_FILE: file, LINLI_TRANSIT_URL: service } = environment;
  if (service) {
    if (!service.startsWith('https://')) yield 'LINLI_TRANSIT_URL is not https';
    yield* complaint('LINLI_TRANSIT_TOKEN', environment.LINLI_TRANSIT_TOKEN);
  } else if (!key && !file)
    yield 'LINLI_KEY_FILE is missing (or LINLI_KEY): in production the key is given, and kept elsewhere as well';
}

function* photos(environment: Environment): Generator<string> {
  const { PHOTOS_URL: url } = environment;
  if (!url?.startsWith('s3:')) return;
  const endpoints = parametersOf(url).getAll('endpoint');
  if (endpoints.some((endpoint) => !endpoint.startsWith('https://') && !isLoopback(endpoint)))
    yield 'PHOTOS_URL names an endpoint that is not https: who we are to the bucket could be listened to';
  if (!environment.AWS_ACCESS_KEY_ID) yield 'AWS_ACCESS_KEY_ID is missing';
  yield* complaint('AWS_SECRET_ACCESS_KEY', environment.AWS_SECRET_ACCESS_KEY);
}

function* signIn(environment: Environment): Generator<string> {
  const {
    HTTPS: https,
    OIDC_ISSUER: issuer,
    PUBLIC_URL: publicUrl,
    SECOND_FACTOR: secondFactor,
  } = environment;
  if (https !== 'true') yield 'HTTPS is not true: cookies would go over the line in clear';
  if (secondFactor === 'optional') yield 'SECOND_FACTOR is optional: administrators and auditors need one';
  if (!issuer) return;
  if (!issuer.startsWith('https://')) yield 'OIDC_ISSUER is not https';
  if (publicUrl && !publicUrl.startsWith('https://')) yield 'PUBLIC_URL is not https';
  yield* complaint('OIDC_CLIENT_SECRET', environment.OIDC_CLIENT_SECRET);
}

function* complaint(name: string, secret: string | undefined): Generator<string> {
  const weakness = weaknessOf(secret ?? '');
  if (weakness !== undefined) yield `${name} ${weakness}`;
}

/** URL cannot read an address with several hosts, as clusters have. */
function credentialsIn(url: string): { readonly password: string } {
  const [, password = ''] = /^[^:]+:\/\/[^:@/?]*:([^@/]*)@/.exec(url) ?? [];
  try {
    return { password: decodeURIComponent(password) };
  } catch {
    return { password };
  }
}

/** The embedded event store listens on loopback for this machine's processes, and asks for no password. */
function isLoopback(url: string): boolean {
  return /^[^:]+:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:[/?]|$)/.test(url);
}
