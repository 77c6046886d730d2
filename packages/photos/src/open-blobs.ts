import { fileURLToPath } from 'node:url';
import type { Blobs } from './blobs.js';
import { diskBlobs } from './disk-blobs.js';
import { s3Blobs } from './s3-blobs.js';

/** Who one is to a bucket. */
export interface Credentials {
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
}

/**
 * Opens the place a URL names: `file:///var/lib/linli/photos` or `s3://bucket/prefix?endpoint=https://…&region=…`.
 *
 * @throws TypeError when the URL names neither, or a bucket without endpoint or keys
 */
export function openBlobs(url: string, { accessKeyId, secretAccessKey }: Credentials = {}): Blobs {
  const at = new URL(url);
  if (at.protocol === 'file:') return diskBlobs(fileURLToPath(at));
  if (at.protocol !== 's3:') throw new TypeError('photos are kept at a file: or s3: URL');
  const endpoint = at.searchParams.get('endpoint');
  if (endpoint === null) throw new TypeError('a bucket for photos needs ?endpoint=https://…');
  if (!accessKeyId || !secretAccessKey)
    throw new TypeError('a bucket for photos needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  const prefix = at.pathname.replace(/^\/|\/$/g, '');
  return s3Blobs({
    bucket: at.hostname,
    prefix: prefix === '' ? '' : `${prefix}/`,
    endpoint,
    region: at.searchParams.get('region') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
  });
}
