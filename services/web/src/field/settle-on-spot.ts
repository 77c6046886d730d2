import type { Change } from '../both/http.js';
import type { Draft } from './draft.js';

/**
 * 当场化解 as the requests it takes: a case for the report, the word with whoever reported, and how it was settled, proven by
 * the photos. None where it was not settled. The ids are the draft's own, so each may be repeated.
 */
export function settlingSteps({ reportId, photos, typeCode, settled }: Draft): readonly Change[] {
  if (!settled.is) return [];
  const { caseId, contactId, evidenceIds, note, title } = settled;
  const path = `/cases/${caseId}`;
  return [
    { method: 'PUT', path, body: { reportId, title, typeCode, risk: 'low' } },
    {
      method: 'PUT',
      path: `${path}/contacts/${contactId}`,
      revision: '*',
      body: { reached: true, channel: 'in_person', summary: note },
    },
    {
      method: 'POST',
      path: `${path}/on-spot-resolution`,
      revision: '*',
      key: contactId,
      body: {
        note,
        evidence: photos.map((hash, index) => ({
          evidenceId: evidenceIds[index] ?? contactId,
          kind: 'photo',
          hash,
        })),
      },
    },
  ];
}
