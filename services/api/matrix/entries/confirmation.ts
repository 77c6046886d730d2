import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { type Mediated, performing } from '../mediations.js';

const DAY = 24 * 60;

export const confirmation = [
  entry({
    name: 'ApplyConfirmation',
    prepare: async (living) => {
      const late = await performing(living);
      living.pass(40 * DAY);
      return { late, fresh: await performing(living) };
    },
    succeeds: ({ fresh }, living) => apply(fresh, living),
    refused: {
      code: 'JOINT_APPLICATION_TOO_LATE',
      request: ({ late }, living) => apply(late, living),
    },
  }),
  entry({
    name: 'RecordCourtAnswer',
    prepare: (living) => applied(living),
    succeeds: ({ matter, path }, living) =>
      post(matter, 'mediator', `${path}/answer`, { answer: 'accepted', answeredAt: living.now() }),
    refused: {
      code: 'CONFIRMATION_UNKNOWN',
      request: ({ matter }, living) =>
        post(matter, 'mediator', `confirmations/${randomUUID()}/answer`, {
          answer: 'accepted',
          answeredAt: living.now(),
        }),
    },
  }),
  entry({
    name: 'RecordCourtExtension',
    prepare: async (living) => ({ answered: await answered(living), waiting: await applied(living) }),
    succeeds: ({ answered: { matter, path } }, living) =>
      post(matter, 'mediator', `${path}/extension`, { extendedAt: living.now() }),
    refused: {
      code: 'COURT_NOT_ANSWERED_YET',
      request: ({ waiting: { matter, path } }, living) =>
        post(matter, 'mediator', `${path}/extension`, { extendedAt: living.now() }),
    },
  }),
  entry({
    name: 'RecordCourtDecision',
    prepare: async (living) => ({ answered: await answered(living), waiting: await applied(living) }),
    succeeds: ({ answered: { matter, path } }, living) =>
      post(matter, 'mediator', `${path}/decision`, confirmed(living)),
    refused: {
      code: 'COURT_NOT_ANSWERED_YET',
      request: ({ waiting: { matter, path } }, living) =>
        post(matter, 'mediator', `${path}/decision`, confirmed(living)),
    },
  }),
];

function apply({ agreementId, matter, parties }: Mediated, living: LivingSystem) {
  const path = `agreements/${agreementId}/confirmations/${randomUUID()}`;
  return put(matter, 'mediator', path, application(parties, living));
}

function application(applicants: readonly string[], living: LivingSystem): object {
  return { court: '区人民法院', applicants, appliedAt: living.now() };
}

function confirmed(living: LivingSystem): object {
  return { decision: 'confirmed', decidedAt: living.now(), document: '（2026）鲁0199诉前调确12号' };
}

async function applied(living: LivingSystem) {
  const { agreementId, matter, parties } = await performing(living);
  const confirmationId = randomUUID();
  const path = `agreements/${agreementId}/confirmations/${confirmationId}`;
  await matter.put('mediator', path, application(parties, living));
  return { matter, path: `confirmations/${confirmationId}` };
}

/** The court took the application. */
async function answered(living: LivingSystem) {
  const found = await applied(living);
  const accepted = { answer: 'accepted', answeredAt: living.now() };
  await found.matter.post('mediator', `${found.path}/answer`, accepted);
  return found;
}
