import type {
  CaseList,
  CasePage,
  CommunityView,
  DeadlineExplained,
  DistrictView,
  FigureMatrix,
  Figures,
  FigureTrend,
  figureCases,
  GridOutline,
  MediationCard,
  MediatorEntry,
  policeInbox,
  Report,
  StreetView,
  TaskList,
  Timeline,
  Unit,
} from '@linli/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../both/http.js';
import { readAreas, readTypes } from '../both/reference.js';
import { type Moment, momentParameters } from './past/moment.js';

/** What a figure says. */
export type FigureDefinition = DistrictView['register'][number];
/** Pending reports that probably speak of one thing. */
export type PendingGroup = CommunityView['pending'][number];
/** A page of what the police were handed. */
export type PoliceInbox = (typeof policeInbox)['_output'];
/** A page of what a figure counted. */
export type FigureList = (typeof figureCases)['_output'];

/** Live updates tell of cases; a new report is found by asking. */
const NEW_REPORTS_MS = 15_000;

/** Names change a few times a year. */
const RARELY = { staleTime: 600_000 } as const;

export const areasAsk = queryOptions({ queryKey: ['areas'], queryFn: readAreas, ...RARELY });
export const typesAsk = queryOptions({ queryKey: ['types'], queryFn: readTypes, ...RARELY });
export const unitsAsk = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await get<{ items: readonly Unit[] }>('/units')).items,
  ...RARELY,
});
export const mediatorsAsk = queryOptions({
  queryKey: ['mediators'],
  queryFn: async () => (await get<{ items: readonly MediatorEntry[] }>('/mediators')).items,
});
export const registerAsk = queryOptions({
  queryKey: ['figure-register'],
  queryFn: async () => (await get<{ items: readonly FigureDefinition[] }>('/figures')).items,
  ...RARELY,
});

export function caseAsk(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => get<CasePage>(`/cases/${encodeURIComponent(caseId)}`),
  });
}

/** The whole timeline: its parts, read one after the other. */
export function timelineAsk(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'timeline'],
    queryFn: async () => {
      const items: Timeline['items'] = [];
      for (let after: number | undefined; ; ) {
        const path = `/cases/${encodeURIComponent(caseId)}/timeline?limit=500`;
        const part = await get<Timeline>(after === undefined ? path : `${path}&after=${after}`);
        items.push(...part.items);
        if (part.next === undefined) return items;
        after = part.next;
      }
    },
  });
}

export const pendingGroupsAsk = queryOptions({
  queryKey: ['pending', 'groups'],
  queryFn: async () => (await get<{ items: readonly PendingGroup[] }>('/pending-reports')).items,
  refetchInterval: NEW_REPORTS_MS,
});

/** Reports that wait for a decision, as many as one page holds, oldest first. */
export const pendingReportsAsk = queryOptions({
  queryKey: ['pending', 'reports'],
  queryFn: async (): Promise<readonly Report[]> =>
    (await get<{ items: readonly Report[] }>('/reports?statuses=PENDING&limit=200')).items,
  refetchInterval: NEW_REPORTS_MS,
});

/** A page of the list of cases; the parameters are those of the address. */
export async function readCases(parameters: URLSearchParams, after: string | undefined): Promise<CaseList> {
  const all = new URLSearchParams(parameters);
  if (after !== undefined) all.set('after', after);
  return await get<CaseList>(`/cases?${all}`);
}

/** Why a time limit of a case ends when it ends. */
export function deadlineAsk(caseId: string, clock: string, of: string | undefined, dueAt: string) {
  const about = of === undefined ? '' : `?of=${encodeURIComponent(of)}`;
  return queryOptions({
    queryKey: ['deadline', caseId, clock, of, dueAt],
    queryFn: () => get<DeadlineExplained>(`/cases/${caseId}/clocks/${clock}/explanation${about}`),
  });
}

/** What has to be looked at until a moment, the longest due first. */
export function tasksAsk(dueBefore: string, mine: boolean) {
  return queryOptions({
    queryKey: ['tasks', dueBefore, mine],
    queryFn: () =>
      get<TaskList>(`/tasks?dueBefore=${encodeURIComponent(dueBefore)}&mine=${String(mine)}&limit=200`),
    placeholderData: keepPreviousData,
  });
}

/** Hand-overs a station has not answered yet. */
export function policeInboxAsk(station: string) {
  return queryOptions({
    queryKey: ['police-inbox', station],
    queryFn: () => get<PoliceInbox>(`/police-stations/${station}/inbox?statuses=HANDED&limit=200`),
  });
}

/** The sessions of a mediator between two moments. */
export function ownSessionsAsk(from: string, to: string) {
  return queryOptions({
    queryKey: ['sessions', from, to],
    queryFn: () => get<CommunityView['sessions']>(`/sessions?from=${from}&to=${to}&mine=true`),
  });
}

/** The mediations that go on: all of the caller's area, or only the caller's own and those nobody leads yet. */
export function boardAsk(mine: boolean) {
  return queryOptions({
    queryKey: ['cases', 'board', mine],
    queryFn: async () => (await get<{ items: readonly MediationCard[] }>(`/mediations?mine=${mine}`)).items,
  });
}

/** What is to be performed until a moment, of agreements in effect. */
export function obligationsAsk(dueBefore: string) {
  return queryOptions({
    queryKey: ['obligations', dueBefore],
    queryFn: () =>
      get<CommunityView['obligations']>(`/obligations?dueBefore=${encodeURIComponent(dueBefore)}`),
  });
}

/** Notices that will have to be looked at again until a moment. */
export function rechecksAsk(dueBefore: string) {
  return queryOptions({
    queryKey: ['rechecks', dueBefore],
    queryFn: () => get<CommunityView['rechecks']>(`/notices?dueBefore=${encodeURIComponent(dueBefore)}`),
  });
}

/** Cases that wait for something in a stage, the first due first. */
export function casesInStagesAsk(stages: string) {
  return queryOptions({
    queryKey: ['cases', 'in', stages],
    queryFn: () => get<CaseList>(`/cases?stages=${stages}&sort=due&limit=200`),
  });
}

/** Cases found by a word of the title or a number, for choosing one. */
export function casesFoundAsk(search: string) {
  return queryOptions({
    queryKey: ['cases', 'found', search],
    queryFn: () => get<CaseList>(`/cases?search=${encodeURIComponent(search.trim())}&limit=20`),
  });
}

/** A period of days in Shanghai: the first, and the one after the last; looked at from now or from a moment of the past. */
export interface Period extends Moment {
  readonly from: string;
  readonly to: string;
}

/** A period in an address. */
export function periodParameters(period: Period): Readonly<Record<string, string>> {
  return { from: period.from, to: period.to, ...momentParameters(period) };
}

/** An area in a period. */
interface OfArea extends Period {
  readonly area: string;
}

const written = (period: Period): string => String(new URLSearchParams(periodParameters(period)));

interface ViewAnswers {
  readonly community: CommunityView;
  readonly street: StreetView;
  readonly district: DistrictView;
}

/** One of the three views of an area. */
export function viewAsk<View extends keyof ViewAnswers>(view: View, area: string, { from, to }: Period) {
  return queryOptions({
    queryKey: ['view', view, area, from, to],
    queryFn: () => get<ViewAnswers[View]>(`/views/${view}/${area}?from=${from}&to=${to}`),
    placeholderData: keepPreviousData,
  });
}

/** The figures of an area and its parts; also of the past, which the views are not asked of. */
export function figuresAsk({ area, ...period }: OfArea, groupBy: 'child' | 'type') {
  return queryOptions({
    queryKey: ['figures', area, groupBy, written(period)],
    queryFn: () => get<Figures>(`/areas/${area}/figures?${written(period)}&groupBy=${groupBy}`),
    placeholderData: keepPreviousData,
  });
}

/** The cases of an area that were overdue at a moment, the longest first. */
export function overdueThenAsk(area: string, moment: Moment, instant: string) {
  const filter = { area, open: 'true', dueBefore: instant, sort: 'due' };
  const parameters = new URLSearchParams({ ...filter, ...momentParameters(moment) });
  return queryOptions({
    queryKey: ['cases', 'overdue', String(parameters)],
    queryFn: () => get<CaseList>(`/cases?${parameters}`),
  });
}

/** A figure of an area over the steps of a period. */
export function trendAsk({ area, ...period }: OfArea, figure: string, step: string) {
  return queryOptions({
    queryKey: ['trend', area, figure, written(period), step],
    queryFn: async () =>
      (await get<FigureTrend>(`/areas/${area}/figures/${figure}/trend?${written(period)}&step=${step}`))
        .items,
  });
}

/** A figure of an area by type and by the areas below it. */
export function matrixAsk({ area, ...period }: OfArea, figure: string) {
  return queryOptions({
    queryKey: ['matrix', area, figure, written(period)],
    queryFn: async () =>
      (await get<FigureMatrix>(`/areas/${area}/figures/${figure}/matrix?${written(period)}`)).items,
  });
}

/** A figure of an area by the narrowest areas within it. */
export function figureByGridAsk({ area, ...period }: OfArea, figure: string) {
  return queryOptions({
    queryKey: ['figure-by-grid', area, figure, written(period)],
    queryFn: async () =>
      (await get<Figures>(`/areas/${area}/figures?${written(period)}&groupBy=grid&figures=${figure}`))
        .buckets,
    placeholderData: keepPreviousData,
  });
}

/** Where the grids of an area lie. */
export function outlinesWithinAsk(area: string) {
  return queryOptions({
    queryKey: ['outlines', area],
    queryFn: async () =>
      (await get<{ items: readonly GridOutline[] }>(`/grid-outlines?within=${area}`)).items,
    ...RARELY,
  });
}

/** Which rows of which figure. */
export interface FigurePart extends OfArea {
  readonly figure: string;
  readonly part: 'numerator' | 'denominator';
}

/** A page of what a figure counted. */
export async function readFigureList(
  { area, figure, part, ...period }: FigurePart,
  after: string | undefined,
): Promise<FigureList> {
  const parameters = new URLSearchParams({ part, ...periodParameters(period), limit: '200' });
  if (after !== undefined) parameters.set('after', after);
  return await get<FigureList>(`/areas/${area}/figures/${figure}/cases?${parameters}`);
}
