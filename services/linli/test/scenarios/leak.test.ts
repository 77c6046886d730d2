import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const leak = await house.plays('leak', '2026-03-02');

/** The types of the events known at a moment of the story. */
async function knownAt(day: number, time: string): Promise<readonly string[]> {
  const path = `/cases/${leak.id('leak')}/replay?asKnown=${leak.at(day, time)}`;
  const { events } = (await leak.ask('auditor', path)) as { events: readonly { type: string }[] };
  return events.map(({ type }) => type);
}

t.test('D-A day 0: the flat below reports, somebody looks at it, the flat above denies', async (t) => {
  t.strictSame(leak.types.slice(0, 5), [
    'CaseOpened',
    'ReportAttached',
    'CaseAccepted',
    'ContactMade',
    'SiteChecked',
  ]);
  t.equal(leak.of('SiteChecked')[0]?.occurredAt, leak.at(0, '15:00'));
});

t.test(
  'D-A police, justice office and lawyer sit in the joint session, with both parties’ consent',
  async (t) => {
    const [joint] = leak.of('SessionScheduled');
    const participants = joint?.data['participants'] as readonly { capacity: string }[];
    t.ok(participants.length >= 3, 'three besides the parties');
    t.ok(
      leak.types.lastIndexOf('PartyConsented') < leak.types.indexOf('SessionScheduled'),
      'consent first (I20)',
    );
  },
);

t.test('D-A replay shows who knew the cause when: nobody before the drain test', async (t) => {
  const evidence = async (day: number, time: string) =>
    (await knownAt(day, time)).filter((type) => type === 'EvidenceAdded').length;
  t.equal(await evidence(4, '09:29'), 0, 'on the morning of day 4 only the denial is known');
  t.equal(await evidence(4, '09:31'), 1, 'after the test the pipe of the flat above is known');
  const sessions = (await knownAt(4, '09:31')).filter((type) => type === 'SessionHeld');
  t.equal(sessions.length, 1, 'the first session was held without knowing it');
});

t.test('D-A the written agreement: repair in 5 days and 1,800 yuan in two instalments', async (t) => {
  const [agreement] = leak.of('AgreementReached');
  t.equal(agreement?.data['form'], 'written');
  const obligations = agreement?.data['obligations'] as readonly { amountFen?: number }[];
  t.equal(obligations.length, 3);
  t.equal(
    obligations.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
    180_000,
  );
  const [effective] = leak.of('AgreementEffective');
  const signed = leak.of('AgreementSigned').map(({ data }) => String(data['signedAt']));
  t.equal(effective?.data['effectiveAt'], signed.toSorted().at(-1), 'in force with the last act (I22)');
});

t.test('D-A the second instalment comes late, after a reminder; then the case is closed', async (t) => {
  const results = leak.of('ObligationPerformed').map(({ data }) => String(data['result']));
  t.strictSame(new Set(results), new Set(['performed', 'late']));
  t.equal(results.filter((result) => result === 'late').length, 1);
  const reminded = leak.types.indexOf('ObligationReminded');
  t.ok(reminded > 0 && reminded < leak.types.lastIndexOf('ObligationPerformed'));
  t.equal(leak.page['stage'], 'CLOSED');
});
