import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';

/** Name and password every call must carry. */
export interface StoreCredentials {
  username: string;
  password: string;
}

/** Whether a call may be answered: always, when the store asks for no credentials. */
export function mayCall(metadata: Metadata, wanted: StoreCredentials | undefined): boolean {
  if (!wanted) return true;
  const given = metadata.get('authorization')[0]?.toString() ?? '';
  const basic = `Basic ${Buffer.from(`${wanted.username}:${wanted.password}`).toString('base64')}`;
  return timingSafeEqual(digest(given), digest(basic));
}

function digest(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
