import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 20;
/** Fewer characters of a form than this may stand anywhere by chance. */
const SHORTEST_FORM = 8;
const BINARY = 16;

/** What was searched, by name: one text, or many. */
export type Places = Readonly<Record<string, string>>;

/** The ways bytes may be written. */
function formsOfBytes(bytes: Buffer): readonly string[] {
  const hex = bytes.toString('hex');
  return [
    bytes.toString('base64'),
    bytes.toString('base64url'),
    hex,
    hex.toUpperCase(),
    // As Node shows a buffer, and as JSON does.
    (hex.match(/../g) ?? []).join(' '),
    [...bytes].join(','),
  ];
}

/** In base64, wherever in a longer text it stood: the characters that depend on it alone. */
function insideBase64(bytes: Buffer): readonly string[] {
  return [1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before + 1, -2);
  });
}

/**
 * The ways a secret may be written: as it is, in URLs and JSON, in base64, base64url and hex, inside something longer in
 * base64 (as credentials in a header), and, where it is written bytes itself, those bytes in every way.
 */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const meant = /^[\w+/-]+={0,2}$/.test(secret) ? Buffer.from(secret, 'base64') : Buffer.alloc(0);
  const forms = [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    JSON.stringify(secret).slice(1, -1),
    ...formsOfBytes(bytes),
    ...insideBase64(bytes),
    ...(meant.length >= BINARY ? formsOfBytes(meant) : []),
  ];
  return [...new Set(forms)].filter((form) => form.length >= Math.min(SHORTEST_FORM, secret.length));
}

/** Every secret that stands in a place, by name; never the secret. */
export function leaksOf(secrets: Readonly<Record<string, string>>, places: Places): readonly string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    if (secret.length < 6) throw new Error(`${name} is too short to be looked for`);
    const forms = formsOf(secret);
    return Object.entries(places)
      .filter(([, text]) => forms.some((form) => text.includes(form)))
      .map(([place]) => `${name} stands in ${place}`);
  });
}

/** In how many of the ways a secret may be written, and of the places, a planted one is found; and where it is not. */
export function seesPlanted(
  planted: string,
  places: Places,
): { readonly tried: number; readonly blind: string[] } {
  const forms = formsOf(planted);
  const blind: string[] = [];
  for (const [place, text] of Object.entries(places)) {
    const middle = Math.floor(text.length / 2);
    for (const [index, form] of forms.entries()) {
      const withPlanted = `${text.slice(0, middle)}${form}${text.slice(middle)}`;
      if (leaksOf({ planted }, { [place]: withPlanted }).length !== 1)
        blind.push(`form ${index} in ${place}`);
    }
  }
  return { tried: forms.length * Object.keys(places).length, blind };
}

/** Notes the command line of every process of the machine, again and again, as `ps` shows it to everybody. */
export function watchArguments(): { stop(): readonly string[] } {
  const seen = new Set<string>();
  const look = (): void => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      } catch {
        // It ended meanwhile.
      }
    }
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return [...seen];
    },
  };
}
