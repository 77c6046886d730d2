import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { COMMUNITY } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { accepted, closed } from '../situations.js';

export const steering = [
  entry({
    name: 'Nudge',
    prepare: async (living) => ({ matter: await accepted(living), over: await closed(living) }),
    succeeds: ({ matter }) => put(matter, 'street', `nudges/${randomUUID()}`, { text: '请尽快联系反映人' }),
    refused: {
      code: 'CASE_NOT_OPEN',
      request: ({ over }) => put(over, 'street', `nudges/${randomUUID()}`, {}),
    },
  }),
  entry({
    name: 'Supervise',
    prepare: supervised,
    succeeds: ({ matter }) => put(matter, 'street', `supervisions/${randomUUID()}`, card('red')),
    refused: {
      code: 'SUPERVISION_ONLY_RISES',
      request: ({ matter }) => put(matter, 'street', `supervisions/${randomUUID()}`, card('ordinary')),
    },
  }),
  entry({
    name: 'LiftSupervision',
    prepare: supervised,
    succeeds: ({ matter, path }) => post(matter, 'street', `${path}/lifting`, lifted),
    refused: {
      code: 'SUPERVISION_UNKNOWN',
      request: ({ matter }) => post(matter, 'street', `supervisions/${randomUUID()}/lifting`, lifted),
    },
  }),
  entry({
    name: 'Instruct',
    prepare: (living) => accepted(living),
    succeeds: (matter) => put(matter, 'leader', `instructions/${randomUUID()}`, instruction(COMMUNITY)),
    refused: {
      code: 'UNIT_UNKNOWN',
      request: (matter) =>
        put(matter, 'leader', `instructions/${randomUUID()}`, instruction('370199001-nowhere')),
    },
  }),
];

const lifted = { reason: '已有进展' };

function card(level: string): object {
  return { card: level, reason: '超过期限仍无进展' };
}

function instruction(unit: string): object {
  return { to: [unit], text: '请社区本周内约双方见面' };
}

async function supervised(living: LivingSystem) {
  const matter = await accepted(living);
  const path = `supervisions/${randomUUID()}`;
  await matter.put('street', path, card('yellow'));
  return { matter, path };
}
