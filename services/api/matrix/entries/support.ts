import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { COMMUNITY } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { ENFORCEMENT, signed } from '../situations.js';

export const support = [
  entry({
    name: 'AddSupport',
    prepare: (living) => signed(living),
    succeeds: ({ matter }) => put(matter, 'community', `supports/${randomUUID()}`, asked),
    refused: {
      code: 'LEAD_CANNOT_SUPPORT',
      request: ({ matter }) =>
        put(matter, 'community', `supports/${randomUUID()}`, { ...asked, unit: COMMUNITY }),
    },
  }),
  entry({
    name: 'ReplySupport',
    prepare: supported,
    succeeds: ({ matter, path }) => post(matter, 'department', `${path}/reply`, { reply: '不属违建' }),
    refused: {
      code: 'NOT_OF_THIS_UNIT',
      request: ({ matter, path }) => post(matter, 'community', `${path}/reply`, { reply: '不属违建' }),
    },
  }),
  entry({
    name: 'ReleaseSupport',
    prepare: async (living) => {
      const [found, answered] = [await supported(living), await supported(living)];
      await answered.matter.post('department', `${answered.path}/reply`, { reply: '不属违建' });
      return { found, answered };
    },
    succeeds: ({ found: { matter, path } }) => post(matter, 'community', `${path}/release`, released),
    refused: {
      code: 'SUPPORT_ANSWERED',
      request: ({ answered: { matter, path } }) => post(matter, 'community', `${path}/release`, released),
    },
  }),
];

const asked = { unit: ENFORCEMENT, task: '认定是否违建' };
const released = { reason: '已不需要' };

async function supported(living: LivingSystem) {
  const { matter } = await signed(living);
  const path = `supports/${randomUUID()}`;
  await matter.put('community', path, asked);
  return { matter, path };
}
