import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from '../both/http.js';

/** Answers stay fresh until something happens: live updates and commands mark them stale. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsThere }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: isWorthRetrying, retryDelay: 800, refetchOnWindowFocus: true },
  },
});

/** A session that has ended is noticed by whatever is asked next; then the way in is shown where the page stood. */
function askWhoIsThere(error: Error): void {
  if (error instanceof Refused && error.problem.status === 401)
    void queryClient.invalidateQueries({ queryKey: ['session'] });
}

/** Forgets what was answered to whoever was here before. Who is here now is asked and kept apart. */
export function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [about] }) => about !== 'session' });
}

/** Views that are still catching up answer 503 and are asked again; a refusal stays one. */
function isWorthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof Refused)) return failures < 1;
  return error.problem.code === 'READ_MODEL_BEHIND' && failures < 5;
}
