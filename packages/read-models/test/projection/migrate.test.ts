import { createReadModels } from '@linli/read-models';
import t from 'tap';
import { CASE_STREAM, caseEvent } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.test('migrating again keeps the rows; two processes may do it at once', async (t) => {
  const { views, happen, rows, connectionString } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  const other = createReadModels({ connectionString });
  t.teardown(() => other.close());
  t.same(await Promise.all([views.migrate(), other.migrate()]), [[], []]);
  t.equal((await rows('case_list')).length, 1);
});

t.test(
  'a view of an earlier generation, or of another shape, starts empty and is filled from the log',
  async (t) => {
    for (const change of ['generation = 0', "shape = 'old'"]) {
      const { views, happen, apply, rows, client, log } = await emptyViews();
      await happen(CASE_STREAM, caseEvent('CaseOpened'));
      await client.query(`UPDATE read_model.checkpoint SET ${change} WHERE view = 'case_list'`);
      t.same(await views.migrate(), ['case_list']);
      t.same(await rows('case_list'), []);
      t.equal(await views.checkpoint(), undefined, 'the projector begins at the beginning for it');
      await apply(log.events);
      t.equal((await rows('case_list')).length, 1);
      t.equal((await rows('case_timeline')).length, 1, 'the others pass over what they have');
    }
  },
);
