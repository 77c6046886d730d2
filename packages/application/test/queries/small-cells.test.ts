import type { Caller } from '@linli/access';
import { chinaCalendar } from '@linli/calendar';
import { catalogueV1, limitsV1 } from '@linli/case-domain';
import type { Figures, FigureValue } from '@linli/read-models';
import t from 'tap';
import { withoutSmallCells } from '../../src/queries/small-cells.js';

const COMMUNITY = '370199001001';
const parts = {
  clock: () => '2026-11-02T02:00:00.000Z',
  readModels: {
    loadRules: async () => ({ catalogue: catalogueV1, limits: limitsV1, calendar: chinaCalendar }),
  },
} as unknown as Parameters<typeof withoutSmallCells>[0];

const caller = (areaCode: string): Caller => ({
  accountId: 'somebody',
  role: 'DS',
  orgCode: 'district',
  areaCode,
  language: 'zh-CN',
  displayName: '某人',
  via: 'session',
});

const count = (numerator: number): FigureValue => ({
  figure: 'M2',
  version: 1,
  unit: 'count',
  numerator,
  value: numerator,
});

/** JF03 and JF04 are restricted types, JF01 and HJ01 are not. */
function byType(numbers: Readonly<Record<string, number>>): Figures {
  const total = Object.values(numbers).reduce((sum, number) => sum + number, 0);
  return {
    total: [count(total)],
    buckets: Object.entries(numbers).map(([key, number]) => ({ key, figures: [count(number)] })),
  };
}

async function shown(
  numbers: Readonly<Record<string, number>>,
  from: string,
): Promise<Record<string, number | null | undefined>> {
  const { buckets } = await withoutSmallCells(parts, caller(from), COMMUNITY, byType(numbers));
  const entries = buckets.map(({ key, figures }) => [String(key), figures[0]?.value] as const);
  return Object.fromEntries<number | null | undefined>(entries);
}

t.test('small numbers of restricted types are not shown outside the area', async (t) => {
  t.same(await shown({ JF01: 3, JF03: 2, JF04: 4 }, '370199'), { JF01: 3, JF03: null, JF04: null });
});

t.test('the area itself sees its own numbers', async (t) => {
  t.same(await shown({ JF01: 3, JF04: 2 }, COMMUNITY), { JF01: 3, JF04: 2 });
});

t.test('five and more are shown, and so is none', async (t) => {
  t.same(await shown({ JF03: 0, JF04: 5 }, '370199'), { JF03: 0, JF04: 5 });
});

t.test(
  'one missing number cannot be worked out from the sum: the next smallest is left out too',
  async (t) => {
    t.same(await shown({ HJ01: 9, JF01: 3, JF04: 2 }, '370199'), { HJ01: 9, JF01: null, JF04: null });
  },
);
