import { QueryClient } from '@tanstack/react-query';
import { Refused } from '../both/http.js';

/** Answers stay fresh until something happens: live updates and commands mark them stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: isWorthRetrying, retryDelay: 800, refetchOnWindowFocus: true },
  },
});

/** Views that are still catching up answer 503 and are asked again; a refusal stays one. */
function isWorthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof Refused)) return failures < 1;
  return error.problem.code === 'READ_MODEL_BEHIND' && failures < 5;
}
