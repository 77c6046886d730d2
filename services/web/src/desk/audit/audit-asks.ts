import type { AccessLog, AuditList, AuditPage, CheckProgress, Redrawn, RuleCheck } from '@linli/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';
import type { Period } from '../asks.js';

/** The audits that concern the caller's area, a page at a time. */
export const auditsAsk = infiniteQueryOptions({
  queryKey: ['audits'],
  queryFn: ({ pageParam }) =>
    get<AuditList>(pageParam === undefined ? '/audits' : `/audits?after=${encodeURIComponent(pageParam)}`),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

export function auditAsk(auditId: string) {
  return queryOptions({
    queryKey: ['audit', auditId],
    queryFn: () => get<AuditPage>(`/audits/${encodeURIComponent(auditId)}`),
  });
}

/** The sample drawn again: asked only when somebody wants to know. */
export function redrawAsk(auditId: string) {
  return queryOptions({
    queryKey: ['redraw', auditId],
    queryFn: () => get<Redrawn>(`/audits/${encodeURIComponent(auditId)}/redraw`),
    enabled: false,
  });
}

/** What the rules say to an area and a time between two moments. */
export function ruleCheckAsk(area: string, { from, to }: Period) {
  return queryOptions({
    queryKey: ['rule-check', area, from, to],
    queryFn: () => get<RuleCheck>(`/rule-check?${new URLSearchParams({ area, from, to })}`),
  });
}

/** How often somebody who waits for a check is told how far it is, in milliseconds. */
const TOLD_EVERY_MS = 1_000;

/** How far the check is that somebody waits for. */
export const checkProgressAsk = queryOptions({
  queryKey: ['rule-check-progress'],
  queryFn: () => get<CheckProgress>('/rule-check/progress'),
  refetchInterval: TOLD_EVERY_MS,
  gcTime: 0,
});

/** Which accesses. */
export interface AccessPart extends Period {
  readonly area: string;
  readonly caseNumber: string;
  readonly isRestricted: boolean;
  /** Only those of one kind. */
  readonly kind?: string | undefined;
  /** Only what one account did. */
  readonly account?: string | undefined;
}

/** Accesses to personal data, a page at a time. */
export function accessAsk({ area, from, to, caseNumber, isRestricted, kind, account }: AccessPart) {
  const parameters = new URLSearchParams({ area, from, to });
  if (caseNumber !== '') parameters.set('caseNumber', caseNumber);
  if (isRestricted) parameters.set('restricted', 'true');
  if (kind !== undefined) parameters.set('kinds', kind);
  if (account !== undefined) parameters.set('account', account);
  return infiniteQueryOptions({
    queryKey: ['access-log', String(parameters)],
    queryFn: ({ pageParam }) => {
      const all = new URLSearchParams(parameters);
      if (pageParam !== undefined) all.set('after', pageParam);
      return get<AccessLog>(`/access-log?${all}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}
