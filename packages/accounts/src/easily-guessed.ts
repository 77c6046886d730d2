import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { LOCAL_WORDS, OWN_WORDS } from './guessed-words.js';

/**
 * Fewer guesses than this, as a power of ten, and whoever stole the hashes finds it: "somewhat guessable" on the scale of
 * zxcvbn ends here.
 */
const FEWEST_GUESSES_LOG10 = 8;
/** Judging takes longer than the square of the length; what begins well is not made worse by what follows. */
const JUDGED_LENGTH = 64;

let judge: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether somebody who tries what people choose would find this password soon: 49 000 known passwords, common words,
 * pinyin, dates, runs on the keyboard, repeats, and mixtures of them; and what is made of the login or the name of the
 * program and some digits. Nobody outside is asked.
 */
export async function isEasilyGuessed(password: string, login: string): Promise<boolean> {
  if (remainder(password, login) === '') return true;
  judge ??= loadJudge();
  return (await judge).check(password, [login]).guessesLog10 < FEWEST_GUESSES_LOG10;
}

/** What is left of a password without the login, the words of this program, digits and signs. */
function remainder(password: string, login: string): string {
  return [login, ...OWN_WORDS]
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
    .replaceAll(/[^\p{Letter}]/gu, '');
}

/** The lists take a quarter of a second to read: only where somebody chooses a password. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({
    dictionary: { ...dictionary, local: [...OWN_WORDS, ...LOCAL_WORDS] },
    graphs: adjacencyGraphs,
    maxLength: JUDGED_LENGTH,
  });
}
