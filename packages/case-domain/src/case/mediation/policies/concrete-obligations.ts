import type { Instant } from '@linli/kernel';
import type { ObligationGiven } from '../agreement-commands.js';

/** What an obligation lacks to be performed, supervised and confirmed by a court: a refusal code. */
export interface Flaw {
  readonly code:
    | 'OBLIGATION_TWICE'
    | 'OBLIGATION_DEBTOR_UNKNOWN'
    | 'OBLIGATION_CREDITOR_UNKNOWN'
    | 'OBLIGATION_TO_ONESELF'
    | 'OBLIGATION_CONTENT_MISSING'
    | 'OBLIGATION_AMOUNT_MISSING'
    | 'OBLIGATION_DUE_BEFORE_AGREEMENT';
  readonly obligationId: string;
}

/** A word that leaves open when or how much: worth a second look, no refusal. */
export interface VagueWord {
  readonly obligationId: string;
  readonly word: string;
}

/** What the obligations are held against. */
export interface AgreementTerms {
  /** Party ids. */
  readonly parties: readonly string[];
  readonly agreedAt: Instant;
  readonly performedAtOnce: boolean;
}

/** The content speaks of money: a sum, or a payment of some kind. Compensation in kind is none. */
const MONEY =
  /[\d〇零一二两三四五六七八九十百千万]\s*[元块]|[¥￥]|支付|付款|付清|租金|押金|工资|欠款|货款|退款|[赔补]偿[款金]|费用|\byuan\b|\bRMB\b/i;

const VAGUE_WORDS = [
  '尽快',
  '尽早',
  '及时',
  '近期',
  '适当',
  '酌情',
  '视情况',
  '妥善',
  '协商解决',
  '另行协商',
  '再议',
];

/**
 * Who, what, by when, and how much for money (People's Mediation Law 29; a court does not confirm unclear content,
 * 法释〔2011〕5号 art. 7; I23). Empty when the obligations are concrete.
 */
export function flawsOf(obligations: readonly ObligationGiven[], terms: AgreementTerms): readonly Flaw[] {
  const seen = new Set<string>();
  return obligations.flatMap((obligation) => {
    const { obligationId, debtor, creditor, content, amountFen, dueAt } = obligation;
    const flaws: Readonly<Record<Flaw['code'], boolean>> = {
      OBLIGATION_TWICE: seen.has(obligationId),
      OBLIGATION_DEBTOR_UNKNOWN: !terms.parties.includes(debtor),
      OBLIGATION_CREDITOR_UNKNOWN: creditor !== undefined && !terms.parties.includes(creditor),
      OBLIGATION_TO_ONESELF: creditor === debtor,
      OBLIGATION_CONTENT_MISSING: content.trim().length < 2,
      OBLIGATION_AMOUNT_MISSING: amountFen === undefined && MONEY.test(content),
      OBLIGATION_DUE_BEFORE_AGREEMENT: !terms.performedAtOnce && dueAt <= terms.agreedAt,
    };
    seen.add(obligationId);
    return (Object.keys(flaws) as Flaw['code'][])
      .filter((code) => flaws[code])
      .map((code) => ({ code, obligationId }));
  });
}

/** Words that courts and debtors read differently, to be shown before the parties sign. */
export function vagueWordsIn(obligations: readonly ObligationGiven[]): readonly VagueWord[] {
  return obligations.flatMap(({ obligationId, content, manner = '' }) =>
    VAGUE_WORDS.filter((word) => content.includes(word) || manner.includes(word)).map((word) => ({
      obligationId,
      word,
    })),
  );
}
