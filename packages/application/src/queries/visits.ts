import type { Caller } from '@linli/access';
import { type VisitEvent, type VisitGroup, visitDecider } from '@linli/case-domain';
import { fold, refuse } from '@linli/kernel';
import type { Page, PageRequest, VisitRow } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { unveil, Veiled } from '../personal/veil.js';
import { areaSubject } from './area-subject.js';

/** Which visits. */
export interface VisitsInput extends PageRequest {
  readonly area?: string;
  /** Only what is due by then; everything by default. */
  readonly dueBefore?: string;
}

/** Who is to be visited, and whether the time has passed. */
export interface ListedVisits extends Omit<VisitRow, 'visitGroup'> {
  readonly group: VisitGroup;
  readonly overdue: boolean;
}

/** 探访名单 of an area, the longest due first. Never a list of those who visit. */
export async function visitsDue(
  parts: Parts,
  caller: Caller,
  { area, dueBefore, ...request }: VisitsInput,
): Promise<Page<ListedVisits>> {
  const { areaCode, areaPath } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewVisits', { areaPath });
  const { items, ...rest } = await parts.readModels.visitsDue({
    areaCode,
    ...(dueBefore !== undefined && { dueBy: dueBefore }),
    ...request,
  });
  const now = parts.clock();
  return {
    items: items.map(({ visitGroup: group, ...row }) => ({ ...row, group, overdue: row.dueAt < now })),
    ...rest,
  };
}

/** Somebody who is visited, with everything that was recorded, oldest first. @throws Rejection VISITS_UNKNOWN */
export async function visitsPage(parts: Parts, caller: Caller, visitsId: string) {
  const { events } = await parts.store.readStream<VisitEvent>(`${visitDecider.category}-${visitsId}`);
  const state = fold(visitDecider, visitDecider.initial, events);
  if (state.stage === 'NONE') return refuse('VISITS_UNKNOWN');
  demandMayDo(caller, 'ViewVisits', { areaPath: state.place.areaPath });
  const { personRef, group, due, missedAt, place, stage } = state;
  const entries = events.map(({ type, data, meta }) => ({
    type,
    occurredAt: meta.occurredAt,
    role: meta.by.role,
    orgCode: meta.by.orgCode,
    ...('mode' in data && { mode: data.mode, found: data.found }),
    ...('reportId' in data && data.reportId !== undefined && { reportId: data.reportId }),
    ...('note' in data &&
      data.note !== undefined && { note: new Veiled(data.note, 'handling.text', 'clear') }),
    ...('reason' in data && { reason: new Veiled(data.reason, 'handling.text', 'clear') }),
  }));
  const shown = await unveil(parts.vault, { entries });
  const { areaPath, building = null } = place;
  return {
    visitsId,
    revision: events.length - 1,
    personRef,
    areaPath,
    building,
    group,
    dueAt: due.at,
    missedInARow: missedAt.length,
    ended: stage === 'ENDED',
    ...shown,
  };
}
