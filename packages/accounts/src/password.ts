import { demand } from '@linli/kernel';
import { hash, verify } from '@node-rs/argon2';
import { isEasilyGuessed } from './easily-guessed.js';

/** Lengths a password may have (ASVS 2.1.1, 2.1.2). Length is what helps; rules about character classes are not (NIST SP 800-63B). */
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
/** Longer ones were taken once, and still sign in. */
const LONGEST_EVER = 200;

/** OWASP's recommendation for argon2id, which is the library's default algorithm. Memory in KiB. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Stands in for the hash of a login that does not exist, so that asking about one takes as long as about a real one. */
let hashOfNobody: Promise<string> | undefined;

/**
 * The argon2id hash of a password made here, which needs no judging.
 * @throws Rejection PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG
 */
export async function hashPassword(password: string): Promise<string> {
  demand(lengthOf(password) >= MIN_LENGTH, 'PASSWORD_TOO_SHORT', { min: MIN_LENGTH });
  demand(password.length <= MAX_LENGTH, 'PASSWORD_TOO_LONG', { max: MAX_LENGTH });
  return await hash(normal(password), COST);
}

/**
 * The argon2id hash of a password somebody chose for the account with this login, in place of another one.
 * @throws Rejection PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASILY_GUESSED, PASSWORD_UNCHANGED
 */
export async function hashChosenPassword(
  password: string,
  { login, present }: { readonly login: string; readonly present: string },
): Promise<string> {
  const hashed = await hashPassword(password);
  demand(normal(password) !== normal(present), 'PASSWORD_UNCHANGED');
  demand(!(await isEasilyGuessed(normal(password), login)), 'PASSWORD_EASILY_GUESSED');
  return hashed;
}

/** Whether the password fits. Without a hash it never does, after the same work. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  if (password.length > LONGEST_EVER) return false;
  hashOfNobody ??= hash('nobody has this password', COST);
  const fits = await verify(passwordHash ?? (await hashOfNobody), normal(password));
  return fits && passwordHash !== undefined;
}

/** Characters, not the units they are stored in; several spaces in a row are one. */
function lengthOf(password: string): number {
  return Array.from(password.replaceAll(/\s+/gu, ' ')).length;
}

/** One form for what input methods and keyboards write in several ways (full and half width). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
