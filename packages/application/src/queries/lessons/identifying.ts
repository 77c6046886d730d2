import type { CaseEvent, CaseFile, Directory } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Parts } from '../../parts.js';
import { personalFieldOf } from '../../personal/personal-field-of.js';
import { type ShownText, unveil, veil } from '../../personal/veil.js';
import { reportsOfCase } from '../reports-of-case.js';

/** Particulars of a person or a place, rather than something that was said or done. */
const PARTICULAR = /\.(?:name|phone|idNumber|address)$/;

/**
 * Everything by which somebody could tell which case it is: who takes part and where, in words. Opened only to be compared
 * with what is written about the lesson; shown to nobody. Of a person who was erased there is nothing left to compare.
 */
export async function identifyingWords(
  parts: Parts,
  caseId: string,
  file: CaseFile,
  events: readonly Recorded<CaseEvent>[],
  directory: Directory,
): Promise<readonly string[]> {
  const reports = await reportsOfCase(parts, caseId, { file, events });
  const said = [
    ...events.map(({ type, data }) => ({ type: type as string, data: data as unknown })),
    ...reports.map(({ reporter, place }) => ({ type: 'ReportFiled', data: { reporter, place } as unknown })),
  ];
  const opened = await unveil(
    parts.vault,
    said.map(({ type, data }) =>
      veil(data, (path) => {
        const field = personalFieldOf(type, path);
        return { field, showing: PARTICULAR.test(field) ? 'clear' : 'hidden' };
      }),
    ),
  );
  const { areaPath, building = '' } = file.place;
  return [
    file.caseNumber,
    building,
    ...areaPath.map((code) => directory.area(code)?.name ?? ''),
    ...unitNames(events, directory),
    ...clearTexts(opened),
  ];
}

/** Names of the units that occur anywhere in the events. */
function unitNames(events: readonly Recorded<CaseEvent>[], directory: Directory): readonly string[] {
  const codes = new Set<string>(events.map(({ meta }) => meta.by.orgCode));
  for (const { data } of events) for (const text of strings(data)) codes.add(text);
  return [...codes].flatMap((code) => directory.unit(code)?.name ?? []);
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* strings(part);
}

function* clearTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { shown, text } = value as Partial<ShownText>;
  if (shown === 'clear' && text !== undefined) yield text;
  else for (const part of Object.values(value)) yield* clearTexts(part);
}
