import { demand } from '@linli/kernel';
import { personalTraces } from '../../policies/personal-data-lint.js';
import type { ToldCase } from '../lesson-facts.js';

/** Shorter than a name, and found in many a word. */
const SHORTEST = 2;

/**
 * What is written about a lesson names nobody and no place. Elsewhere something that only looks like a name is warned of;
 * everybody reads a lesson, so here it is refused. Which word it was is not said: it would tell what is under a mask.
 */
export function demandAnonymous(
  texts: Readonly<Record<string, string | undefined>>,
  { identifying }: ToldCase,
): void {
  const words = identifying.map(plain).filter(({ length }) => length >= SHORTEST);
  for (const [field, text = ''] of Object.entries(texts)) {
    const written = plain(text);
    const isClean = personalTraces(text).length === 0 && words.every((word) => !written.includes(word));
    demand(isClean, 'LESSON_TEXT_IDENTIFIES', { field });
  }
}

/** Full width or half, capital or small, with blanks or without: it is the same name. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
