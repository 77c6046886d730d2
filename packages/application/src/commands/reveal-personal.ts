import { type Caller, maskingFor, type PersonalField } from '@linli/access';
import type { RevealPersonal } from '@linli/case-domain';
import { demand } from '@linli/kernel';
import type { CommandRequest } from '../command-request.js';
import type { Parts } from '../parts.js';
import { type ShownText, unveil, Veiled } from '../personal/veil.js';
import { veilEvents } from '../personal/veil-event.js';
import { type FoundText, veiledTexts } from '../personal/veiled-texts.js';
import { reportOfCase } from '../queries/case-page/reports.js';
import { readCase } from '../queries/read-case.js';
import { reportsOfCase } from '../queries/reports-of-case.js';
import { recordAccess } from './access-log.js';

/** 查看个人信息 as it is asked for. */
export interface RevealInput extends Omit<RevealPersonal, 'type' | 'fields'> {
  readonly fields: readonly PersonalField[];
}

/** One personal text in clear, and where it stands. */
export interface RevealedText {
  /** The report or the event it stands in. */
  readonly source: string;
  readonly path: string;
  readonly field: PersonalField;
  readonly personRef?: string;
  readonly text: ShownText;
}

/**
 * Shows masked personal data of a case in clear, after who asked, and what for, is on record (I33). What is hidden from
 * the caller stays hidden: no purpose opens it.
 *
 * @throws Rejection CASE_UNKNOWN; FORBIDDEN; REVEAL_ID_USED
 * @throws ReadModelBehind
 */
export async function revealPersonal(
  parts: Parts,
  caller: Caller,
  { caseId, ...wish }: RevealInput,
  request: Omit<CommandRequest, 'key'>,
): Promise<{ readonly revealId: string; readonly items: readonly RevealedText[] }> {
  const { file, subject, events } = await readCase(parts, caller, 'RevealPersonal', caseId);
  const reports = await reportsOfCase(parts, caseId, { file, events });
  const texts = [
    ...reports.flatMap((row) => [...veiledTexts(row.reportId, reportOfCase(caller, subject, row))]),
    ...veilEvents(caller, subject, events).flatMap(({ eventId, data }) => [...veiledTexts(eventId, data)]),
  ];
  const masking = maskingFor(caller, subject);
  for (const field of wish.fields) demandOpen(field, texts, masking[field] !== 'hidden');

  await recordAccess(parts, caller, { type: 'RevealPersonal', caseId, ...wish }, request);
  const wanted = texts.filter(
    ({ veiled, personRef }) =>
      veiled.showing !== 'hidden' &&
      wish.fields.includes(veiled.field) &&
      (wish.personRef === undefined || wish.personRef === personRef),
  );
  const items = wanted.map(({ veiled, ...place }) => ({
    ...place,
    field: veiled.field,
    text: new Veiled(veiled.sealed, veiled.field, 'clear'),
  }));
  return { revealId: wish.revealId, items: (await unveil(parts.vault, { items })).items };
}

/** A field of which every text is hidden from the caller is not the caller's at all. */
function demandOpen(field: PersonalField, texts: readonly FoundText[], inGeneral: boolean): void {
  const ofField = texts.filter(({ veiled }) => veiled.field === field);
  const open = ofField.length === 0 ? inGeneral : ofField.some(({ veiled }) => veiled.showing !== 'hidden');
  demand(open, 'FORBIDDEN', { action: 'RevealPersonal' });
}
