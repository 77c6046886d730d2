import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, put, system } from '../entry.js';
import { advisory, ENFORCEMENT, handled, inHours, LEASING_RULES, notice } from '../situations.js';

const DAY = 24 * 60;

export const notices = [
  entry({
    name: 'IssueAdvisory',
    prepare: (living) => handled(living, 'ZL01'),
    succeeds: (matter, living) =>
      put(matter, 'community', `advisories/${randomUUID()}`, advisory(randomUUID(), living.now())),
    refused: {
      code: 'SERVED_IN_THE_FUTURE',
      request: (matter, living) =>
        put(matter, 'community', `advisories/${randomUUID()}`, advisory(randomUUID(), inHours(living, 1))),
    },
  }),
  entry({
    name: 'IssueOrder',
    prepare: whistled,
    succeeds: (matter, living) => put(matter, 'department', `orders/${randomUUID()}`, order(living, 72)),
    refused: {
      code: 'DEADLINE_BEFORE_SERVICE',
      request: (matter, living) => put(matter, 'department', `orders/${randomUUID()}`, order(living, -1)),
    },
  }),
  entry({
    name: 'Recheck',
    prepare: advised,
    succeeds: ({ itemId, matter, noticeId }) =>
      put(matter, 'community', `notices/${noticeId}/rechecks/${randomUUID()}`, {
        results: [{ itemId, result: 'done' }],
      }),
    refused: {
      code: 'NOTICE_ITEM_UNKNOWN',
      request: ({ matter, noticeId }) => {
        const results = [{ itemId: randomUUID(), result: 'done' }];
        return put(matter, 'community', `notices/${noticeId}/rechecks/${randomUUID()}`, { results });
      },
    },
  }),
  entry({
    name: 'RecordNoticeOverdue',
    prepare: async (living) => {
      const due = await advised(living);
      living.pass(30 * DAY);
      return { due, fresh: await advised(living) };
    },
    succeeds: ({ due: { matter, noticeId } }) => system(matter, { type: 'RecordNoticeOverdue', noticeId }),
    refused: {
      code: 'NOTICE_NOT_OVERDUE',
      request: ({ fresh: { matter, noticeId } }) => system(matter, { type: 'RecordNoticeOverdue', noticeId }),
    },
  }),
];

function order(living: LivingSystem, hours: number): object {
  return {
    ...notice(randomUUID(), living.now()),
    authority: ENFORCEMENT,
    documentNumber: '晨执责改〔2026〕18号',
    legalBasis: [LEASING_RULES],
    dueAt: inHours(living, hours),
  };
}

/** An advisory was served and nothing of it rechecked. */
async function advised(living: LivingSystem) {
  const matter = await handled(living, 'ZL01');
  const [noticeId, itemId] = [randomUUID(), randomUUID()];
  await matter.put('community', `advisories/${noticeId}`, advisory(itemId, living.now()));
  return { matter, noticeId, itemId };
}

/** The enforcing department was called to the matter. */
async function whistled(living: LivingSystem) {
  const matter = await handled(living, 'ZL01');
  await matter.put('community', `whistles/${randomUUID()}`, {
    departments: [ENFORCEMENT],
    meetingAt: inHours(living, 24),
    question: '群租如何限期整改？',
  });
  return matter;
}
