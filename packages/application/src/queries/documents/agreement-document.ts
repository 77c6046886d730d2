import type { Caller, Language } from '@linli/access';
import { type PrintedDocument, printDocument } from '@linli/documents';
import { demand, refuse } from '@linli/kernel';
import type { CommandRequest } from '../../command-request.js';
import type { Parts } from '../../parts.js';
import { eventsOfType } from '../case-page/events-of-type.js';
import { inClear } from './in-clear.js';
import { mediationOf } from './mediation-of.js';
import { readForPrint } from './read-for-print.js';
import { committeeName } from './unit-name.js';

/**
 * 人民调解协议书, to be signed or to be kept. Only a written agreement has one, and only the text that counts: a draft
 * that was replaced must not be signed.
 *
 * @throws Rejection AGREEMENT_UNKNOWN, AGREEMENT_IS_ORAL, AGREEMENT_REPLACED, CHARACTER_NOT_PRINTABLE, …
 */
export async function agreementDocument(
  parts: Parts,
  caller: Caller,
  { caseId, agreementId }: { readonly caseId: string; readonly agreementId: string },
  language: Language,
  request: Omit<CommandRequest, 'key'>,
): Promise<PrintedDocument> {
  const { file, events, directory, open } = await readForPrint(
    parts,
    caller,
    { action: 'PrintAgreement', caseId, documentId: agreementId },
    request,
  );
  const reached =
    eventsOfType(events, 'AgreementReached').find(({ data }) => data.agreementId === agreementId) ??
    refuse('AGREEMENT_UNKNOWN', { agreementId });
  const { mediationId, form } = reached.data;
  demand(form === 'written', 'AGREEMENT_IS_ORAL', { agreementId });
  demand(file.mediation.byId[mediationId]?.agreementId === agreementId, 'AGREEMENT_REPLACED', {
    agreementId,
  });
  const { proposed, mediatorId } = mediationOf(events, mediationId);
  const { data, parties } = await open({ data: reached.data, parties: proposed.parties });
  return await printDocument(
    {
      kind: 'agreement',
      caseNumber: file.caseNumber,
      documentId: agreementId,
      committee: committeeName(directory, mediatorId),
      parties: parties.map(({ partyId, standing, person: { name, idNumber, phone, address } }) => ({
        partyId,
        standing,
        name: inClear(name),
        idNumber: inClear(idNumber),
        phone: inClear(phone),
        address: inClear(address),
      })),
      facts: inClear(data.facts),
      partial: data.partial,
      performedAtOnce: data.performedAtOnce,
      confirmable: proposed.confirmable,
      obligations: data.obligations.map(({ debtor, creditor, content, amountFen, manner, dueAt }) => ({
        debtor,
        creditor,
        content: inClear(content),
        amountFen,
        manner: inClear(manner),
        dueAt,
      })),
      madeAt: reached.meta.occurredAt,
      acts: file.mediation.agreements[agreementId]?.acts ?? {},
    },
    language,
  );
}
