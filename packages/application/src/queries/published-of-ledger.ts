import { refuse } from '@linli/kernel';
import type { Parts, PublishedPart } from '../parts.js';

/** What anybody needs to check an export without Linli, or keeps elsewhere. @throws Rejection LEDGER_NOT_HERE */
export async function publishedOfLedger({ evidence }: Parts, part: PublishedPart): Promise<string> {
  return await (evidence ?? refuse('LEDGER_NOT_HERE')).published(part);
}
