import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
/** The advisory is served on 28 September 2026: seven days later is in the middle of the National Day holiday. */
const rental = await house.plays('group-rental', '2026-09-23');

t.test('D-B five reports in three days from four confidential neighbours are one case', async (t) => {
  const attached = rental.of('ReportAttached');
  t.equal(attached.length, 5);
  t.ok(attached.every(({ data }) => data['confidentialReporter'] === true));
  const { reports } = rental.page as { reports: readonly { filedAt: string }[] };
  const days = reports.map(({ filedAt }) => Date.parse(filedAt));
  t.ok(Math.max(...days) - Math.min(...days) < 3 * 86_400_000);
  t.notMatch(
    JSON.stringify(rental.page),
    /莫玉兰|甘雨田|窦志和|盛春生|1370013700/,
    'the street is not told who (I32)',
  );
});

t.test('D-B the site check finds three rooms made into eight', async (t) => {
  t.match(rental.of('SiteChecked'), [{ data: { finding: 'founded' } }]);
});

t.test('D-B the whistle calls police, property company and enforcement, and each is rated', async (t) => {
  const [blown] = rental.of('WhistleBlown');
  t.strictSame(blown?.data['departments'], [
    '370199001-police',
    '370199001001-property',
    '370199001-enforcement',
  ]);
  t.match(rental.of('WhistleClosed')[0]?.data['ratings'], [
    { rating: 'partly' },
    { rating: 'absent' },
    { rating: 'solved' },
  ]);
});

t.test('D-B landlord, sub-landlord, agency and eight tenants are talked to', async (t) => {
  const talks = rental.of('ContactMade').filter(({ occurredAt }) => occurredAt >= rental.at(4, '00:00'));
  t.equal(talks.length, 3 + 8);
});

t.test('D-B seven days from 28 September end after the holiday, on 8 October', async (t) => {
  const [advisory] = rental.of('AdvisoryIssued');
  const due = advisory?.data['due'] as { at: string; provisional?: boolean };
  t.equal(due.at, new Date('2026-10-09T00:00:00+08:00').toISOString(), 'until the end of 8 October');
});

t.test(
  'D-B five of eight are gone at the recheck; the authority orders the rest, and all are gone',
  async (t) => {
    const [first, second] = rental.of('Rechecked');
    const done = (entry: typeof first) => {
      const results = (entry?.data ?? {})['results'] as readonly { result: string }[];
      return results.filter(({ result }) => result === 'done').length;
    };
    t.equal(done(first), 5);
    t.equal(
      rental.of('OrderIssued').length,
      1,
      'an order is the authority’s, an advisory the community’s (I28)',
    );
    t.equal(done(second), 3);
    t.ok(rental.types.indexOf('Rechecked') < rental.types.indexOf('OrderIssued'));
  },
);

t.test(
  'D-B the case is closed; the look-back of the second month finds a relapse, which is a new linked case',
  async (t) => {
    t.equal(rental.page['stage'], 'CLOSED', 'the old case stays closed, its figures with it');
    t.equal(rental.of('WatchChecked').length, 2, 'one look-back a month');
    t.match(rental.of('RelapseFound'), [{ data: { linkedCaseId: rental.id('group rental relapse') } }]);
    const linked = await rental.ask('street', `/cases/${rental.id('group rental relapse')}`);
    t.match(linked, { stage: 'REGISTERED', typeCode: 'ZL01' });
    t.match(JSON.stringify(linked), rental.id('group rental'), 'and knows which case it goes back to');
  },
);
