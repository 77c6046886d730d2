import type { KeyboardEvent } from 'react';

/** True for an Enter that picks a word in an input method: it must not submit anything. Safari reports it as key 229. */
export function picksWord(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** For a form: swallows the Enter that belongs to the input method. */
export function keepWordPicking(event: KeyboardEvent): void {
  if (event.key === 'Enter' && picksWord(event)) event.preventDefault();
}
