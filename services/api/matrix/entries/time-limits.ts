import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { inHours, signed } from '../situations.js';

export const timeLimits = [
  entry({
    name: 'RequestExtension',
    prepare: (living) => signed(living),
    succeeds: ({ matter }) =>
      put(matter, 'community', `extensions/${randomUUID()}`, { days: 3, reason: '等配件' }),
    refused: {
      code: 'EXTENSION_TOO_LONG',
      request: ({ matter }) =>
        put(matter, 'community', `extensions/${randomUUID()}`, { days: 30, reason: '等配件' }),
    },
  }),
  entry({
    name: 'DecideExtension',
    prepare: async (living) => {
      const { matter } = await signed(living);
      const path = `extensions/${randomUUID()}`;
      await matter.put('community', path, { days: 3, reason: '等配件' });
      return { matter, path: `${path}/decision` };
    },
    succeeds: ({ matter, path }) => post(matter, 'street', path, granted),
    refused: {
      code: 'DECIDED_ONE_LEVEL_UP',
      request: ({ matter, path }) => post(matter, 'district', path, granted),
    },
  }),
  entry({
    name: 'RequestHold',
    prepare: (living) => signed(living),
    succeeds: ({ matter }, living) =>
      put(matter, 'community', `holds/${randomUUID()}`, rest(inHours(living, 48))),
    refused: {
      code: 'HOLD_TOO_LONG',
      request: ({ matter }, living) =>
        put(matter, 'community', `holds/${randomUUID()}`, rest(inHours(living, 40 * 24))),
    },
  }),
  entry({
    name: 'DecideHold',
    prepare: asked,
    succeeds: ({ hold, matter }) => post(matter, 'street', `${hold}/decision`, approved),
    refused: {
      code: 'HOLD_UNKNOWN',
      request: ({ matter }) => post(matter, 'street', `holds/${randomUUID()}/decision`, approved),
    },
  }),
  entry({
    name: 'Resume',
    prepare: async (living) => {
      const [found, waiting] = [await asked(living), await asked(living)];
      await found.matter.post('street', `${found.hold}/decision`, approved);
      return { found, waiting };
    },
    succeeds: ({ found: { hold, matter } }) => post(matter, 'community', `${hold}/resumption`),
    refused: {
      code: 'NOT_ON_HOLD',
      request: ({ waiting: { hold, matter } }) => post(matter, 'community', `${hold}/resumption`),
    },
  }),
];

const granted = { decision: 'granted', reporterWasTold: '已电话告知' };
const approved = { decision: 'approved' };

function rest(until: string): object {
  return { reason: 'expert_report', note: '等鉴定', until };
}

async function asked(living: LivingSystem) {
  const { matter } = await signed(living);
  const hold = `holds/${randomUUID()}`;
  await matter.put('community', hold, rest(inHours(living, 48)));
  return { matter, hold };
}
