import { type Language, say, wordFor, writeDay, writeMoment } from '@linli/wording';
import type { Block } from './form.js';

/** A law or policy by title and version date. */
export interface BasisOfNotice {
  readonly title: string;
  readonly version: string;
  readonly article?: string | undefined;
}

/** 送达: no deadline without it (I29). */
export interface ServiceOfNotice {
  readonly servedAt: string;
  readonly how: string;
  readonly receivedBy?: string | undefined;
}

/** What an advisory and an order have in common. They are two documents all the same: only one of them commands (I28). */
export interface NoticeContent {
  readonly caseNumber: string;
  readonly documentId: string;
  /** Name of the issuing committee or authority. */
  readonly issuer: string;
  readonly addressee?: string | undefined;
  readonly place: string;
  readonly items: readonly string[];
  readonly basis: readonly BasisOfNotice[];
  readonly due: { readonly at: string; readonly provisional: boolean };
  readonly service: ServiceOfNotice;
  readonly madeAt: string;
}

/** Whom it is for and what it is about. */
export function salutation(language: Language, { addressee, place }: NoticeContent): Block[] {
  const to =
    addressee === undefined
      ? say(language, 'document.to_nobody_named')
      : say(language, 'document.to_addressee', { name: addressee });
  return [
    { is: 'text', text: to, flush: true },
    { is: 'text', text: say(language, 'document.about_place', { place }) },
  ];
}

/** The items, numbered. */
export function itemsOf({ items }: NoticeContent): Block {
  return { is: 'items', items: items.map((text) => ({ text })) };
}

/** The provisions with their versions: article numbers move when a law is revised. */
export function basisOf(language: Language, { basis }: NoticeContent): Block {
  const texts = basis.map(({ title, version, article }) => {
    // Titles are on record with and without their book-title marks.
    const params = { title: title.replaceAll(/^《|》$/g, ''), version: writeDay(language, version) };
    return article === undefined
      ? say(language, 'document.basis', params)
      : say(language, 'document.basis_article', { ...params, article });
  });
  return { is: 'items', items: texts.map((text) => ({ text })) };
}

/** A deadline that may still move says so. */
export function provisionalNote(language: Language, { due }: NoticeContent): Block[] {
  return due.provisional ? [{ is: 'text', text: say(language, 'document.provisional') }] : [];
}

/** Where the issuer puts the seal. */
export function sealOf(language: Language, { issuer, madeAt }: NoticeContent): Block {
  const note = say(language, 'document.sealed');
  return { is: 'seal', name: issuer, note, date: writeDay(language, madeAt) };
}

/** The record of service, to be signed. */
export function serviceOf(language: Language, { service }: NoticeContent): Block[] {
  const date = say(language, 'document.date_to_fill');
  return [
    {
      is: 'fields',
      fields: [
        { label: say(language, 'document.served_at'), text: writeMoment(language, service.servedAt) },
        { label: say(language, 'document.served_how'), text: wordFor(language, 'service', service.how) },
        { label: say(language, 'document.received_by'), text: service.receivedBy },
      ],
    },
    { is: 'signature', label: say(language, 'document.recipient_signs'), date },
    { is: 'signature', label: say(language, 'document.server_signs'), date },
  ];
}
