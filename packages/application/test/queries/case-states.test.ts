import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseDecider } from '@linli/case-domain';
import { fold } from '@linli/kernel';
import t from 'tap';
import { COMMUNITY, callerOf, startApplication } from '../application-under-test.js';

const running = await startApplication();
t.teardown(() => running.close());
const { application, parts } = running;
const EVENTS = 500;

const opened: CaseEvent = {
  type: 'CaseOpened',
  data: {
    caseNumber: '370199-261124-0000002',
    title: '楼道堆物',
    typeCode: 'HJ01',
    typeVersion: 1,
    place: { areaPath: [COMMUNITY] },
    urgent: false,
    risk: 'low',
    level: 'COMMUNITY',
    confidentiality: 'normal',
  },
};

/** The risk goes up and down, so that every state differs from its neighbours. */
function eventAt(index: number): CaseEvent {
  const [risk, was] = index % 2 === 0 ? (['low', 'high'] as const) : (['high', 'low'] as const);
  return index === 0 ? opened : { type: 'RiskSet', data: { risk, was } };
}

async function longCase(): Promise<string> {
  const caseId = randomUUID();
  const commandId = randomUUID();
  await parts.store.append(
    `case-${caseId}`,
    'no_stream',
    Array.from({ length: EVENTS }, (_, index) => eventAt(index)),
    {
      occurredAt: parts.clock(),
      recordedAt: parts.clock(),
      by: { id: 'system', role: 'SYS', orgCode: 'linli' },
      commandId,
      causationId: commandId,
      correlationId: commandId,
    },
  );
  return caseId;
}

t.test('the state after event k of a long case is the fold of its first k events, for every k', async (t) => {
  const caseId = await longCase();
  const { events } = await parts.store.readStream<CaseEvent>(`case-${caseId}`);
  let seen = 0;
  for (let from: number | undefined = 0; from !== undefined; ) {
    const part: Awaited<ReturnType<typeof application.caseStates>> = await application.caseStates(
      callerOf('AU'),
      caseId,
      { from, limit: 100 },
    );
    for (const { revision, state } of part.items) {
      const folded = fold(caseDecider, caseDecider.initial, events.slice(0, revision + 1));
      if (revision !== seen || JSON.stringify(state) !== JSON.stringify(folded))
        t.fail(`the state after ${seen} differs`);
      seen += 1;
    }
    from = part.next;
  }
  t.equal(seen, EVENTS);
});

t.test('whoever may not see a case sees no step of it either', async (t) => {
  const caseId = await longCase();
  await t.rejects(application.caseStates(callerOf('SA'), caseId, { from: 0, limit: 10 }));
});

t.test('without an open ledger nothing is claimed of a case', async (t) => {
  const caseId = await longCase();
  const { readModels } = parts;
  const position = (await parts.store.end()) ?? 0n;
  t.ok(await readModels.waitFor(position, 20_000));
  t.match(await application.caseIntegrity(callerOf('AU'), caseId), { examined: false });
});
