import { type Caller, type Masking, maskingFor, type PersonalField, type Subject } from '@linli/access';
import type {
  CaseSummary,
  DangerEntry,
  NoticeEntry,
  ObligationEntry,
  Page,
  PoliceInboxEntry,
  WhistleEntry,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { personalFieldOf } from '../personal/personal-field-of.js';
import { type ShownText, type Unveiled, unveil, type Veil, Veiled, veil } from '../personal/veil.js';

/** What access to a case depends on, as the views know it. */
export function subjectOfSummary(summary: CaseSummary): Subject {
  const { areaPath, confidentiality, stage, level, leadUnit, units, dangerReported, mediators } = summary;
  return {
    areaPath,
    confidentiality,
    stage,
    level,
    ...(leadUnit !== null && { leadUnit }),
    units,
    handedOverTo: summary.policeStations,
    dangerReported,
    mediators,
    recordedBy: summary.openedBy,
  };
}

/** How personal texts of several cases are shown to a caller; everything is hidden of a case that is not in the views. */
export async function maskingByCase(
  { readModels }: Pick<Parts, 'readModels'>,
  caller: Caller,
  entries: readonly { readonly caseId: string }[],
): Promise<(caseId: string) => Masking> {
  const ids = [...new Set(entries.map(({ caseId }) => caseId))];
  const summaries = await Promise.all(ids.map((caseId) => readModels.caseById(caseId)));
  const maskings = new Map(
    summaries.flatMap((summary) =>
      summary ? [[summary.caseId, maskingFor(caller, subjectOfSummary(summary))] as const] : [],
    ),
  );
  const nothing = maskingFor(caller, { areaPath: [] });
  return (caseId) => maskings.get(caseId) ?? nothing;
}

/** A page with its personal texts as the caller may see each. */
export async function shownPage<Entry extends { readonly caseId: string }, Shown>(
  parts: Parts,
  caller: Caller,
  { items, ...rest }: Page<Entry>,
  veilEntry: (entry: Entry, masking: Masking) => Shown,
): Promise<Page<Unveiled<Shown>>> {
  const maskingOf = await maskingByCase(parts, caller, items);
  const veiled = items.map((entry) => veilEntry(entry, maskingOf(entry.caseId)));
  const { items: opened } = await unveil(parts.vault, { items: veiled });
  return { items: opened, ...rest };
}

/** A person with every particular as the caller may see it. */
export interface ShownPerson {
  readonly personRef?: string;
  readonly name?: ShownText;
  readonly phone?: ShownText;
  readonly idNumber?: ShownText;
  readonly address?: ShownText;
}

/** A notice in a list. */
export interface ShownNotice extends Omit<NoticeEntry, 'addressee'> {
  readonly addressee: ShownPerson;
}

/** An obligation in a list. */
export interface ShownObligation extends Omit<ObligationEntry, 'content'> {
  readonly content: ShownText;
}

/** An alarm in a list. */
export interface ShownDanger extends Omit<DangerEntry, 'text'> {
  readonly text: ShownText;
}

/** A whistle in a list. */
export interface ShownWhistle extends Omit<WhistleEntry, 'question' | 'reportedIn' | 'ratings'> {
  readonly question: ShownText;
  readonly reportedIn: readonly string[];
}

/** A hand-over as the station reads it. */
export function veilHandover(handover: PoliceInboxEntry, masking: Masking) {
  const { reason, returnReason: _, ...entry } = handover;
  return { ...entry, reason: textOf('handling.text', masking, reason) };
}

/** A notice: its addressee is a party. */
export function veilNotice({ addressee, ...entry }: NoticeEntry, masking: Masking): Veil<NoticeEntry> {
  return {
    ...entry,
    addressee: veil(addressee, (path) => {
      const field = personalFieldOf('AdvisoryIssued', path);
      return { field, showing: masking[field] };
    }),
  };
}

/** An obligation: its content is a term of the agreement. */
export function veilObligation(
  { content, ...entry }: ObligationEntry,
  masking: Masking,
): Veil<ObligationEntry> {
  return { ...entry, content: textOf('agreement.text', masking, content) };
}

/** An alarm. */
export function veilDanger({ text, ...entry }: DangerEntry, masking: Masking): Veil<DangerEntry> {
  return { ...entry, text: textOf('handling.text', masking, text) };
}

/** Of a whistle lists show who was called and who came; what each brought stands in the case. */
export function veilWhistle(whistle: WhistleEntry, masking: Masking) {
  const { question, reportedIn, ratings: _, ...entry } = whistle;
  return {
    ...entry,
    question: textOf('handling.text', masking, question),
    reportedIn: reportedIn.map(({ department }) => department),
  };
}

function textOf(field: PersonalField, masking: Masking, sealed: Veiled['sealed']): Veiled {
  return new Veiled(sealed, field, masking[field]);
}
