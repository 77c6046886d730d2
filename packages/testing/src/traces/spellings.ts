/** A sequence of bytes to look for, and what it stands for. */
export interface Needle {
  /** What was seeded: told when found. */
  readonly of: string;
  /** How it is written down there: `utf-8`, `base64` … */
  readonly spelling: string;
  readonly bytes: Uint8Array;
}

/** Fewer bytes would be found by chance: in a hundred megabytes of noise five given ones stand once in ten thousand times. */
const LEAST_BYTES = 5;

/**
 * A text in every way it may have been written down: UTF-8, UTF-16, JSON escapes, percent-encoding, hexadecimal (as
 * PostgreSQL shows bytes) and base64 in each of its three alignments.
 */
export function spellingsOf(text: string): Needle[] {
  const utf8 = Buffer.from(text, 'utf8');
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const escaped = units
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join('');
  const percent = encodeURIComponent(text);
  const written: [string, Buffer][] = [
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['escaped', Buffer.from(escaped)],
    ['escaped', Buffer.from(escaped.replaceAll(/(?<=\\u)[0-9a-f]{4}/g, (code) => code.toUpperCase()))],
    ['percent', Buffer.from(percent)],
    ['percent', Buffer.from(percent.toLowerCase())],
    ...spellingsOfBytes(text, utf8).map(({ spelling, bytes }): [string, Buffer] => [
      spelling === 'bytes' ? 'utf-8' : spelling,
      Buffer.from(bytes),
    ]),
  ];
  const different = new Map(
    written.map(([spelling, bytes]) => [bytes.toString('latin1'), { spelling, bytes }]),
  );
  return [...different.values()]
    .filter(({ bytes }) => bytes.length >= LEAST_BYTES)
    .map(({ spelling, bytes }) => ({ of: text, spelling, bytes: Uint8Array.from(bytes) }));
}

/** Bytes (a key, a part of a picture) as they are, in hexadecimal and in base64. */
export function spellingsOfBytes(of: string, given: Uint8Array): Needle[] {
  const bytes = Buffer.from(given);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((offset): [string, Buffer] => {
    // Characters that also depend on a neighbour are left out.
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const from = [0, 2, 3][offset] ?? 0;
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return ['base64', Buffer.from(text.slice(from, whole))];
  });
  const all: [string, Buffer][] = [
    ['bytes', bytes],
    ['hex', Buffer.from(hex)],
    ['hex', Buffer.from(hex.toUpperCase())],
    ...base64,
  ];
  return all
    .filter(([, spelled]) => spelled.length >= LEAST_BYTES)
    .map(([spelling, spelled]) => ({ of, spelling, bytes: Uint8Array.from(spelled) }));
}
