import { randomUUID } from 'node:crypto';
import { entry, post, put } from '../entry.js';
import { agreed, agreement, performing, running } from '../mediations.js';
import { inHours } from '../situations.js';

const DAY = 24 * 60;

export const agreements = [
  entry({
    name: 'ReachAgreement',
    prepare: (living) => running(living),
    succeeds: (found, living) =>
      put(
        found.matter,
        'mediator',
        `${found.mediation}/agreements/${found.agreementId}`,
        agreement(living, found),
      ),
    refused: {
      code: 'AGREEMENT_WITHOUT_OBLIGATIONS',
      request: (found, living) =>
        put(found.matter, 'mediator', `${found.mediation}/agreements/${found.agreementId}`, {
          ...agreement(living, found),
          obligations: [],
        }),
    },
  }),
  entry({
    name: 'SignAgreement',
    prepare: (living) => agreed(living),
    succeeds: ({ agreementId, matter, parties: [partyId] }, living) =>
      post(matter, 'mediator', `agreements/${agreementId}/signatures`, {
        act: 'party',
        partyId,
        signedAt: living.now(),
      }),
    refused: {
      code: 'SIGNED_BEFORE_AGREEMENT',
      request: ({ agreementId, matter, parties: [partyId] }, living) =>
        post(matter, 'mediator', `agreements/${agreementId}/signatures`, {
          act: 'party',
          partyId,
          signedAt: inHours(living, -1),
        }),
    },
  }),
  entry({
    name: 'RecordPerformance',
    prepare: (living) => performing(living),
    succeeds: ({ matter, obligationId }, living) =>
      post(matter, 'mediator', `obligations/${obligationId}/performance`, {
        result: 'performed',
        performedAt: living.now(),
      }),
    refused: {
      code: 'RESULT_CONTRADICTS_DUE_DATE',
      request: ({ matter, obligationId }, living) =>
        post(matter, 'mediator', `obligations/${obligationId}/performance`, {
          result: 'late',
          performedAt: living.now(),
        }),
    },
  }),
  entry({
    name: 'RecordDefault',
    prepare: async (living) => {
      const due = await performing(living);
      living.pass(10 * DAY);
      return { due, early: await performing(living) };
    },
    succeeds: ({ due: { matter, obligationId } }) =>
      post(matter, 'mediator', `obligations/${obligationId}/default`, { note: '到期未付款' }),
    refused: {
      code: 'OBLIGATION_NOT_YET_DUE',
      request: ({ early: { matter, obligationId } }) =>
        post(matter, 'mediator', `obligations/${obligationId}/default`, { note: '到期未付款' }),
    },
  }),
  entry({
    name: 'RemindObligation',
    prepare: (living) => performing(living),
    succeeds: ({ matter, obligationId }) =>
      put(matter, 'mediator', `obligations/${obligationId}/reminders/${randomUUID()}`, {
        note: '已电话催促',
      }),
    refused: {
      code: 'OBLIGATION_UNKNOWN',
      request: ({ matter }) =>
        put(matter, 'mediator', `obligations/${randomUUID()}/reminders/${randomUUID()}`),
    },
  }),
];
