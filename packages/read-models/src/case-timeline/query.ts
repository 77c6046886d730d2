import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import type { CaseTimelineRow } from './table.js';

export interface TimelineRequest extends PageRequest {
  readonly caseId: string;
}

/** The events of a case, oldest first. Whoever asks has been found to be allowed to see the case. */
export async function caseTimeline(db: Database, request: TimelineRequest): Promise<Page<CaseTimelineRow>> {
  const after = Number(cursorOf(request, 1)?.[0] ?? -1);
  const rows = await db
    .selectFrom('caseTimeline')
    .selectAll()
    .where('caseId', '=', request.caseId)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ revision }) => [revision]);
}
