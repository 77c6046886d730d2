import { StoreUnavailable } from '@linli/event-store';

/** What Node and PostgreSQL say when a connection cannot be made, breaks, or the server is going down. */
const OUTAGES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
]);
/** SQLSTATE class 08: connection exceptions. */
const CONNECTION_EXCEPTION = /^08...$/;
/** Breaks the driver has no code for. */
const CONNECTION_LOST = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** True when a store behind the api cannot be reached: nobody's fault here, and worth trying again. */
export function isOutage(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return OUTAGES.has(code) || CONNECTION_EXCEPTION.test(code);
  return CONNECTION_LOST.test(error.message);
}

/** PostgreSQL gave up a question that took longer than any may. */
export function isTooCostly(error: unknown): boolean {
  return error instanceof Error && (error as { readonly code?: unknown }).code === '57014';
}
