import { refuse } from '@linli/kernel';
import type { ShownText } from '../../personal/veil.js';

/**
 * The text for a document: in clear or not at all. What is not on record is left to be filled in by hand.
 *
 * @throws Rejection DOCUMENT_PERSON_ERASED when the key is gone; FORBIDDEN rather than a mask on a legal document
 */
export function inClear(text: ShownText): string;
export function inClear(text: ShownText | undefined): string | undefined;
export function inClear(text: ShownText | undefined): string | undefined {
  if (text === undefined) return undefined;
  switch (text.shown) {
    case 'clear':
      return text.text ?? '';
    case 'erased':
      return refuse('DOCUMENT_PERSON_ERASED');
    case 'masked':
    case 'hidden':
      return refuse('FORBIDDEN');
  }
}
