import type { CaseIntegrity, CaseStates, CaseVisibility } from '@linli/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';

/** States come in parts: a step within one is instant. */
const PART = 100;

/** States of a case: the part that holds the one after this event. */
export function statesAsk(caseId: string, revision: number) {
  const from = Math.floor(revision / PART) * PART;
  return queryOptions({
    queryKey: ['case', caseId, 'states', from],
    queryFn: async () => {
      const path = `/cases/${encodeURIComponent(caseId)}/states?from=${from}&limit=${PART}`;
      return (await get<CaseStates>(path)).items;
    },
  });
}

/** What each role could see after an event. */
export function sightAsk(caseId: string, revision: number) {
  return queryOptions({
    queryKey: ['case', caseId, 'sight', revision],
    queryFn: async () =>
      (await get<CaseVisibility>(`/cases/${encodeURIComponent(caseId)}/visibility?revision=${revision}`))
        .items,
    placeholderData: keepPreviousData,
  });
}

/** Whether the events of a case are as they were signed. */
export function integrityAsk(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'integrity'],
    queryFn: () => get<CaseIntegrity>(`/cases/${encodeURIComponent(caseId)}/integrity`),
  });
}

/** A case as it was at a moment: only what had occurred by then, whenever it was recorded. */
export function asItWasAsk(caseId: string, at: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'as-it-was', at],
    queryFn: async () => {
      const path = `/cases/${encodeURIComponent(caseId)}/replay?at=${encodeURIComponent(at)}`;
      return (await get<{ readonly state: Readonly<Record<string, unknown>> }>(path)).state;
    },
  });
}
