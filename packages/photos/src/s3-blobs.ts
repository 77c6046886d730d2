import { AwsClient } from 'aws4fetch';
import type { Blobs } from './blobs.js';

/** A bucket of any store that speaks the S3 protocol. */
export interface Bucket {
  readonly bucket: string;
  /** Put before every name; ends with `/` unless empty. */
  readonly prefix: string;
  /** Base address of the store. The bucket is the first part of the path, which every such store understands. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Blobs as objects of a bucket. Requests that fail on the way are repeated with growing pauses by the client. */
export function s3Blobs({ bucket, prefix, endpoint, ...access }: Bucket): Blobs {
  const client = new AwsClient({ ...access, service: 's3' });
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;

  async function ask(method: string, url: string, body?: Uint8Array): Promise<Response> {
    const answer = await client.fetch(url, {
      method,
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`the photo store answered ${answer.status} to ${method}`);
  }
  const urlOf = (name: string): string => `${base}/${prefix}${name}`;

  return {
    async put(name, bytes) {
      const { status } = await ask('PUT', urlOf(name), bytes);
      if (status === 404) throw new Error(`the photo store has no bucket ${bucket}`);
    },
    async get(name) {
      const answer = await ask('GET', urlOf(name));
      return answer.status === 404 ? undefined : new Uint8Array(await answer.arrayBuffer());
    },
    async list(start) {
      // A photo has at most a few dozen parts: one page of a thousand names holds them.
      const answer = await ask('GET', `${base}?list-type=2&prefix=${encodeURIComponent(prefix + start)}`);
      const found = (await answer.text()).matchAll(/<Key>([^<]+)<\/Key>/g);
      return Array.from(found, ([, key = '']) => key.slice(prefix.length));
    },
    async remove(name) {
      await ask('DELETE', urlOf(name));
    },
  };
}
