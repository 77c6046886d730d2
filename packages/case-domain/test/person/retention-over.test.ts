import t from 'tap';
import {
  catalogueWith,
  type Matter,
  type PersonFacts,
  personDecider,
  personEvents,
  retentionWith,
} from '../../src/index.js';
import {
  after,
  approve,
  asked,
  caseMatter,
  community,
  district,
  ERASURE,
  factsWith,
  isRefused,
  leadsTo,
  reportMatter,
  timeOver,
  visitMatter,
} from './person-story.js';

const nothing = personDecider.initial;
const TEN = { class: 'ten_years', version: 1, years: 10 } as const;
const ANSWERED = { class: 'answered', version: 1, years: 1 } as const;

/** At a moment, with these matters on file. */
function at(now: string, matters: readonly Matter[], more: Partial<PersonFacts> = {}): PersonFacts {
  return factsWith({ now, at: now, matters, ...more });
}

t.test(
  'a file of the ten-year class keeps its persons to the end of the same day ten years later, and the event says by which version',
  async (t) => {
    const matters = [reportMatter(), caseMatter()];
    const early = at('2036-10-01T15:59:59.999Z', matters);
    isRefused(t, nothing, timeOver, 'RETENTION_NOT_OVER', early);
    const { type: _, ...data } = timeOver;
    const until = '2036-10-01T16:00:00.000Z';
    const areaPath = ['370199', '370199001', '370199001001'];
    const retention = { until, schedules: [ANSWERED, TEN] };
    const event = { type: 'ErasureRequested' as const, data: { ...data, areaPath, retention } };
    leadsTo(t, nothing, timeOver, [event], at(until, matters));
  },
);

t.test('the refusal names the schedule that keeps the person longest', async (t) => {
  const facts = at('2030-01-01T00:00:00.000Z', [
    caseMatter({ typeCode: 'FW07' }),
    caseMatter(),
    visitMatter(),
  ]);
  t.throws(() => personDecider.decide(timeOver, nothing, facts), {
    code: 'RETENTION_NOT_OVER',
    details: { keptAs: 'thirty_years', years: 30, until: '2056-10-01T16:00:00.000Z' },
  });
});

t.test('what was only answered, declined or withdrawn goes after one year, whatever its type', async (t) => {
  const matters = [
    reportMatter({ status: 'ANSWERED' }),
    caseMatter({ stage: 'DECLINED', typeCode: 'FW07', keptFrom: '2026-09-01T02:00:00.000Z' }),
    caseMatter({ stage: 'WITHDRAWN', keptFrom: '2026-09-01T02:00:00.000Z' }),
  ];
  isRefused(t, nothing, timeOver, 'RETENTION_NOT_OVER', at('2027-09-01T15:59:59.999Z', matters));
  t.equal(personDecider.decide(timeOver, nothing, at('2027-09-01T16:00:00.000Z', matters)).length, 1);
});

t.test('what was written about visits goes after five years', async (t) => {
  isRefused(t, nothing, timeOver, 'RETENTION_NOT_OVER', at('2031-09-01T15:59:59.999Z', [visitMatter()]));
  t.equal(personDecider.decide(timeOver, nothing, at('2031-09-01T16:00:00.000Z', [visitMatter()])).length, 1);
});

t.test(
  'a case goes by the version of the type it was opened under; an unknown one is kept for good',
  async (t) => {
    const catalogue = catalogueWith([
      { code: 'FW01', version: 2, changes: { retention: 'permanent' }, from: '2026-10-01', reason: '区规' },
    ]);
    const now = '2199-01-01T00:00:00.000Z';
    t.equal(personDecider.decide(timeOver, nothing, at(now, [caseMatter()], { catalogue })).length, 1);
    for (const typeVersion of [2, 3]) {
      const facts = at(now, [caseMatter({ typeVersion }), reportMatter()], { catalogue });
      isRefused(t, nothing, timeOver, 'RETENTION_FOR_GOOD', facts);
      t.equal(personDecider.decide(asked, nothing, facts).length, 1, 'unless the person asks and is right');
    }
  },
);

t.test('a decision goes by the version in force at its moment, shorter or longer', async (t) => {
  const retention = retentionWith([{ class: 'ten_years', version: 2, years: 5, from: '2031-11-01' }]);
  const matters = [caseMatter()];
  const before = at('2031-10-31T15:59:59.999Z', matters, { retention });
  isRefused(t, nothing, timeOver, 'RETENTION_NOT_OVER', before);
  const [requested] = personDecider.decide(
    timeOver,
    nothing,
    at('2031-10-31T16:00:00.000Z', matters, { retention }),
  );
  t.match(requested, { data: { retention: { schedules: [{ class: 'ten_years', version: 2, years: 5 }] } } });
});

t.test('a schedule made longer after it was asked for is in the way of the approval', async (t) => {
  const matters = [caseMatter()];
  const now = '2036-10-02T00:00:00.000Z';
  const facts = { ...at(now, matters), by: community };
  const waiting = after(nothing, personDecider.decide(timeOver, nothing, facts), facts);
  const longer = retentionWith([{ class: 'ten_years', version: 2, years: 15, from: '2036-10-03' }]);
  const later = '2036-10-02T16:00:00.000Z';
  const deciding = { ...at(later, matters, { retention: longer }), by: district };
  isRefused(t, waiting, approve, 'RETENTION_NOT_OVER', deciding);
  const { until } = { until: '2036-10-01T16:00:00.000Z' };
  const [erased] = personDecider.decide(approve, waiting, { ...deciding, now, at: now });
  t.match(erased, { type: 'PersonErased', data: { retention: { until, schedules: [TEN] } } });
});

t.test('a legal hold is in the way even when the time is over', async (t) => {
  const facts = at('2099-01-01T00:00:00.000Z', [caseMatter({ held: true })]);
  isRefused(t, nothing, timeOver, 'PERSON_UNDER_LEGAL_HOLD', facts);
});

t.test('what was decided before there were schedules reads as it did', async (t) => {
  const data = { erasureId: ERASURE, reason: 'retention_over' as const };
  const requested = { ...data, areaPath: [] };
  t.strictSame(personEvents.ErasureRequested.schema.parse(requested), requested);
  const erased = { ...data, streams: [] };
  t.strictSame(personEvents.PersonErased.schema.parse(erased), erased);
  t.equal(personEvents.PersonErased.version, 1);
});
