import type { OwnAccount, OwnSessions, OwnSignIns } from '@linli/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';

export const ownAccountAsk = queryOptions({
  queryKey: ['own', 'account'],
  queryFn: () => get<OwnAccount>('/session/account'),
});

export const ownSessionsAsk = queryOptions({
  queryKey: ['own', 'sessions'],
  queryFn: async () => (await get<OwnSessions>('/session/all')).items,
});

export const ownSignInsAsk = queryOptions({
  queryKey: ['own', 'sign-ins'],
  queryFn: async () => (await get<OwnSignIns>('/session/sign-ins')).items,
});
