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

/** 告知书: a community advises. */
export interface AdvisoryContent extends NoticeContent {
  readonly kind: 'advisory';
}

/** The advisory as a form. It says that it is no order: a community may not give one (I28). */
export function advisoryForm(language: Language, content: AdvisoryContent): Form {
  return {
    issuer: content.issuer,
    title: say(language, 'document.advisory'),
    references: [say(language, 'document.case_number', { number: content.caseNumber })],
    blocks: [
      ...salutation(language, content),
      { is: 'text', text: say(language, 'document.advises') },
      { is: 'heading', text: say(language, 'document.advised_items') },
      itemsOf(content),
      { is: 'heading', text: say(language, 'document.policies') },
      basisOf(language, content),
      { is: 'heading', text: say(language, 'document.advised_deadline') },
      { is: 'text', text: say(language, 'document.please_rectify', { at: content.due.at }) },
      ...provisionalNote(language, content),
      { is: 'text', text: say(language, 'document.advice_is_no_order') },
      sealOf(language, content),
      { is: 'heading', text: say(language, 'document.service_record') },
      ...serviceOf(language, content),
    ],
  };
}
