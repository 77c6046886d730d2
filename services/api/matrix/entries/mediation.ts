import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put, type SystemRequest, system } from '../entry.js';
import {
  appointment,
  type Mediated,
  meeting,
  proposal,
  proposed,
  running,
  scheduled,
} from '../mediations.js';
import { accepted } from '../situations.js';

const DAY = 24 * 60;
const way = { way: 'oral_recorded' };

export const mediation = [
  entry({
    name: 'ProposeMediation',
    prepare: async (living) => ({
      matter: await accepted(living, 'FW01'),
      path: `mediations/${randomUUID()}`,
    }),
    succeeds: ({ matter, path }) => put(matter, 'mediator', path, proposal([randomUUID(), randomUUID()])),
    refused: {
      code: 'PARTY_TWICE',
      request: ({ matter, path }) => {
        const [one, other] = [randomUUID(), randomUUID()];
        return put(matter, 'mediator', path, proposal([one, other, one]));
      },
    },
  }),
  entry({
    name: 'RecordConsent',
    prepare: (living) => proposed(living),
    succeeds: ({ matter, mediation: path, parties: [party] }) =>
      post(matter, 'mediator', `${path}/parties/${party}/consent`, way),
    refused: {
      code: 'PARTY_UNKNOWN',
      request: ({ matter, mediation: path }) =>
        post(matter, 'mediator', `${path}/parties/${randomUUID()}/consent`, way),
    },
  }),
  entry({
    name: 'RecordRefusal',
    prepare: (living) => proposed(living),
    succeeds: ({ matter, mediation: path, parties: [party] }) =>
      post(matter, 'mediator', `${path}/parties/${party}/refusal`, way),
    refused: {
      code: 'MEDIATION_UNKNOWN',
      request: ({ matter, parties: [party] }) =>
        post(matter, 'mediator', `mediations/${randomUUID()}/parties/${party}/refusal`, way),
    },
  }),
  entry({
    name: 'AppointMediator',
    prepare: (living) => proposed(living),
    succeeds: ({ matter, mediation: path, parties }, living) =>
      post(matter, 'mediator', `${path}/appointment`, appointment(living, parties)),
    refused: {
      code: 'MEDIATOR_NOT_ACCEPTED',
      request: ({ matter, mediation: path, parties }, living) =>
        post(matter, 'mediator', `${path}/appointment`, appointment(living, parties.slice(1))),
    },
  }),
  entry({
    name: 'RequestRecusal',
    prepare: async (living) => ({ ...(await running(living)), substitute: await secondMediator(living) }),
    succeeds: ({ matter, mediation: path, parties: [party], substitute }, living) =>
      post(matter, 'community', `${path}/recusal`, {
        mediatorId: living.idOf.mediator,
        requestedBy: party,
        replacedBy: substitute,
      }),
    refused: {
      code: 'MEDIATOR_UNKNOWN',
      request: ({ matter, mediation: path, parties: [party] }, living) =>
        post(matter, 'community', `${path}/recusal`, {
          mediatorId: living.idOf.mediator,
          requestedBy: party,
          replacedBy: randomUUID(),
        }),
    },
  }),
  entry({
    name: 'ScheduleSession',
    prepare: async (living) => {
      const [found, split] = [await running(living), await running(living)];
      const [party] = split.parties;
      await split.matter.post('mediator', `${split.mediation}/parties/${party}/refusal`, way);
      return { found, split };
    },
    succeeds: ({ found: { matter, session } }, living) => put(matter, 'mediator', session, meeting(living)),
    refused: {
      code: 'PARTY_REFUSES',
      request: ({ split: { matter, session } }, living) => put(matter, 'mediator', session, meeting(living)),
    },
  }),
  entry({
    name: 'HoldSession',
    prepare: (living) => scheduled(living),
    succeeds: ({ matter, parties, session }) =>
      post(matter, 'mediator', `${session}/minutes`, { attendedBy: parties, minutes: '双方同意修复。' }),
    refused: {
      code: 'ATTENDEE_UNKNOWN',
      request: ({ matter, session }) =>
        post(matter, 'mediator', `${session}/minutes`, { attendedBy: [randomUUID()], minutes: '双方同意。' }),
    },
  }),
  entry({
    name: 'AdjournSession',
    prepare: async (living) => {
      const [found, over] = [await scheduled(living), await scheduled(living)];
      const minutes = { attendedBy: over.parties, minutes: '双方同意修复。' };
      await over.matter.post('mediator', `${over.session}/minutes`, minutes);
      return { found, over };
    },
    succeeds: ({ found: { matter, session } }) =>
      post(matter, 'mediator', `${session}/adjournment`, { reason: 'cooling_off' }),
    refused: {
      code: 'SESSION_ALREADY_HELD',
      request: ({ over: { matter, session } }) =>
        post(matter, 'mediator', `${session}/adjournment`, { reason: 'cooling_off' }),
    },
  }),
  entry({
    name: 'ExtendMediation',
    prepare: (living) => running(living),
    succeeds: ({ matter, mediation: path, parties }) =>
      put(matter, 'mediator', `${path}/extensions/${randomUUID()}`, { days: 10, agreedBy: parties }),
    refused: {
      code: 'PARTY_UNKNOWN',
      request: ({ matter, mediation: path, parties: [party] }) =>
        put(matter, 'mediator', `${path}/extensions/${randomUUID()}`, {
          days: 10,
          agreedBy: [party, randomUUID()],
        }),
    },
  }),
  entry({
    name: 'TerminateMediation',
    prepare: (living) => running(living),
    succeeds: ({ matter, mediation: path }, living) =>
      post(matter, 'mediator', `${path}/termination`, ended('no_agreement', living)),
    refused: {
      code: 'MEDIATION_NOT_EXPIRED',
      request: ({ matter, mediation: path }, living) =>
        post(matter, 'mediator', `${path}/termination`, ended('expired', living)),
    },
  }),
  entry({
    name: 'TerminateMediation (expired)',
    prepare: async (living) => {
      const over = await running(living);
      living.pass(61 * DAY);
      return { over, fresh: await running(living) };
    },
    succeeds: ({ over }, living) => expiry(over, living),
    refused: { code: 'MEDIATION_NOT_EXPIRED', request: ({ fresh }, living) => expiry(fresh, living) },
  }),
];

/** The clock of the system ends what has run out. */
function expiry({ matter, mediation: path }: Mediated, living: LivingSystem): SystemRequest {
  const mediationId = path.replace('mediations/', '');
  const informedOfRights = { routes: ['court' as const], informedAt: living.now() };
  return system(matter, { type: 'TerminateMediation', mediationId, ground: 'expired', informedOfRights });
}

function ended(ground: string, living: LivingSystem): object {
  return { ground, informedOfRights: { routes: ['court'], informedAt: living.now() } };
}

/** Somebody else of the committee, in term. */
async function secondMediator(living: LivingSystem): Promise<string> {
  const mediatorId = randomUUID();
  const term = { committeeUnit: '370199001001-committee', termFrom: '2025-01-01', termTo: '2027-12-31' };
  const request = { key: randomUUID(), correlationId: randomUUID() };
  const { position } = await living.application.registerMediator(
    living.callerOf('administrator'),
    { type: 'RegisterMediator', mediatorId, ...term },
    request,
  );
  await living.composition.readModels.waitFor(position, 10_000);
  return mediatorId;
}
