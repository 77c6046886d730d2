import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, put } from '../entry.js';
import { ENFORCEMENT, handled, inHours } from '../situations.js';

const LEASING_RULES = { title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条' };

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
    prepare: async (living) => {
      const matter = await handled(living, 'ZL01');
      const [noticeId, itemId] = [randomUUID(), randomUUID()];
      await matter.put('community', `advisories/${noticeId}`, advisory(itemId, living.now()));
      return { matter, notice: `notices/${noticeId}`, itemId };
    },
    succeeds: ({ itemId, matter, notice }) =>
      put(matter, 'community', `${notice}/rechecks/${randomUUID()}`, {
        results: [{ itemId, result: 'done' }],
      }),
    refused: {
      code: 'NOTICE_ITEM_UNKNOWN',
      request: ({ matter, notice }) => {
        const results = [{ itemId: randomUUID(), result: 'done' }];
        return put(matter, 'community', `${notice}/rechecks/${randomUUID()}`, { results });
      },
    },
  }),
];

function given(itemId: string, servedAt: string): object {
  return {
    addressee: { personRef: randomUUID(), name: '苗大成' },
    items: [{ itemId, text: '拆除隔断' }],
    service: { servedAt, how: 'handed_over', receivedBy: '苗大成' },
  };
}

function advisory(itemId: string, servedAt: string): object {
  return { ...given(itemId, servedAt), policies: [LEASING_RULES] };
}

function order(living: LivingSystem, hours: number): object {
  return {
    ...given(randomUUID(), living.now()),
    authority: ENFORCEMENT,
    documentNumber: '晨执责改〔2026〕18号',
    legalBasis: [LEASING_RULES],
    dueAt: inHours(living, hours),
  };
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
