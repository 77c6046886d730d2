import { randomUUID } from 'node:crypto';
import { CaseMovedOn } from '@linli/application';
import type { CaseEvent } from '@linli/case-domain';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const running = await startApplication();
t.teardown(() => running.close());
const { application, parts } = running;
const community = callerOf('CW');

const opened: CaseEvent = {
  type: 'CaseOpened',
  data: {
    caseNumber: '370199-261124-0000001',
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
const reminder: CaseEvent = {
  type: 'LimitReached',
  data: { clock: 'first_contact', step: 100, dueAt: '2026-11-24T00:00:00.000Z', tells: 'handler' },
};

/** A case to which these things happened, the last of them while somebody had it before them. */
async function caseWith(...meanwhile: readonly CaseEvent[]): Promise<string> {
  const caseId = randomUUID();
  for (const [index, event] of [opened, ...meanwhile].entries()) {
    const commandId = randomUUID();
    await parts.store.append(`case-${caseId}`, index === 0 ? 'no_stream' : index - 1, [event], {
      occurredAt: parts.clock(),
      recordedAt: parts.clock(),
      by: { id: 'system', role: 'SYS', orgCode: 'linli' },
      commandId,
      causationId: commandId,
      correlationId: commandId,
    });
  }
  return caseId;
}

const note = { type: 'AddNote', noteId: randomUUID(), text: '已约明日', confidential: false } as const;
const seen = freshRequest({ ifMatch: 0 });

t.test('a reminder that comes while somebody writes does not send the work back (I2)', async (t) => {
  const caseId = await caseWith(reminder, reminder);
  t.match(await application.actOnCase(community, caseId, note, seen), { revision: 3 });
});

t.test('what somebody did meanwhile still does, reminder or not (I2)', async (t) => {
  const decided: CaseEvent = { type: 'RiskSet', data: { risk: 'high', was: 'low' } };
  const caseId = await caseWith(reminder, decided, reminder);
  await t.rejects(application.actOnCase(community, caseId, note, seen), CaseMovedOn);
});
