import type { Recorded } from '@linli/kernel';
import { type CaseSummary, isPast, type Moment, type Scope } from '@linli/read-models';
import fc from 'fast-check';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(240_000);

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const PERIOD = { from: '2026-03-02', to: '2026-04-01' };
const AREAS = [null, '370102001', '370102001003'];

async function listOf({ views }: Projected, areaCode: string | null, moment: Moment = {}) {
  const filter = areaCode === null ? {} : { areaCode };
  const cases: CaseSummary[] = [];
  let after: string | undefined;
  do {
    const request = { scope: everywhere, filter, limit: 200, after, ...moment };
    const page = await (isPast(moment) ? views.pastCases(request) : views.caseList(request));
    cases.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return cases;
}

/** Everything the figures say of an area at a moment, counted by then. */
async function figuresOf({ views }: Projected, areaCode: string | null, asOf: string, moment: Moment = {}) {
  const request = { scope: everywhere, areaCode, ...PERIOD, asOf, ...moment };
  return {
    byType: await views.figures({ ...request, groupBy: 'type' }),
    byArea: await views.figures({ ...request, groupBy: 'child' }),
  };
}

t.test('a town of some weeks', async (t) => {
  const events: readonly Recorded[] = [...firstOf({ seed: 7, communities: 8, reportsPerDay: 10 }, 1_600)];
  const last = events.at(-1)?.meta.recordedAt ?? '';

  await t.test('as it is known now is as it is', async (t) => {
    const town = await emptyViews();
    await town.apply(events);
    for (const areaCode of AREAS) {
      const present = await listOf(town, areaCode);
      t.ok(present.length > 0);
      t.same(await listOf(town, areaCode, { asKnown: last }), present);
      t.same(await figuresOf(town, areaCode, last, { asKnown: last }), await figuresOf(town, areaCode, last));
    }
  });

  await t.test('as it was known at any event is a fold of what had been recorded by then', async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: events.length - 1 }), async (index) => {
        const asKnown = (events[index] as Recorded).meta.recordedAt;
        const known = events.filter(({ meta }) => meta.recordedAt <= asKnown);
        const then = await emptyViews();
        await then.apply(known);
        const lists = await Promise.all(AREAS.map((area) => listOf(then, area)));
        const figures = await Promise.all(AREAS.map((area) => figuresOf(then, area, asKnown)));
        await then.apply(events.filter((event) => !known.includes(event)));
        for (const [i, area] of AREAS.entries()) {
          t.same(await listOf(then, area, { asKnown }), lists[i], `the cases of ${area} at ${asKnown}`);
          t.same(await figuresOf(then, area, asKnown, { asKnown }), figures[i], `the figures of ${area}`);
        }
      }),
      { numRuns: 6, seed: 20261128 },
    );
  });
});

/** What occurred earlier than it was recorded: some events of some cases, whole cases, and reports. */
function enteredLate(events: readonly Recorded[]): readonly Recorded[] {
  return events.map((event, index) => {
    const isLate = event.stream.startsWith('case-')
      ? event.stream.charCodeAt(5) % 3 === 0 && (index % 4 === 0 || event.revision === 0)
      : event.type === 'ReportFiled' && index % 5 === 0;
    if (!isLate) return event;
    const hours = 1 + (index % 70);
    const occurredAt = new Date(Date.parse(event.meta.occurredAt) - hours * 3_600_000).toISOString();
    return { ...event, meta: { ...event.meta, occurredAt } };
  });
}

/** The log as it would be if what counts when it occurred had been recorded then. */
function asItWas(events: readonly Recorded[], { at, asKnown }: Moment): readonly Recorded[] {
  return events
    .filter(({ stream, meta }) => {
      if (!/^(case|report)-/.test(stream)) return true;
      return (
        (at === undefined || meta.occurredAt <= at) && (asKnown === undefined || meta.recordedAt <= asKnown)
      );
    })
    .map((event) =>
      at === undefined || !/^(case|report)-/.test(event.stream)
        ? event
        : { ...event, meta: { ...event.meta, recordedAt: event.meta.occurredAt } },
    );
}

t.test(
  'with late entries, on either axis and on both, the past is a fold of what the moment knows',
  async (t) => {
    const events = enteredLate([...firstOf({ seed: 11, communities: 8, reportsPerDay: 12 }, 800)]);
    const ofCases = events.filter(({ stream }) => stream.startsWith('case-'));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: Math.floor(ofCases.length / 4), max: ofCases.length - 1 }),
        fc.constantFrom('at', 'asKnown', 'both'),
        async (index, axis) => {
          const { occurredAt, recordedAt } = (ofCases[index] as Recorded).meta;
          const moment: Moment = {
            ...(axis !== 'asKnown' && { at: occurredAt }),
            ...(axis !== 'at' && { asKnown: recordedAt }),
          };
          const end = moment.at ?? recordedAt;
          const then = await emptyViews();
          await then.apply(asItWas(events, moment));
          const lists = await Promise.all(AREAS.map((area) => listOf(then, area)));
          const figures = await Promise.all(AREAS.map((area) => figuresOf(then, area, end)));
          const now = await emptyViews();
          await now.apply(events);
          for (const [i, area] of AREAS.entries()) {
            t.same(await listOf(now, area, moment), lists[i], `the cases of ${area}, ${axis} ${end}`);
            t.same(
              await figuresOf(now, area, end, moment),
              figures[i],
              `the figures of ${area}, ${axis} ${end}`,
            );
          }
        },
      ),
      { numRuns: 6, seed: 20261128 },
    );
  },
);
