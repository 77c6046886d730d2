import type { SystemState } from '@linli/contracts';
import t from 'tap';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

async function state(): Promise<SystemState> {
  const answer = await system.ask('administrator', { url: '/api/system' });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
}

t.test('every view is listed with its position, its lag and when it last moved', async (t) => {
  const { eventStore, logEnd, views, parked, rebuild } = await state();
  t.equal(eventStore, 'up');
  t.strictSame(views.map(({ view }) => view).toSorted(), system.composition.readModels.views.toSorted());
  for (const { view, position, behind, movedAt } of views) {
    t.ok(BigInt(position) >= BigInt(logEnd ?? 0), `${view} has seen the whole log`);
    t.equal(behind, 0, view);
    t.ok(Date.parse(movedAt) > 0, view);
  }
  t.strictSame(parked, []);
  t.equal(rebuild, undefined);
});

t.test('a stream that stands still is named, and not what is in it', async (t) => {
  await system.composition.readModels.park('case-of-somebody', 'an address was read: 柳荫路3号', 7n);
  const { parked } = await state();
  t.match(parked, [{ stream: 'case-of-somebody', position: '7' }]);
  t.notMatch(JSON.stringify(parked), /柳荫路/);
});

t.test('a rebuild that runs shows how far it is, and is gone when it is done', async (t) => {
  const { readModels, store } = system.composition;
  let seen: SystemState | undefined;
  await readModels.rebuild({
    eventsPerWrite: 1,
    async *read(after) {
      for await (const event of store.readAll({
        ...(after !== undefined && { from: after }),
        maxCount: 1000,
      })) {
        yield [event];
        seen ??= (await state()).rebuild && (await state());
      }
    },
  });
  t.match(seen?.rebuild, { phase: 'loading', views: readModels.views.toSorted() });
  t.equal((await state()).rebuild, undefined);
});

t.test('only whoever runs the installation sees its state', async (t) => {
  for (const person of ['community', 'street', 'district', 'auditor'] as const)
    t.equal((await system.ask(person, { url: '/api/system' })).statusCode, 403, person);
});
