import type { ErasureList, RetentionDueList, retentionSchedules } from '@linli/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';

export type RetentionSchedule = (typeof retentionSchedules)['_output']['items'][number];
export type Due = RetentionDueList['items'][number];
export type Erasure = ErasureList['items'][number];

/** What waits for the second person, a page at a time. */
export const erasuresAsk = infiniteQueryOptions({
  queryKey: ['erasures'],
  queryFn: ({ pageParam }) => {
    const parameters = new URLSearchParams({ statuses: 'REQUESTED' });
    if (pageParam !== undefined) parameters.set('after', pageParam);
    return get<ErasureList>(`/erasures?${parameters}`);
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** Whose time is over within so many days, a page at a time. */
export function retentionDueAsk(within: number) {
  return infiniteQueryOptions({
    queryKey: ['retention-due', within],
    queryFn: ({ pageParam }) => {
      const parameters = new URLSearchParams({ within: String(within) });
      if (pageParam !== undefined) parameters.set('after', pageParam);
      return get<RetentionDueList>(`/retention-due?${parameters}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

export const schedulesAsk = queryOptions({
  queryKey: ['retention-schedules'],
  queryFn: async () => (await get<{ items: readonly RetentionSchedule[] }>('/retention-schedules')).items,
});
