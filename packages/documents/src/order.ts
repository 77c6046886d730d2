import { type Language, say } from '@linli/wording';
import type { Form } from './form.js';
import {
  basisOf,
  itemsOf,
  type NoticeContent,
  provisionalNote,
  salutation,
  sealOf,
  serviceOf,
} from './notice.js';

/** 责令改正通知书: an enforcing authority orders, under its own document number. */
export interface OrderContent extends NoticeContent {
  readonly kind: 'order';
  readonly documentNumber: string;
}

/**
 * The order as a form. It tells the remedies (Administrative Reconsideration Law 2023 art. 20; Administrative
 * Procedure Law 2017 art. 46): untold, their periods do not begin to run.
 */
export function orderForm(language: Language, content: OrderContent): Form {
  const { caseNumber, documentNumber } = content;
  return {
    issuer: content.issuer,
    title: say(language, 'document.order'),
    references: [
      say(language, 'document.document_number', { number: documentNumber }),
      say(language, 'document.case_number', { number: caseNumber }),
    ],
    blocks: [
      ...salutation(language, content),
      { is: 'text', text: say(language, 'document.orders') },
      { is: 'heading', text: say(language, 'document.ordered_items') },
      itemsOf(content),
      { is: 'heading', text: say(language, 'document.legal_basis') },
      basisOf(language, content),
      { is: 'heading', text: say(language, 'document.ordered_deadline') },
      { is: 'text', text: say(language, 'document.must_rectify', { at: content.due.at }) },
      ...provisionalNote(language, content),
      { is: 'heading', text: say(language, 'document.remedies') },
      { is: 'text', text: say(language, 'document.remedies_told') },
      sealOf(language, content),
      { is: 'heading', text: say(language, 'document.service_record') },
      ...serviceOf(language, content),
    ],
  };
}
