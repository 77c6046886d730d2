import type { Caller } from '@linli/access';
import type { HandoverStatus, MediationCard, Page, PageRequest, SessionEntry } from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';
import {
  type ShownNotice,
  type ShownObligation,
  shownPage,
  veilHandover,
  veilNotice,
  veilObligation,
} from './veiled-entries.js';

/** A list of open things that fall due in an area. */
export interface DueListInput extends PageRequest {
  readonly area?: string;
  readonly dueBefore?: string;
}

/** 警务联络: what was handed over to a police station. */
export async function policeInbox(
  parts: Parts,
  caller: Caller,
  {
    station,
    ...request
  }: PageRequest & { readonly station: string; readonly statuses?: readonly HandoverStatus[] },
) {
  const unit = (await parts.readModels.loadDirectory()).unit(station);
  const { areaPath } = await areaSubject(parts, caller, unit?.areaCode);
  const scope = scopeFor(caller, 'ViewPoliceInbox', { areaPath, units: [station] });
  const page = await parts.readModels.policeInbox({ scope, station, ...request });
  return await shownPage(parts, caller, page, veilHandover);
}

/** 调解日程: the sessions of a time. */
export async function mediatorDiary(
  parts: Parts,
  caller: Caller,
  {
    area,
    mine = false,
    ...request
  }: PageRequest & {
    readonly area?: string;
    readonly mine?: boolean;
    readonly from: string;
    readonly to: string;
  },
): Promise<Page<SessionEntry>> {
  const own = mine ? { mediatorId: caller.accountId } : {};
  const { areaPath } = await areaSubject(parts, caller, area);
  const subject = { areaPath, ...(mine && { mediators: [caller.accountId] }) };
  const scope = scopeFor(caller, 'ViewMediatorDiary', subject);
  const place = area === undefined ? {} : { areaCode: area };
  return await parts.readModels.mediationSessions({ scope, ...own, ...place, ...request });
}

/** 调解看板: every mediation that goes on, as cards without names. */
export async function mediationBoard(
  parts: Parts,
  caller: Caller,
  { area, mine = false }: { readonly area?: string; readonly mine?: boolean },
): Promise<readonly MediationCard[]> {
  const own = mine ? { mediatorId: caller.accountId } : {};
  const { areaPath } = await areaSubject(parts, caller, area);
  const subject = { areaPath, ...(mine && { mediators: [caller.accountId] }) };
  const scope = scopeFor(caller, 'ViewMediatorDiary', subject);
  const place = area === undefined ? {} : { areaCode: area };
  return await parts.readModels.mediationBoard({ scope, ...own, ...place });
}

/** Notices with items no recheck has found done. */
export async function noticesToRecheck(
  parts: Parts,
  caller: Caller,
  { area, dueBefore: dueBy, ...request }: DueListInput,
): Promise<Page<ShownNotice>> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  const scope = scopeFor(caller, 'ViewNotices', { areaPath, units: [caller.orgCode] });
  const place = area === undefined ? {} : { areaCode };
  return await shownPage(
    parts,
    caller,
    await parts.readModels.noticesToRecheck({ scope, ...place, dueBy, ...request }),
    veilNotice,
  );
}

/** Obligations of agreements in effect that are not settled. */
export async function obligationsDue(
  parts: Parts,
  caller: Caller,
  { area, dueBefore: dueBy, ...request }: DueListInput,
): Promise<Page<ShownObligation>> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  const scope = scopeFor(caller, 'ViewObligations', { areaPath });
  const place = area === undefined ? {} : { areaCode };
  return await shownPage(
    parts,
    caller,
    await parts.readModels.obligationsDue({ scope, ...place, dueBy, ...request }),
    veilObligation,
  );
}
