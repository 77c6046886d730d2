import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const noise = await house.plays('danger', '2026-03-02');

t.test('D-E a threat with a knife is reported in a mediation and heard within ten minutes', async (t) => {
  const [reported, heard] = [noise.of('DangerReported')[0], noise.of('DangerAcknowledged')[0]];
  const waited = Date.parse(heard?.occurredAt ?? '') - Date.parse(reported?.occurredAt ?? '');
  t.ok(waited >= 0 && waited <= 600_000, `${waited / 60_000} min`);
  t.equal(noise.page['risk'], 'high');
});

t.test('D-E while the police have it, people’s mediation is frozen (I25)', async (t) => {
  const frozen = noise.types.slice(
    noise.types.indexOf('PoliceAccepted'),
    noise.types.indexOf('Commissioned'),
  );
  t.ok(frozen.length > 0);
  t.notOk(frozen.some((type) => type.startsWith('Session')));
});

t.test('D-E a letter of commission opens it again, and it is settled there', async (t) => {
  t.match(noise.of('Commissioned'), [{ data: { letterNumber: /\S/ } }]);
  t.ok(noise.types.indexOf('Commissioned') < noise.types.indexOf('SessionHeld'));
  t.ok(noise.types.includes('AgreementEffective'));
  t.equal(noise.page['stage'], 'CLOSED');
});
