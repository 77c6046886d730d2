import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font inside a WOFF 1.0 file (W3C 2012): the same tables, uncompressed. fontkit reads WOFF too, but inflates the
 * table of outlines again for every glyph; a page took minutes.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const source = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (source.readUInt32BE(0) !== SIGNATURE) throw new TypeError('not a WOFF 1.0 file');
  const count = source.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEADER + at * WOFF_ENTRY;
    const offset = source.readUInt32BE(entry + 4);
    const packed = source.subarray(offset, offset + source.readUInt32BE(entry + 8));
    const length = source.readUInt32BE(entry + 12);
    return {
      tag: source.subarray(entry, entry + 4),
      checksum: source.readUInt32BE(entry + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  header.writeUInt32BE(source.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  const largest = 2 ** Math.floor(Math.log2(count));
  header.writeUInt16BE(largest * 16, 6);
  header.writeUInt16BE(Math.log2(largest), 8);
  header.writeUInt16BE((count - largest) * 16, 10);
  let offset = header.length;
  const parts: Buffer[] = [header];
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const entry = SFNT_HEADER + at * SFNT_ENTRY;
    tag.copy(header, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
