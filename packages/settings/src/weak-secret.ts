/** 16 characters of 8 different kinds: what `openssl rand -base64 24` gives has far more. */
const SHORTEST = 16;
const FEWEST_DIFFERENT = 8;

/** What installations are shipped with, and what people write while they try something out. */
const KNOWN = [
  'changeit',
  'changeme',
  'change-me',
  'change_me',
  'password',
  'passwort',
  'postgres',
  'secret',
  'example',
  'linli',
  'default',
  '12345678',
  'qwerty',
];

/** Why a secret is none; undefined when it will do. The secret itself is not part of the answer. */
export function weaknessOf(secret: string): string | undefined {
  if (secret === '') return 'is missing';
  const plain = secret.toLowerCase();
  if (KNOWN.some((word) => plain.includes(word))) return 'holds a word everybody tries first';
  if (secret.length < SHORTEST) return `is shorter than ${SHORTEST} characters`;
  if (new Set(secret).size < FEWEST_DIFFERENT) return 'repeats itself';
  return undefined;
}
