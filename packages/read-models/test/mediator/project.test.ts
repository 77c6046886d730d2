import t from 'tap';
import { uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.test('a registered mediator is known to the directory with the term of office', async (t) => {
  const { happen, rows, views } = await emptyViews();
  const data = {
    mediatorId: uuid(83),
    committeeUnit: 'committee-1',
    termFrom: '2025-01-01',
    termTo: '2027-12-31',
  };
  await happen(`mediator-${uuid(83)}`, { type: 'MediatorRegistered', data });
  t.match(await rows('mediator'), [data]);
  t.same((await views.loadDirectory()).mediator(uuid(83)), data);
});
