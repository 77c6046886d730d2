import type { Happened, Instant } from '@linli/kernel';
import type { Due } from '../../vocabulary.js';
import type { CaseEvent } from '../events.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { ItemResult } from './commands.js';
import type { noticeEvents } from './events.js';

/** An advisory or an order, with what the rechecks found last. */
export interface Notice {
  readonly kind: 'advisory' | 'order';
  readonly servedAt: Instant;
  readonly due: Due;
  readonly recheckDue: Due;
  /** By item id. */
  readonly items: Readonly<Record<string, ItemResult['result'] | 'unchecked'>>;
  /** Ids of the rechecks so far. */
  readonly rechecks: readonly string[];
  /** Its deadline passed with open items, and that is on record. */
  readonly overdue: boolean;
}

/** The notices of a case. */
export interface NoticeState {
  readonly byId: Readonly<Record<string, Notice>>;
  /** A notice ended with items not done and none has been issued since: somebody has to decide how to go on. */
  readonly unmet: boolean;
}

export const noNotices: NoticeState = { byId: {}, unmet: false };

/** Ids of the items no recheck has ended in done or not done yet. */
export function openItemsOf({ items }: Notice): string[] {
  return Object.keys(items).filter((itemId) => items[itemId] === 'unchecked' || items[itemId] === 'partly');
}

/** True until every item has ended in done or not done by a recheck, never by assertion (I30). */
export function isOpenNotice(notice: Notice): boolean {
  return openItemsOf(notice).length > 0;
}

/** True while any notice is open: such a case cannot be resolved (I18). */
export function hasOpenNotice(state: NoticeState): boolean {
  return Object.values(state.byId).some(isOpenNotice);
}

/** True when an enforcing authority has issued an order; advisories never count as one (I28). */
export function hasOrder(state: NoticeState): boolean {
  return Object.values(state.byId).some(({ kind }) => kind === 'order');
}

/** True when somebody has gone to look at least once. */
export function hasRecheck(state: NoticeState): boolean {
  return Object.values(state.byId).some((notice) => notice.rechecks.length > 0);
}

/** The notices after a recheck of one of them. */
export function rechecked(
  state: NoticeState,
  { recheckId, noticeId, results }: { recheckId: string; noticeId: string; results: readonly ItemResult[] },
): NoticeState {
  const before = state.byId[noticeId];
  if (!before) return state;
  const found = Object.fromEntries(results.map(({ itemId, result }) => [itemId, result]));
  const notice = {
    ...before,
    items: { ...before.items, ...found },
    rechecks: [...before.rechecks, recheckId],
  };
  const failed = !isOpenNotice(notice) && Object.values(notice.items).includes('not_done');
  return { byId: { ...state.byId, [noticeId]: notice }, unmet: state.unmet || failed };
}

function issued(
  file: CaseFile,
  { type, data }: Happened<Extract<CaseEvent, { type: 'AdvisoryIssued' | 'OrderIssued' }>>,
): CaseFile {
  const notice: Notice = {
    kind: type === 'OrderIssued' ? 'order' : 'advisory',
    servedAt: data.service.servedAt,
    due: data.due,
    recheckDue: data.recheckDue,
    items: Object.fromEntries(data.items.map(({ itemId }) => [itemId, 'unchecked'])),
    rechecks: [],
    overdue: false,
  };
  return {
    ...file,
    stage: 'RECTIFYING',
    notice: { byId: { ...file.notice.byId, [data.noticeId]: notice }, unmet: false },
  };
}

export const noticeEvolvers: Evolvers<typeof noticeEvents> = {
  AdvisoryIssued: issued,
  OrderIssued: issued,
  Rechecked: (file, { data, meta }) => ({
    ...file,
    stage: data.leadsTo,
    notice: rechecked(file.notice, data),
    ...(data.leadsTo === 'RESOLVED' ? { resolution: { at: meta.occurredAt, by: meta.by.id } } : {}),
  }),
  NoticeOverdue: (file, { data: { noticeId } }) => {
    const notice = file.notice.byId[noticeId];
    if (!notice) return file;
    const byId = { ...file.notice.byId, [noticeId]: { ...notice, overdue: true } };
    return { ...file, notice: { ...file.notice, byId } };
  },
};
