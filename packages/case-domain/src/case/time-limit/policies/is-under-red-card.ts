import type { CaseFile } from '../../state.js';
import type { SupervisionCard } from '../../steering/events.js';

/** Whether the case stands under a red card: it is not given more time. A file without a card is under none. */
export function isUnderRedCard(file: CaseFile): boolean {
  const { supervision } = file as CaseFile & {
    readonly supervision?: { readonly present?: SupervisionCard | 'none' };
  };
  return supervision?.present === 'red';
}
