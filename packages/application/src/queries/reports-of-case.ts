import type { ReportRow } from '@linli/read-models';
import type { Parts } from '../parts.js';
import type { CaseRead } from './read-case.js';
import { waitFor } from './wait-for.js';

/**
 * The reports of a case that was read from its stream, none of them left out because the views are behind it. A report is
 * attached before its case says so, so views that have come as far as the case show it.
 *
 * @throws ReadModelBehind
 */
export async function reportsOfCase(
  parts: Pick<Parts, 'readModels'>,
  caseId: string,
  { file, events }: Pick<CaseRead, 'file' | 'events'>,
): Promise<readonly ReportRow[]> {
  const shown = await parts.readModels.reportsOfCase(caseId);
  if (Object.keys(file.reports).every((id) => shown.some(({ reportId }) => reportId === id))) return shown;
  await waitFor(parts, events.at(-1)?.position ?? 0n);
  return await parts.readModels.reportsOfCase(caseId);
}
