import { v5 as idFrom } from 'uuid';
import { instantOfField } from '../../both/moments.js';
import {
  type Choice,
  type CommandForm,
  type Field,
  given,
  isGiven,
  isYes,
  momentOrNow,
  type Occasion,
  type Values,
} from './command-form.js';
import { partyChoices, pathOf, present } from './mediation.js';

function obligationChoices({ page, texts }: Occasion): readonly Choice[] {
  return page.mediations
    .flatMap(({ agreements }) => agreements.flatMap(({ obligations }) => obligations))
    .filter(({ state }) => state === 'open' || state === 'partly')
    .map(({ obligationId, content }) => ({ value: obligationId, text: content.text ?? texts.shown.hidden }));
}

const askObligation = (occasion: Occasion): Field => ({
  name: 'obligationId',
  label: 'obligationId',
  kind: 'choice',
  choices: obligationChoices(occasion),
});

const isParty = ({ act }: Values): boolean => act === 'party';
const hasPromise = ({ content }: Values): boolean => isGiven(content);

/** Yuan as people write them, in fen. */
function fenOf(yuan: string | undefined): number {
  return Math.round(Number((yuan ?? '').replaceAll(',', '')) * 100);
}

/** Agreements, who signs them, and what parties have promised in them. */
export const agreement: Readonly<Record<string, CommandForm>> = {
  ReachAgreement: {
    fields: (occasion) => [
      { name: 'form', label: 'form', kind: 'word', section: 'agreementForm' },
      { name: 'facts', label: 'facts', kind: 'prose', max: 4000 },
      { name: 'performedAtOnce', label: 'performedAtOnce', kind: 'yes-no' },
      { name: 'content', label: 'content', kind: 'prose', max: 500, optional: true },
      { name: 'debtor', label: 'debtor', kind: 'choice', choices: partyChoices(occasion), when: hasPromise },
      { name: 'amount', label: 'amount', kind: 'line', max: 12, optional: true, when: hasPromise },
      { name: 'dueAt', label: 'taskDueAt', kind: 'moment', when: hasPromise },
      { name: 'lawful', label: 'lawful', kind: 'yes-no' },
    ],
    first: () => ({ form: 'written', performedAtOnce: 'no' }),
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: pathOf(page, `/agreements/${id}`),
      body: {
        ...given(values, 'form', 'facts'),
        performedAtOnce: isYes(values.performedAtOnce),
        lawful: isYes(values.lawful),
        obligations: hasPromise(values)
          ? [
              {
                obligationId: idFrom('obligation', id),
                debtor: values.debtor,
                ...given(values, 'content'),
                ...(isGiven(values.amount) && { amountFen: fenOf(values.amount) }),
                dueAt: instantOfField(values.dueAt ?? ''),
              },
            ]
          : [],
      },
    }),
  },
  SignAgreement: {
    isOneLeft: (page) => present(page)?.agreements.at(-1)?.effectiveAt === undefined,
    fields: (occasion) => [
      { name: 'act', label: 'act', kind: 'word', section: 'signingAct' },
      { name: 'partyId', label: 'partyId', kind: 'choice', choices: partyChoices(occasion), when: isParty },
      { name: 'signedAt', label: 'signedAt', kind: 'moment', optional: true, blankIsNow: true },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/agreements/${present(page)?.agreements.at(-1)?.agreementId ?? ''}/signatures`,
      body: {
        ...given(values, 'act', ...(isParty(values) ? ['partyId'] : [])),
        signedAt: momentOrNow(values.signedAt),
      },
    }),
  },
  RecordPerformance: {
    fields: (occasion) => [
      askObligation(occasion),
      { name: 'result', label: 'outcome', kind: 'word', section: 'performanceResult' },
      { name: 'performedAt', label: 'performedAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'note', label: 'statement', kind: 'prose', max: 1000, optional: true },
    ],
    request: (values) => ({
      method: 'POST',
      path: `/obligations/${values.obligationId ?? ''}/performance`,
      body: {
        ...given(values, 'result', 'note'),
        performedAt: momentOrNow(values.performedAt),
      },
    }),
  },
  RecordDefault: {
    fields: (occasion) => [
      askObligation(occasion),
      { name: 'note', label: 'statement', kind: 'prose', max: 1000 },
    ],
    request: (values) => ({
      method: 'POST',
      path: `/obligations/${values.obligationId ?? ''}/default`,
      body: given(values, 'note'),
    }),
  },
  RemindObligation: {
    fields: (occasion) => [
      askObligation(occasion),
      { name: 'note', label: 'statement', kind: 'prose', max: 500, optional: true },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/obligations/${values.obligationId ?? ''}/reminders/${id}`,
      body: given(values, 'note'),
    }),
  },
};
