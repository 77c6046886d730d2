import { reachApi } from '../../both/http.js';
import type { KeptPhoto } from './database.js';

/** A quarter of a megabyte: seconds on a slow network, so little is lost when it breaks. */
const PART_BYTES = 256 * 1024;

/** Sends a photo from where the server has it, part by part. Its name is the hash of what it contains. */
export async function sendPhoto({ reportId, hash, bytes }: KeptPhoto): Promise<void> {
  const path = `/reports/${reportId}/photos/${hash}`;
  let { offset, complete } = progressOf(await reachApi('HEAD', path));
  while (!complete) {
    const part = bytes.slice(offset, offset + PART_BYTES);
    ({ offset, complete } = progressOf(
      await reachApi('PATCH', path, {
        body: part,
        headers: {
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(offset),
          'Upload-Length': String(bytes.byteLength),
        },
      }),
    ));
  }
}

function progressOf({ headers }: Response): { offset: number; complete: boolean } {
  return {
    offset: Number(headers.get('Upload-Offset') ?? 0),
    complete: headers.get('Upload-Complete') === '?1',
  };
}
