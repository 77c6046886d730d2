import type { Language } from '@linli/wording';
import { say } from '@linli/wording';
import { type AdvisoryContent, advisoryForm } from './advisory.js';
import { type AgreementContent, agreementForm } from './agreement.js';
import { contentHash } from './content-hash.js';
import { demandPrintable } from './fonts.js';
import type { Block, Form } from './form.js';
import { layOut } from './layout.js';
import { type MinutesContent, minutesForm } from './minutes.js';
import { type OrderContent, orderForm } from './order.js';

/** Everything a document of one kind is made from. */
export type Content = AgreementContent | AdvisoryContent | OrderContent | MinutesContent;

/** A document ready to be sent or printed. */
export interface PrintedDocument {
  readonly pdf: Uint8Array;
  /** Names the kind and the case, nobody's name. */
  readonly fileName: string;
  /** SHA-256 of the content, as it stands on every page. */
  readonly hash: string;
}

/**
 * Makes the PDF of a document. Labels are in the language asked for; what people wrote stays as they wrote it. The same
 * content in the same language gives the same file, byte for byte.
 *
 * @throws Rejection CHARACTER_NOT_PRINTABLE
 */
export async function printDocument(content: Content, language: Language): Promise<PrintedDocument> {
  const { caseNumber, documentId, madeAt } = content;
  const form = formOf(language, content);
  const hash = contentHash(whatWasSaid(content));
  demandPrintable([caseNumber, ...textsOf(form)]);
  const pdf = await layOut(form, {
    language,
    madeAt: new Date(madeAt),
    running: [
      say(language, 'document.identity', { caseNumber, documentId }),
      say(language, 'document.fingerprint', { hash }),
    ],
    pageOf: (page, pages) => say(language, 'document.page', { page, pages }),
  });
  return { pdf, fileName: `${form.title}-${caseNumber}.pdf`, hash };
}

function formOf(language: Language, content: Content): Form {
  switch (content.kind) {
    case 'agreement':
      return agreementForm(language, content);
    case 'advisory':
      return advisoryForm(language, content);
    case 'order':
      return orderForm(language, content);
    case 'minutes':
      return minutesForm(language, content);
  }
}

/** Signatures are put under an agreement, they do not change it: before and after signing it has one digest. */
function whatWasSaid(content: Content): object {
  if (content.kind !== 'agreement') return content;
  const { acts: _, ...agreed } = content;
  return agreed;
}

function* textsOf({ issuer, title, references, blocks }: Form): Generator<string> {
  yield* [issuer, title, ...references];
  for (const block of blocks) yield* textsOfBlock(block);
}

function* textsOfBlock(block: Block): Generator<string> {
  switch (block.is) {
    case 'heading':
    case 'text':
      yield block.text;
      break;
    case 'fields':
      for (const { label, text = '' } of block.fields) yield* [label, text];
      break;
    case 'items':
      for (const { text, fields = [] } of block.items) {
        yield text;
        yield* textsOfBlock({ is: 'fields', fields });
      }
      break;
    case 'signature':
      yield* [block.label, block.date];
      break;
    case 'seal':
      yield* [block.name, block.note, block.date];
      break;
  }
}
