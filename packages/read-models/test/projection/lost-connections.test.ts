import t from 'tap';
import { CASE, CASE_STREAM, caseEvent } from '../case-events.js';
import { emptyViews } from '../projected.js';

const everywhere = { areaCode: null, restrictedOk: true };
const nobody = { areaCode: null, unit: 'none', account: 'nobody' };
const ROUNDS = 20;

t.test(
  'connections that are cut while in use cost what was asked over them, never the process',
  async (t) => {
    const { views, client, happen } = await emptyViews();
    await happen(CASE_STREAM, caseEvent('CaseOpened'));
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const within = views.within(nobody);
    let failures = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = Promise.allSettled<unknown>([
        views.pastCases({ scope: everywhere, asKnown: '2099-01-01T00:00:00.000Z' }),
        views.caseList({ scope: everywhere }),
        within.caseList({ scope: everywhere }),
        within.pastCases({ scope: everywhere, asKnown: '2099-01-01T00:00:00.000Z' }),
        views.apply([], BigInt(1_000 + round)),
      ]);
      await client.query(cut);
      failures += (await asked).filter(({ status }) => status === 'rejected').length;
    }
    t.ok(failures > 0, 'some were cut');
    const { items } = await views.caseList({ scope: everywhere });
    t.strictSame(
      items.map(({ caseId }) => caseId),
      [CASE],
    );
  },
);
