import { type Language, say, wordFor, writeDay } from '@linli/wording';
import { capitalAmount, yuan } from './amount.js';
import type { Block, Field, Form, Item } from './form.js';

/** A party of an agreement as it signs. What is not on record is left to be written by hand. */
export interface AgreementParty {
  readonly partyId: string;
  readonly standing: string;
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

/** 人民调解协议书: what People's Mediation Law 29 wants in it. */
export interface AgreementContent {
  readonly kind: 'agreement';
  readonly caseNumber: string;
  readonly documentId: string;
  readonly committee: string;
  readonly parties: readonly AgreementParty[];
  /** Main facts, issues in dispute, responsibility. */
  readonly facts: string;
  readonly partial: boolean;
  readonly performedAtOnce: boolean;
  /** A court may confirm it: not for status, adoption and marriage relations. */
  readonly confirmable: boolean;
  readonly obligations: readonly {
    readonly debtor: string;
    readonly creditor?: string | undefined;
    readonly content: string;
    readonly amountFen?: number | undefined;
    readonly manner?: string | undefined;
    readonly dueAt: string;
  }[];
  readonly madeAt: string;
  /** When who signed, as far as on record: by party id, `mediator`, `seal`. Not part of what was agreed. */
  readonly acts: Readonly<Record<string, string>>;
}

/** The agreement as a form. */
export function agreementForm(language: Language, content: AgreementContent): Form {
  const { committee, parties, facts, confirmable } = content;
  const words = (key: Parameters<typeof say>[1], params = {}) => say(language, key, params);
  const effects = [
    words('document.takes_effect'),
    ...(confirmable ? [words('document.confirmation')] : []),
    words('document.free_of_charge'),
    words('document.copies', { copies: parties.length + 1, committee }),
  ];
  return {
    issuer: committee,
    title: words('document.agreement'),
    references: [words('document.case_number', { number: content.caseNumber })],
    blocks: [
      { is: 'heading', text: words('document.parties') },
      ...parties.map((party): Block => ({ is: 'fields', fields: particulars(language, party) })),
      { is: 'heading', text: words('document.facts') },
      { is: 'text', text: facts },
      { is: 'heading', text: words('document.terms') },
      ...terms(language, content),
      { is: 'heading', text: words('document.effect') },
      { is: 'text', text: effects.join('\n') },
      ...signatures(language, content),
    ],
  };
}

function particulars(
  language: Language,
  { standing, name, idNumber, phone, address }: AgreementParty,
): Field[] {
  return [
    { label: wordFor(language, 'partyStanding', standing), text: name },
    { label: say(language, 'document.id_number'), text: idNumber },
    { label: say(language, 'document.phone'), text: phone },
    { label: say(language, 'document.address'), text: address },
  ];
}

function terms(language: Language, content: AgreementContent): Block[] {
  const { obligations, partial, performedAtOnce } = content;
  if (obligations.length === 0) return [{ is: 'text', text: say(language, 'document.no_obligations') }];
  return [
    { is: 'text', text: say(language, partial ? 'document.agreed_in_part' : 'document.agreed') },
    { is: 'items', items: obligations.map((obligation) => term(language, content, obligation)) },
    ...(performedAtOnce ? [{ is: 'text' as const, text: say(language, 'document.performed_at_once') }] : []),
  ];
}

function term(
  language: Language,
  { parties }: AgreementContent,
  obligation: AgreementContent['obligations'][number],
): Item {
  const { content, amountFen, manner, dueAt } = obligation;
  const party = (partyId: string): string => {
    const { standing = '', name = '' } = parties.find((one) => one.partyId === partyId) ?? {};
    return name === '' ? wordFor(language, 'partyStanding', standing) : name;
  };
  const debtor = party(obligation.debtor);
  return {
    text:
      obligation.creditor === undefined
        ? say(language, 'document.owes', { debtor, content })
        : say(language, 'document.owes_to', { debtor, creditor: party(obligation.creditor), content }),
    fields: [
      ...(amountFen === undefined
        ? []
        : [
            {
              label: say(language, 'document.sum'),
              text: say(language, 'document.amount', {
                yuan: yuan(amountFen),
                capital: capitalAmount(amountFen),
              }),
            },
          ]),
      ...(manner === undefined ? [] : [{ label: say(language, 'document.manner'), text: manner }]),
      { label: say(language, 'document.due'), text: say(language, 'document.due_by', { at: dueAt }) },
    ],
  };
}

function signatures(language: Language, { parties, acts, committee }: AgreementContent): Block[] {
  const dateOf = (act: string): string => {
    const at = acts[act];
    return at === undefined ? say(language, 'document.date_to_fill') : writeDay(language, at);
  };
  return [
    ...parties.map(({ partyId, standing, name = '' }): Block => {
      const label = say(language, 'document.party_signs', {
        standing: wordFor(language, 'partyStanding', standing),
        name,
      });
      return { is: 'signature', label, date: dateOf(partyId) };
    }),
    { is: 'signature', label: say(language, 'document.mediator_signs'), date: dateOf('mediator') },
    { is: 'seal', name: committee, note: say(language, 'document.sealed'), date: dateOf('seal') },
  ];
}
