import type { CasePage } from '@linli/contracts';
import { v5 as idFrom } from 'uuid';
import { instantOfField } from '../../both/moments.js';
import {
  type Choice,
  type CommandForm,
  codesIn,
  type Field,
  given,
  isYes,
  type Occasion,
} from './command-form.js';

export function present({ mediations }: CasePage) {
  return mediations.at(-1);
}

export function pathOf(page: CasePage, more: string): string {
  return `/mediations/${present(page)?.mediationId ?? ''}${more}`;
}

function partiesOf(page: CasePage): readonly string[] {
  return present(page)?.parties.map(({ partyId }) => partyId) ?? [];
}

export function partyChoices({ page, word, texts }: Occasion): readonly Choice[] {
  return (present(page)?.parties ?? []).map(({ partyId, standing, person }) => ({
    value: partyId,
    text: `${word('partyStanding', standing)} ${person.name?.text ?? texts.shown.hidden}`,
  }));
}

/** The session that is still to be held. */
function nextSession(page: CasePage): string {
  return present(page)?.sessions.findLast(({ heldAt }) => heldAt === undefined)?.sessionId ?? '';
}

/** Some party has not taken this stance, or not yet. */
function isStanceOpen(page: CasePage, stance: 'consented' | 'refused'): boolean {
  return present(page)?.parties.some((party) => party.stance !== stance) ?? false;
}

const askStance = (occasion: Occasion): readonly Field[] => [
  { name: 'partyId', label: 'partyId', kind: 'choice', choices: partyChoices(occasion) },
  { name: 'way', label: 'way', kind: 'word', section: 'consentWay' },
];

/** From proposing a mediation to its end. */
export const mediation: Readonly<Record<string, CommandForm>> = {
  ProposeMediation: {
    fields: () => [
      { name: 'origin', label: 'origin', kind: 'word', section: 'mediationOrigin' },
      { name: 'applicantName', label: 'applicantName', kind: 'line', max: 60 },
      { name: 'applicantPhone', label: 'applicantPhone', kind: 'line', max: 30, optional: true },
      { name: 'respondentName', label: 'respondentName', kind: 'line', max: 60 },
      { name: 'respondentPhone', label: 'respondentPhone', kind: 'line', max: 30, optional: true },
      { name: 'matter', label: 'matter', kind: 'prose', max: 2000 },
      { name: 'confirmable', label: 'confirmable', kind: 'yes-no' },
    ],
    first: () => ({ confirmable: 'yes' }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/mediations/${id}`,
      body: {
        ...given(values, 'origin', 'matter'),
        confirmable: isYes(values.confirmable),
        parties: (['applicant', 'respondent'] as const).map((standing) => {
          const phone = values[`${standing}Phone`]?.trim();
          return {
            partyId: idFrom(`party ${standing}`, id),
            standing,
            person: {
              personRef: idFrom(`person ${standing}`, id),
              name: values[`${standing}Name`]?.trim(),
              ...(phone && { phone }),
            },
          };
        }),
      },
    }),
  },
  RecordConsent: {
    isOneLeft: (page) => isStanceOpen(page, 'consented'),
    fields: askStance,
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, `/parties/${values.partyId ?? ''}/consent`),
      body: given(values, 'way'),
    }),
  },
  RecordRefusal: {
    isOneLeft: (page) => isStanceOpen(page, 'refused'),
    fields: askStance,
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, `/parties/${values.partyId ?? ''}/refusal`),
      body: given(values, 'way'),
    }),
  },
  AppointMediator: {
    // Mediators take a case on themselves; a committee chooses among its mediators. Either way the parties accept.
    fields: (occasion) => [
      ...(occasion.session.role === 'MD'
        ? []
        : [{ name: 'mediatorId', label: 'mediatorId', kind: 'mediator' } as const]),
      { name: 'way', label: 'way', kind: 'word', section: 'appointmentWay' },
      { name: 'interest', label: 'interest', kind: 'word', section: 'interest' },
      {
        name: 'statement',
        label: 'statement',
        kind: 'prose',
        max: 500,
        when: ({ interest }) => interest === 'declared',
      },
      { name: 'acceptedBy', label: 'acceptedBy', kind: 'boxes', choices: partyChoices(occasion) },
    ],
    first: ({ page, session }) => ({
      acceptedBy: partiesOf(page).join(' '),
      ...(session.role !== 'MD' && { mediatorId: present(page)?.mediatorId ?? '' }),
    }),
    request: (values, _id, { page, session }) => ({
      method: 'POST',
      path: pathOf(page, '/appointment'),
      body: {
        mediatorId: session.accountId,
        ...given(values, 'mediatorId', 'way'),
        acceptedBy: codesIn(values.acceptedBy),
        disclosure: given(values, 'interest', ...(values.interest === 'declared' ? ['statement'] : [])),
      },
    }),
  },
  RequestRecusal: {
    fields: (occasion) => [
      {
        name: 'requestedBy',
        label: 'requestedBy',
        kind: 'choice',
        choices: [...partyChoices(occasion), { value: 'mediator', text: occasion.word('role', 'MD') }],
      },
      {
        name: 'replacedBy',
        label: 'replacedBy',
        kind: 'mediator',
        except: present(occasion.page)?.mediatorId,
      },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, '/recusal'),
      body: { mediatorId: present(page)?.mediatorId, ...given(values, 'requestedBy', 'replacedBy') },
    }),
  },
  ScheduleSession: {
    fields: () => [
      { name: 'startsAt', label: 'startsAt', kind: 'moment' },
      { name: 'room', label: 'room', kind: 'line', max: 60 },
      { name: 'open', label: 'open', kind: 'yes-no' },
    ],
    first: () => ({ open: 'no' }),
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: pathOf(page, `/sessions/${id}`),
      body: {
        startsAt: instantOfField(values.startsAt ?? ''),
        ...given(values, 'room'),
        open: isYes(values.open),
      },
    }),
  },
  HoldSession: {
    fields: () => [{ name: 'minutes', label: 'minutes', kind: 'prose', max: 8000 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, `/sessions/${nextSession(page)}/minutes`),
      body: { attendedBy: partiesOf(page), ...given(values, 'minutes') },
    }),
  },
  AdjournSession: {
    fields: () => [
      { name: 'reason', label: 'reason', kind: 'word', section: 'adjournReason' },
      { name: 'until', label: 'until', kind: 'moment', optional: true },
      { name: 'note', label: 'statement', kind: 'prose', max: 1000, optional: true },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, `/sessions/${nextSession(page)}/adjournment`),
      body: {
        ...given(values, 'reason', 'note'),
        ...(values.until && { until: instantOfField(values.until) }),
      },
    }),
  },
  ExtendMediation: {
    fields: () => [
      {
        name: 'days',
        label: 'days',
        kind: 'choice',
        choices: ['5', '10', '15', '30'].map((value) => ({ value, text: value })),
      },
    ],
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: pathOf(page, `/extensions/${id}`),
      body: { days: Number(values.days), agreedBy: partiesOf(page) },
    }),
  },
  TerminateMediation: {
    fields: () => [
      { name: 'ground', label: 'ground', kind: 'word', section: 'terminationGround' },
      { name: 'routes', label: 'routes', kind: 'word', section: 'rightsRoute' },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: pathOf(page, '/termination'),
      body: {
        ...given(values, 'ground'),
        informedOfRights: { routes: [values.routes], informedAt: new Date().toISOString() },
      },
    }),
  },
};
