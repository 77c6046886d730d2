import t from 'tap';
import { COMMUNITY, DOWNSTAIRS, FIRE_BRIGADE, idOf } from '../case/neighbourhood.js';
import { caseOf, foundBy, type Told } from './seen-cases.js';

const AT = '2026-11-10T02:00:00.000Z';
const resolved = (more: Partial<Told> = {}): Told => ({
  type: 'CaseResolved',
  at: AT,
  data: { evidence: [] },
  ...more,
});

t.test('what was recorded more than a day later is found, within the period only', async (t) => {
  const late = { type: 'NoteAdded', at: AT, occurredAt: '2026-11-09T01:59:59.999Z' } as const;
  t.strictSame(foundBy('recorded_late', caseOf(1, [late])), [['0:0']]);
  t.strictSame(
    foundBy('recorded_late', caseOf(1, [{ ...late, occurredAt: '2026-11-09T02:00:00.000Z' }])),
    [],
  );
  const december = { ...late, at: '2026-11-30T16:00:00.000Z' };
  t.strictSame(foundBy('recorded_late', caseOf(1, [december])), []);
  t.strictSame(
    foundBy('recorded_late', caseOf(1, [{ ...late, role: 'SYS' }])),
    [],
    'an import is no conduct',
  );
});

t.test('a session after a refusal is found with the refusal, unless there was consent since', async (t) => {
  const about = { mediationId: idOf(7), partyId: DOWNSTAIRS };
  const refused = { type: 'PartyRefused', at: AT, data: about } as const;
  const consented = { type: 'PartyConsented', at: AT, data: about } as const;
  const held = { type: 'SessionHeld', at: AT, data: { mediationId: idOf(7) } } as const;
  t.strictSame(foundBy('session_after_refusal', caseOf(1, [refused, held])), [['0:0', '0:1']]);
  t.strictSame(foundBy('session_after_refusal', caseOf(1, [refused, consented, held])), []);
  const other = { ...held, data: { mediationId: idOf(8) } };
  t.strictSame(foundBy('session_after_refusal', caseOf(1, [refused, other])), []);
});

t.test('an order is an enforcing authority’s, given by its own staff', async (t) => {
  const order = (orgCode: string, role: 'DU' | 'CW', authority: string): Told => ({
    type: 'OrderIssued',
    at: AT,
    role,
    orgCode,
    data: { authority },
  });
  const found = (told: Told) => foundBy('order_by_non_authority', caseOf(1, [told]));
  t.strictSame(found(order(FIRE_BRIGADE, 'DU', FIRE_BRIGADE)), []);
  t.strictSame(found(order(COMMUNITY, 'CW', COMMUNITY)), [['0:0']]);
  t.strictSame(found(order(COMMUNITY, 'CW', FIRE_BRIGADE)), [['0:0']]);
});

t.test('a case resolved minutes before its time limit is found', async (t) => {
  const opened = { type: 'CaseOpened', at: AT, data: { place: { areaPath: [] }, typeCode: 'FW01' } } as const;
  const accepted = (due: string): Told => ({
    type: 'CaseAccepted',
    at: AT,
    data: { class: 'G', contactDueAt: due, due: { at: due, provisional: false } },
  });
  const found = (due: string) =>
    foundBy('closed_just_before_due', caseOf(1, [opened, accepted(due), resolved()]));
  t.strictSame(found('2026-11-10T02:10:00.000Z'), [['0:2']]);
  t.strictSame(found('2026-11-10T02:10:00.001Z'), []);
  t.strictSame(found('2026-11-10T01:59:59.999Z'), [], 'late is another matter');
});

t.test('whoever resolved and verified alike is found, whoever did one of them is not', async (t) => {
  const verified = (by: string): Told => ({ type: 'Verified', at: AT, by });
  t.strictSame(foundBy('verified_by_resolver', caseOf(1, [resolved(), verified('account-1')])), [
    ['0:0', '0:1'],
  ]);
  t.strictSame(foundBy('verified_by_resolver', caseOf(1, [resolved(), verified('account-2')])), []);
  const again = caseOf(1, [resolved(), resolved({ by: 'account-2' }), verified('account-1')]);
  t.strictSame(foundBy('verified_by_resolver', again), [], 'the last resolution counts');
});

t.test('what the same account reported and resolved within two minutes is a hint', async (t) => {
  const report = { reportId: idOf(9), filedBy: 'account-1', photoHashes: [] };
  const found = (occurredAt: string, filedBy = 'account-1') =>
    foundBy(
      'reported_and_resolved',
      caseOf(1, [resolved()], { reports: [{ ...report, occurredAt, filedBy }] }),
    );
  t.strictSame(found('2026-11-10T01:58:00.000Z'), [['0:0']]);
  t.strictSame(found('2026-11-10T01:57:59.999Z'), []);
  t.strictSame(found('2026-11-10T01:58:00.000Z', 'account-2'), []);
});

t.test('of a long case each event is taken up once by each rule', (t) => {
  let taken = 0;
  const counted = <T extends object>(event: T): T =>
    new Proxy(event, {
      get(target, name) {
        if (name === 'type') taken += 1;
        return Reflect.get(target, name);
      },
    });
  const takenOf = (verifications: number): number => {
    const one = caseOf(1, [
      resolved(),
      ...Array.from({ length: verifications }, () => ({ type: 'Verified', at: AT, by: 'x' }) as const),
    ]);
    taken = 0;
    foundBy('verified_by_resolver', { ...one, events: one.events.map(counted) });
    return taken;
  };
  const [short, long] = [takenOf(50), takenOf(500)];
  t.ok(long < 11 * short, `${short} of 51 events, ${long} of 501`);
  t.end();
});
