import { randomUUID } from 'node:crypto';
import { COMMUNITY, STREET } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { escalated, inHours, signed } from '../situations.js';

export const levels = [
  entry({
    name: 'Escalate',
    prepare: (living) => signed(living),
    succeeds: ({ matter }) => put(matter, 'community', `escalations/${randomUUID()}`, upwards('STREET')),
    refused: {
      code: 'LEVEL_SKIPPED',
      request: ({ matter }) => put(matter, 'community', `escalations/${randomUUID()}`, upwards('DISTRICT')),
    },
  }),
  entry({
    name: 'Delegate',
    prepare: (living) => escalated(living),
    succeeds: ({ matter }, living) =>
      put(matter, 'street', `delegations/${randomUUID()}`, order(COMMUNITY, inHours(living, 24))),
    refused: {
      code: 'NOT_A_LOWER_LEVEL',
      request: ({ matter }, living) =>
        put(matter, 'street', `delegations/${randomUUID()}`, order(STREET, inHours(living, 24))),
    },
  }),
  entry({
    name: 'SendBack',
    prepare: (living) => escalated(living),
    succeeds: ({ escalationId, matter }, living) =>
      post(matter, 'street', `escalations/${escalationId}/return`, missing(inHours(living, 24))),
    refused: {
      code: 'ESCALATION_UNKNOWN',
      request: ({ matter }, living) =>
        post(matter, 'street', `escalations/${randomUUID()}/return`, missing(inHours(living, 24))),
    },
  }),
];

function upwards(to: string): object {
  return { to, reason: '需要多部门', tried: '已协调三次' };
}

function order(leadUnit: string, taskDueAt: string): object {
  return { dispatchId: randomUUID(), leadUnit, taskDueAt };
}

function missing(taskDueAt: string): object {
  return { dispatchId: randomUUID(), missing: ['现场照片'], taskDueAt };
}
