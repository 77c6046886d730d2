import type { Veiled } from './veil.js';
import type { VeiledEvent } from './veil-event.js';

/** A correction of an entry: what the entry shows is the corrected text, what it said before is here. */
export interface Correction<Text> {
  readonly correctionId: string;
  /** Revision of the correction, which is an entry of its own. */
  readonly revision: number;
  readonly field: string;
  /** Absent where the entry had left the field out. */
  readonly old?: Text;
}

type Corrected = Extract<VeiledEvent, { readonly type: 'FieldCorrected' }>;

/** The events of a case with every corrected entry showing what its corrections say; the last one of a field counts. */
export function withCorrections(events: readonly VeiledEvent[]): VeiledEvent[] {
  const all = events.filter((event): event is Corrected => event.type === 'FieldCorrected');
  if (all.length === 0) return [...events];
  return events.map((event) => {
    const own = all.filter(({ data }) => data.target === event.revision);
    return own.length === 0 ? event : corrected(event, own);
  });
}

function corrected(event: VeiledEvent, own: readonly Corrected[]): VeiledEvent {
  const data = own.reduce<unknown>(
    (before, { data: { field, new: text } }) => replacedAt(before, field.split('.'), text),
    event.data,
  );
  const corrections = own.map(
    ({ data: { correctionId, field, old }, revision }): Correction<Veiled> => ({
      correctionId,
      revision,
      field,
      ...(old !== undefined && { old }),
    }),
  );
  return { ...event, data, corrections } as VeiledEvent;
}

/** A copy with one text replaced, or added where it was left out. */
function replacedAt(value: unknown, [step = '', ...rest]: readonly string[], text: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = rest.length === 0 ? text : replacedAt((value as Record<string, unknown>)[step], rest, text);
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...value, [step]: inner };
}
