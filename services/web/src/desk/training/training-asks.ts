import type { LessonList, LessonPage } from '@linli/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';

/** The lessons that are out, a page at a time. */
export const lessonsAsk = infiniteQueryOptions({
  queryKey: ['lessons'],
  queryFn: ({ pageParam }) =>
    get<LessonList>(pageParam === undefined ? '/lessons' : `/lessons?after=${encodeURIComponent(pageParam)}`),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** One lesson, whole: what is chosen in it is never asked about. */
export function lessonAsk(lessonId: string) {
  return queryOptions({
    queryKey: ['lesson', lessonId],
    queryFn: () => get<LessonPage>(`/lessons/${encodeURIComponent(lessonId)}`),
  });
}
