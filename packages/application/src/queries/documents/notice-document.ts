import type { Caller, Language, PrintAction } from '@linli/access';
import type { CaseFile, Directory } from '@linli/case-domain';
import { type PrintedDocument, printDocument } from '@linli/documents';
import { demand, refuse } from '@linli/kernel';
import type { CommandRequest } from '../../command-request.js';
import type { Parts } from '../../parts.js';
import type { Unveiled, Veil } from '../../personal/veil.js';
import { eventsOfType } from '../case-page/events-of-type.js';
import { readCase } from '../read-case.js';
import { inClear } from './in-clear.js';
import { readForPrint } from './read-for-print.js';
import { unitName } from './unit-name.js';

/**
 * 告知书 or 责令改正通知书, as it was issued. They are printed by different people: a community its advisories, an
 * authority its own orders, the street both (I28).
 *
 * @throws Rejection NOTICE_UNKNOWN, ORDER_OF_ANOTHER_AUTHORITY, CHARACTER_NOT_PRINTABLE, …
 */
export async function noticeDocument(
  parts: Parts,
  caller: Caller,
  { caseId, noticeId }: { readonly caseId: string; readonly noticeId: string },
  language: Language,
  request: Omit<CommandRequest, 'key'>,
): Promise<PrintedDocument> {
  const kind = (await readCase(parts, caller, 'ViewCase', caseId)).file.notice.byId[noticeId]?.kind;
  const action: PrintAction = kind === 'order' ? 'PrintOrder' : 'PrintAdvisory';
  const read = await readForPrint(parts, caller, { action, caseId, documentId: noticeId }, request);
  const { events, file, directory } = read;
  const issued =
    eventsOfType(events, 'AdvisoryIssued', 'OrderIssued').find(({ data }) => data.noticeId === noticeId) ??
    refuse('NOTICE_UNKNOWN', { noticeId });
  if ('authority' in issued.data) {
    const { authority } = issued.data;
    demand(caller.role !== 'DU' || caller.orgCode === authority, 'ORDER_OF_ANOTHER_AUTHORITY', { authority });
  }
  const { data, place } = await read.open({ data: issued.data, place: read.place });
  const common = {
    caseNumber: file.caseNumber,
    documentId: noticeId,
    addressee: inClear(data.addressee.name),
    place: placeName(directory, place),
    items: data.items.map(({ text }) => inClear(text)),
    due: data.due,
    service: {
      servedAt: data.service.servedAt,
      how: data.service.how,
      receivedBy: inClear(data.service.receivedBy),
    },
    madeAt: issued.meta.occurredAt,
  };
  if ('authority' in data) {
    const { authority, documentNumber, legalBasis } = data;
    const issuer = unitName(directory, authority);
    return await printDocument(
      { ...common, kind: 'order', documentNumber, basis: legalBasis, issuer },
      language,
    );
  }
  const issuer = unitName(directory, issued.meta.by.orgCode);
  return await printDocument({ ...common, kind: 'advisory', basis: data.policies, issuer }, language);
}

/** Where it is: the areas by name down to the community, the building, and what lies below it. */
function placeName(
  directory: Directory,
  { areaPath, building, address }: Unveiled<Veil<CaseFile['place']>>,
): string {
  const areas = areaPath
    .map((code) => directory.area(code))
    .filter((area) => area !== undefined && area.level !== 'grid')
    .map((area) => area?.name ?? '');
  return [areas.join(''), building ?? '', inClear(address) ?? ''].filter((part) => part !== '').join(' ');
}
