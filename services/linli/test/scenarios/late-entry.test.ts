import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const railing = await house.plays('late-entry', '2026-03-02');

async function replayed(moment: string) {
  const answer = await railing.ask('auditor', `/cases/${railing.id('railing')}/replay?${moment}`);
  return answer as { state: { stage: string }; events: readonly { type: string }[] };
}

t.test(
  'D-H the visit was made without signal and recorded 26 hours later, which is marked 补录 (I6)',
  async (t) => {
    const [visit] = railing.of('SiteChecked');
    t.equal(Date.parse(visit?.recordedAt ?? '') - Date.parse(visit?.occurredAt ?? ''), 26 * 3_600_000);
    t.ok(visit?.lateEntry, 'marked, with its reason');
    t.equal([...railing.types].filter((type) => type === 'SiteChecked').length, 1);
  },
);

t.test('D-H as it was that evening somebody had been there; as it was known nobody had', async (t) => {
  const evening = railing.at(6, '18:00');
  const was = await replayed(`at=${evening}`);
  t.equal(was.state.stage, 'HANDLING');
  t.ok(was.events.some(({ type }) => type === 'SiteChecked'));
  const known = await replayed(`asKnown=${evening}`);
  t.equal(known.state.stage, 'ACCEPTED');
  t.notOk(known.events.some(({ type }) => type === 'SiteChecked'));
});
