import { randomUUID } from 'node:crypto';
import { COMMUNITY } from '../../test/living-system.js';
import { entry, post, put, system } from '../entry.js';
import { accepted, dispatched, ENFORCEMENT, inHours } from '../situations.js';

const DAY = 24 * 60;

export const dispatches = [
  entry({
    name: 'Dispatch',
    prepare: (living) => accepted(living),
    succeeds: (matter, living) =>
      put(matter, 'street', `dispatches/${randomUUID()}`, {
        leadUnit: COMMUNITY,
        taskDueAt: inHours(living, 4),
      }),
    refused: {
      code: 'TASK_DUE_IN_THE_PAST',
      request: (matter, living) =>
        put(matter, 'street', `dispatches/${randomUUID()}`, {
          leadUnit: COMMUNITY,
          taskDueAt: inHours(living, -1),
        }),
    },
  }),
  entry({
    name: 'Sign',
    prepare: (living) => dispatched(living, ENFORCEMENT),
    succeeds: ({ dispatchId, matter }) => post(matter, 'department', `dispatches/${dispatchId}/signature`),
    refused: {
      code: 'FORBIDDEN',
      request: ({ dispatchId, matter }) => post(matter, 'community', `dispatches/${dispatchId}/signature`),
    },
  }),
  entry({
    name: 'DeemSigned',
    prepare: async (living) => {
      const silent = await dispatched(living);
      living.pass(4 * DAY);
      return { silent, fresh: await dispatched(living) };
    },
    succeeds: ({ silent: { dispatchId, matter } }) => system(matter, { type: 'DeemSigned', dispatchId }),
    refused: {
      code: 'OBJECTION_WINDOW_OPEN',
      request: ({ fresh: { dispatchId, matter } }) => system(matter, { type: 'DeemSigned', dispatchId }),
    },
  }),
  entry({
    name: 'Object',
    prepare: (living) => dispatched(living, ENFORCEMENT),
    succeeds: ({ dispatchId, matter }) =>
      post(matter, 'department', `dispatches/${dispatchId}/objection`, objection(COMMUNITY)),
    refused: {
      code: 'OBJECTION_PROPOSES_ITSELF',
      request: ({ dispatchId, matter }) =>
        post(matter, 'department', `dispatches/${dispatchId}/objection`, objection(ENFORCEMENT)),
    },
  }),
  entry({
    name: 'RuleObjection',
    prepare: async (living) => {
      const found = await dispatched(living, ENFORCEMENT);
      const path = `dispatches/${found.dispatchId}/objection`;
      await found.matter.post('department', path, objection(COMMUNITY));
      return { ...found, path: `${path}/ruling` };
    },
    succeeds: ({ matter, path }, living) =>
      post(matter, 'street', path, upheld(COMMUNITY, inHours(living, 24))),
    refused: {
      code: 'OBJECTION_UPHELD_FOR_THIS_UNIT',
      request: ({ matter, path }, living) =>
        post(matter, 'street', path, upheld(ENFORCEMENT, inHours(living, 24))),
    },
  }),
];

function objection(proposedUnit: string): object {
  return { ground: 'not_our_area', evidence: '该楼栋不在本辖区', proposedUnit };
}

function upheld(leadUnit: string, taskDueAt: string): object {
  const replacement = { dispatchId: randomUUID(), leadUnit, taskDueAt };
  return { ruling: 'upheld', reason: '地图核对无误', replacement };
}
