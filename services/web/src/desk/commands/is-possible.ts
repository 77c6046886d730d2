import type { CasePage, Session } from '@linli/contracts';
import { formFor } from './form-for.js';

/**
 * Whether somebody may take a step now, and these pages have a form for it. Where a step is about one of several things
 * the server says "done already" of the first; it may be taken as long as one of them is left.
 */
export function isPossible(
  { action, allowed, because }: CasePage['actions'][number],
  page: CasePage,
  session: Session,
): boolean {
  const form = formFor(action);
  if (form === undefined || form.serves?.(session) === false) return false;
  return form.isOneLeft ? because === undefined && form.isOneLeft(page) : allowed;
}
