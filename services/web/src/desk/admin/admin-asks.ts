import type {
  Account,
  AccountEvents,
  calendars,
  GridOutline,
  limits,
  PostList,
  StaffCount,
  SystemState,
  TokenList,
  Webhook,
} from '@linli/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';

export const accountsAsk = queryOptions({
  queryKey: ['admin', 'accounts'],
  queryFn: async () => (await get<{ items: readonly Account[] }>('/accounts')).items,
});

/** Every post of an account. */
export function postsAsk(accountId: string) {
  return queryOptions({
    queryKey: ['admin', 'accounts', accountId, 'posts'],
    queryFn: async () => (await get<PostList>(`/accounts/${encodeURIComponent(accountId)}/posts`)).items,
  });
}

/** What happened to an account, a page at a time. */
export function accountEventsAsk(accountId: string) {
  return infiniteQueryOptions({
    queryKey: ['admin', 'accounts', accountId, 'events'],
    queryFn: ({ pageParam }) => {
      const after = pageParam === undefined ? '' : `&after=${encodeURIComponent(pageParam)}`;
      return get<AccountEvents>(`/accounts/${encodeURIComponent(accountId)}/events?limit=20${after}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Every token an account was given. */
export function tokensAsk(accountId: string) {
  return queryOptions({
    queryKey: ['admin', 'accounts', accountId, 'tokens'],
    queryFn: async () => (await get<TokenList>(`/accounts/${encodeURIComponent(accountId)}/tokens`)).items,
  });
}

export const staffCountsAsk = queryOptions({
  queryKey: ['admin', 'staff-counts'],
  queryFn: async () => (await get<{ items: readonly StaffCount[] }>('/staff-counts')).items,
});

export const outlinesAsk = queryOptions({
  queryKey: ['admin', 'outlines'],
  queryFn: async () => (await get<{ items: readonly GridOutline[] }>('/grid-outlines')).items,
});

export type Limit = (typeof limits)['_output']['items'][number];
export type CalendarYear = (typeof calendars)['_output']['items'][number];

export const limitsAsk = queryOptions({
  queryKey: ['admin', 'limits'],
  queryFn: async () => (await get<{ items: readonly Limit[] }>('/limits')).items,
});

/** Every version of every year there is. */
export const calendarsAsk = queryOptions({
  queryKey: ['admin', 'calendars'],
  queryFn: async () => (await get<{ items: readonly CalendarYear[] }>('/calendars')).items,
});

/** Receivers are told, and fail, while one looks. */
const TELLING_MS = 5_000;

export const webhooksAsk = queryOptions({
  queryKey: ['admin', 'webhooks'],
  queryFn: async () => (await get<{ items: readonly Webhook[] }>('/webhooks')).items,
  refetchInterval: TELLING_MS,
});

/** While a rebuild runs one wants to see it go on. */
const [REBUILDING_MS, RESTING_MS] = [1_500, 10_000];

export const systemAsk = queryOptions({
  queryKey: ['admin', 'system'],
  queryFn: () => get<SystemState>('/system'),
  refetchInterval: ({ state: { data } }) => (data?.rebuild ? REBUILDING_MS : RESTING_MS),
});
