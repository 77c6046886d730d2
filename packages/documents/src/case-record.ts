import { createHash } from 'node:crypto';
import { type Language, say, sayEvent, wordFor, writeMoment } from '@linli/wording';
import { zipSync } from 'fflate';

/** Who took a case away, when and what for: it stands on every page and in the manifest. */
export interface Taken {
  readonly exportId: string;
  readonly at: string;
  readonly by: string;
  readonly level: 'sealed' | 'masked' | 'anonymous';
  readonly purpose: string;
  readonly note?: string | undefined;
}

/** One event as it may be read: its data, or the words that may be told of it. */
export interface RecordedStep {
  readonly revision: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly role: string;
  readonly data?: unknown;
  readonly facts?: readonly { readonly section: string; readonly code: string }[];
}

/** A case to be read by people. */
export interface CaseRecord {
  readonly taken: Taken;
  /** Nothing by which the case could be found again when it is anonymous. */
  readonly caseNumber?: string | undefined;
  readonly street?: string | undefined;
  readonly steps: readonly RecordedStep[];
}

/** A case as a page that stands alone and prints well: no script, nothing fetched, the watermark behind the text. */
export function caseRecord({ taken, caseNumber, street, steps }: CaseRecord, language: Language): string {
  const word = (code: Parameters<typeof say>[1]) => escaped(say(language, code));
  const watermark = say(language, 'document.record_watermark', {
    by: taken.by,
    at: writeMoment(language, taken.at),
    purpose: taken.purpose,
  });
  const about = [
    [word('document.record_number'), caseNumber],
    [word('document.record_street'), street],
    [word('document.record_level'), wordFor(language, 'exportLevel', taken.level)],
    [word('document.record_purpose'), wordFor(language, 'exportPurpose', taken.purpose)],
    [word('document.record_note'), taken.note],
    [word('document.record_taken_by'), taken.by],
    [word('document.record_taken_at'), writeMoment(language, taken.at)],
  ] as const;
  const title = word('document.case_record');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${title}</title>
<style>${STYLE}</style>
<div class="watermark" aria-hidden="true">${`<p>${escaped(watermark)}</p>`.repeat(WATERMARKS)}</div>
<h1>${title}</h1>
<dl>${about.map(([label, text]) => (text === undefined ? '' : `<dt>${label}<dd>${escaped(text)}`)).join('\n')}</dl>
<h2>${word('document.record_events')}</h2>
<ol>
${steps.map((step) => stepOf(step, language)).join('\n')}
</ol>
<footer>${escaped(watermark)}<br>${word('document.record_shown')}</footer>
</html>
`;
}

/** The files of an export with their digests, ready to be vouched for. */
export function manifestOf(taken: Taken, files: Readonly<Record<string, string>>) {
  return {
    format: 'linli-export/1',
    taken,
    files: Object.entries(files).map(([name, text]) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

/** Files as one ZIP; the same files of the same time are the same bytes. */
export function packed(files: Readonly<Record<string, string>>, at: string): Uint8Array {
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: at });
}

const WATERMARKS = 24;
const STYLE = `
body { font: 15px/1.6 "Noto Serif SC", serif; max-width: 46em; margin: 3em auto; padding: 0 1em; color: #222 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em } dd { margin: 0 }
li { margin: .6em 0; break-inside: avoid } .quiet, footer { color: #666; font-size: .85em }
.watermark { position: fixed; inset: -20%; z-index: -1; overflow: hidden; color: #00000014; transform: rotate(-24deg);
  columns: 3; font-size: 1.1em; print-color-adjust: exact } .watermark p { margin: 3em 1em }`;

function stepOf({ type, occurredAt, role, data, facts = [] }: RecordedStep, language: Language): string {
  const told = facts.map(({ section, code }) => wordFor(language, section as 'role', code));
  const texts = [...told, ...shownTexts(data)];
  const more = texts.length === 0 ? '' : `<br>${texts.map(escaped).join('；')}`;
  const said = sayEvent(language, type, typeof data === 'object' && data !== null ? { ...data } : {});
  const when = `${writeMoment(language, occurredAt)} · ${wordFor(language, 'role', role)}`;
  return `<li>${escaped(said)}${more}<br><span class="quiet">${escaped(when)}</span>`;
}

/** What people wrote, as far as it is shown. */
function* shownTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('shown' in value && 'text' in value && typeof value.text === 'string') yield value.text;
  else for (const part of Object.values(value)) yield* shownTexts(part);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
