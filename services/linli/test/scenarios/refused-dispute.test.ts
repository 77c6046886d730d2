import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const steps: string[] = [];
const bin = await house.plays('refused-dispute', '2026-03-02', (says) => void steps.push(says));

t.test('D-C one side refuses: no session can be set or held (I20)', async (t) => {
  const [refused, consented] = [bin.types.indexOf('PartyRefused'), bin.types.lastIndexOf('PartyConsented')];
  t.ok(refused > 0 && refused < consented);
  t.notOk(bin.types.slice(refused, consented).some((type) => type.startsWith('Session')));
  t.ok(steps.includes('一方拒绝，不得约定调解'), 'the attempt was turned away');
});

t.test('D-C both are told of their rights', async (t) => {
  const told = bin.types.slice(bin.types.indexOf('PartyRefused')).indexOf('NoteAdded');
  t.ok(told > 0);
});

t.test(
  'D-C later that side consents; an oral agreement is performed at once and the case closed',
  async (t) => {
    t.match(bin.of('AgreementReached'), [{ data: { form: 'oral', performedAtOnce: true } }]);
    const [reached] = bin.of('AgreementReached');
    t.match(bin.of('AgreementEffective'), [{ data: { effectiveAt: reached?.occurredAt } }]);
    t.equal(bin.page['stage'], 'CLOSED');
  },
);
