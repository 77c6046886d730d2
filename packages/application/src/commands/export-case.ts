import type { Caller, Language } from '@linli/access';
import type { CaseFile, ExportLevel, ExportPurpose } from '@linli/case-domain';
import { caseDecider } from '@linli/case-domain';
import { caseRecord, manifestOf, packed, type Taken } from '@linli/documents';
import { refuse } from '@linli/kernel';
import type { CommandRequest } from '../command-request.js';
import { factsFor } from '../facts-for.js';
import type { Parts } from '../parts.js';
import { masked, unveil, veil } from '../personal/veil.js';
import { veilEvents } from '../personal/veil-event.js';
import { type CaseRead, readCase } from '../queries/read-case.js';
import { toEntry } from '../queries/timeline.js';
import { recordAccess } from './access-log.js';
import { anonymousCase } from './anonymous-case.js';

/** 导出案卷 as it is asked for. */
export interface ExportInput {
  readonly caseId: string;
  readonly exportId: string;
  readonly level: ExportLevel;
  readonly purpose: ExportPurpose;
  /** Such as the number of the court's file. */
  readonly note?: string | undefined;
  /** Sizes of signed heads that were kept elsewhere. */
  readonly earlier?: readonly number[] | undefined;
}

/** A case as a file to be taken away. */
export interface ExportedCase {
  readonly zip: Uint8Array;
  readonly fileName: string;
  readonly events: number;
}

/**
 * 导出案卷: `case.json`, which the stand-alone verifier checks, `case.html` to be read, and a signed manifest of both that
 * names who took it, when and what for. That it was taken is on record first. No level has a person in clear.
 *
 * @throws Rejection CASE_UNKNOWN; FORBIDDEN; LEDGER_NOT_HERE
 */
export async function exportCase(
  parts: Parts,
  caller: Caller,
  { earlier = [], ...input }: ExportInput,
  language: Language,
  request: Omit<CommandRequest, 'key'>,
): Promise<ExportedCase> {
  const { caseId, exportId, level, purpose, note } = input;
  const read = await readCase(parts, caller, 'ExportCase', caseId);
  const evidence = parts.evidence ?? refuse('LEDGER_NOT_HERE');
  const said = { level, purpose, ...(note !== undefined && { note }) };
  await recordAccess(parts, caller, { type: 'RecordExport', caseId, exportId, ...said }, request);
  const proved = await evidence.prove(`${caseDecider.category}-${caseId}`, {
    content: level === 'sealed',
    earlier,
  });
  const isAnonymous = level === 'anonymous';
  const taken: Taken = {
    exportId,
    at: parts.clock(),
    // A name, and a unit below the street, would say where it was; who it was is on record under the id.
    by: isAnonymous ? caller.role : `${caller.displayName} (${caller.accountId}, ${caller.orgCode})`,
    ...said,
  };
  const { reading, record, numbered } = isAnonymous
    ? anonymousCase(read, (await factsFor(parts, caller)).directory)
    : await maskedCase(parts, caller, read);
  const content = { format: 'linli-case/3', level, caseId, ...numbered, taken, ...proved, read: reading };
  const files = {
    'case.json': `${JSON.stringify(content, undefined, 2)}\n`,
    'case.html': caseRecord({ taken, ...record }, language),
  };
  const manifest = evidence.vouch(manifestOf(taken, files));
  return {
    zip: packed({ ...files, 'manifest.json': `${JSON.stringify(manifest, undefined, 2)}\n` }, taken.at),
    fileName: `${numbered.caseNumber ?? 'case'}-${level}-${exportId.slice(0, SHORT)}.zip`,
    events: proved.events.length,
  };
}

/** So much of an id tells exports of one day apart. */
const SHORT = 8;

/** The case with every person masked, whatever the caller may see otherwise. */
async function maskedCase(parts: Parts, caller: Caller, { file, subject, events }: CaseRead) {
  const state: CaseFile = file;
  const veiled = {
    state: veil(state, () => ({ field: 'place.address', showing: 'masked' })),
    events: veilEvents(caller, subject, events).map(toEntry),
  };
  const reading = toWritable(await unveil(parts.vault, masked(veiled)));
  const steps = reading.events.map(({ by, ...entry }) => ({ ...entry, role: by.role }));
  const { caseNumber } = file;
  return { reading, record: { caseNumber, steps }, numbered: { caseNumber } };
}

/** Positions are larger than numbers of JSON may be. */
function toWritable<Reading extends { readonly events: readonly { readonly position: bigint }[] }>(
  reading: Reading,
) {
  type Event = Omit<Reading['events'][number], 'position'> & { readonly position: string };
  const events = reading.events.map((event) => ({ ...event, position: String(event.position) }) as Event);
  return { ...reading, events };
}
