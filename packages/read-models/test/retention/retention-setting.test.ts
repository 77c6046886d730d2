import type { RetentionEvent } from '@linli/case-domain';
import t from 'tap';
import { emptyViews } from '../projected.js';

const set: RetentionEvent['data'] = {
  class: 'answered',
  version: 2,
  years: 2,
  from: '2027-01-01',
  basis: '区档〔2026〕3号',
};

t.test('nothing set: what is built in is in force', async (t) => {
  const { views } = await emptyViews();
  const { retention } = await views.loadRules();
  t.match(retention.at('2027-06-01T00:00:00.000Z'), { answered: { version: 1, years: 1 } });
});

t.test('a version is in force from its day on, with who set it; told twice it stands once', async (t) => {
  const { apply, happenAt, log, rows, views } = await emptyViews();
  await views.loadRules();
  await happenAt({ by: 'district' }, 'retention-answered', { type: 'RetentionSet', data: set });
  await apply(log.events);
  const { retention } = await views.loadRules();
  t.strictSame(
    ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z'].map((at) => retention.at(at).answered.version),
    [1, 2],
  );
  const inForce = retention.at('2027-01-01T00:00:00.000Z').answered;
  t.strictSame(inForce, { class: 'answered', version: 2, years: 2 }, 'and nothing else: it goes into events');
  t.match(await rows('retention_setting'), [
    { class: 'answered', version: 2, years: 2, beginsOn: '2027-01-01', basis: set.basis, setBy: 'district' },
  ]);
  t.equal((await rows('retention_setting')).length, 1);
});

t.test('a rebuild from the log gives the same rows', async (t) => {
  const { apply, everything, happen, log, views } = await emptyViews();
  await happen('retention-answered', { type: 'RetentionSet', data: set });
  await happen('retention-answered', { type: 'RetentionSet', data: { ...set, version: 3, years: 3 } });
  const before = await everything();
  const again = await emptyViews();
  await apply(log.events);
  t.equal(await again.everything(), before);
  t.match(await views.retentionSettings(), [{ version: 2 }, { version: 3, years: 3 }]);
});
