import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import type { CaseFile } from '../../state.js';

/**
 * The end of the rest that lasts, if one does. The due date moves by exactly the time rested, and never by more than
 * was approved, however late somebody notices.
 */
export function resumption({ due, timeLimit: { holds } }: CaseFile, { at }: Facts): CaseEvent[] {
  return Object.entries(holds).flatMap(([holdId, { status, until, heldFrom }]): CaseEvent[] => {
    if (status !== 'held' || heldFrom === undefined) return [];
    const end = at < until ? at : until;
    const heldMs = Math.max(0, Date.parse(end) - Date.parse(heldFrom));
    const moved = due && { ...due, at: new Date(Date.parse(due.at) + heldMs).toISOString() };
    return [{ type: 'Resumed', data: { holdId, heldMs, ...(moved && { due: moved }) } }];
  });
}
