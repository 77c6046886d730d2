import type { Action, Caller } from '@linli/access';
import type { AreaViewRequest, CommunityView, DistrictView, Page, StreetView } from '@linli/read-models';
import type { Parts } from '../parts.js';
import { unveil } from '../personal/veil.js';
import { areaSubject } from './area-subject.js';
import { type ListedCase, withoutPersonal } from './case-list.js';
import { scopeFor } from './scope-for.js';
import { type ShownFigures, withoutSmallCells } from './small-cells.js';
import {
  maskingByCase,
  type ShownDanger,
  type ShownNotice,
  type ShownObligation,
  type ShownWhistle,
  veilDanger,
  veilNotice,
  veilObligation,
  veilWhistle,
} from './veiled-entries.js';

/** An area and the days its figures are of. */
export interface AreaViewInput {
  readonly areaCode: string;
  readonly from: string;
  readonly to: string;
}

/** The community's view with its personal texts as the caller may see them. */
export interface ShownCommunityView extends Pick<CommunityView, 'pending' | 'sessions' | 'figures'> {
  readonly dangers: readonly ShownDanger[];
  readonly overdue: Page<ListedCase>;
  readonly dueToday: Page<ListedCase>;
  readonly rechecks: Page<ShownNotice>;
  readonly obligations: Page<ShownObligation>;
}

/** The street's view with its personal texts as the caller may see them. */
export interface ShownStreetView extends Pick<StreetView, 'flow' | 'sessions' | 'byCommunity'> {
  readonly byType: ShownFigures;
  readonly overdue: Page<ListedCase>;
  readonly rechecks: Page<ShownNotice>;
  readonly whistles: readonly ShownWhistle[];
}

/** The district's view with small numbers left out. */
export interface ShownDistrictView extends Omit<DistrictView, 'byType'> {
  readonly byType: ShownFigures;
}

/** 社区视图: what do I do next? */
export async function communityView(
  parts: Parts,
  caller: Caller,
  input: AreaViewInput,
): Promise<ShownCommunityView> {
  const request = await viewRequest(parts, caller, 'ViewCommunity', input);
  const view = await parts.readModels.communityView(request);
  const { dangers, rechecks, obligations } = view;
  const maskingOf = await maskingByCase(parts, caller, [...dangers, ...rechecks.items, ...obligations.items]);
  return await unveil(parts.vault, {
    ...view,
    overdue: withoutPersonal(view.overdue),
    dueToday: withoutPersonal(view.dueToday),
    dangers: dangers.map((danger) => veilDanger(danger, maskingOf(danger.caseId))),
    rechecks: {
      ...rechecks,
      items: rechecks.items.map((notice) => veilNotice(notice, maskingOf(notice.caseId))),
    },
    obligations: {
      ...obligations,
      items: obligations.items.map((obligation) => veilObligation(obligation, maskingOf(obligation.caseId))),
    },
  });
}

/** 街道视图: who is stuck where? */
export async function streetView(
  parts: Parts,
  caller: Caller,
  input: AreaViewInput,
): Promise<ShownStreetView> {
  const request = await viewRequest(parts, caller, 'ViewStreet', input);
  const view = await parts.readModels.streetView(request);
  const { rechecks, whistles } = view;
  const maskingOf = await maskingByCase(parts, caller, [...rechecks.items, ...whistles]);
  return await unveil(parts.vault, {
    ...view,
    byType: await withoutSmallCells(parts, caller, input.areaCode, view.byType),
    overdue: withoutPersonal(view.overdue),
    rechecks: {
      ...rechecks,
      items: rechecks.items.map((notice) => veilNotice(notice, maskingOf(notice.caseId))),
    },
    whistles: whistles.map((whistle) => veilWhistle(whistle, maskingOf(whistle.caseId))),
  });
}

/** 区级视图: is it working, where must we act? */
export async function districtView(
  parts: Parts,
  caller: Caller,
  input: AreaViewInput,
): Promise<ShownDistrictView> {
  const view = await parts.readModels.districtView(await viewRequest(parts, caller, 'ViewDistrict', input));
  return { ...view, byType: await withoutSmallCells(parts, caller, input.areaCode, view.byType) };
}

async function viewRequest(
  parts: Parts,
  caller: Caller,
  action: Action,
  { areaCode, from, to }: AreaViewInput,
): Promise<AreaViewRequest> {
  const scope = scopeFor(caller, action, await areaSubject(parts, caller, areaCode));
  return { scope, areaCode, from, to, now: parts.clock() };
}
