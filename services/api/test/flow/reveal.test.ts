import { randomUUID } from 'node:crypto';
import { createApplication } from '@linli/application';
import type { AccessEvent } from '@linli/case-domain';
import t from 'tap';
import { CaseUnderTest, REPORTER } from '../commands.js';
import { type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { store } = system.composition;

interface Revealed {
  readonly items: readonly { readonly field: string; readonly personRef?: string; readonly text: object }[];
}

const PHONE = { purpose: 'contact', fields: ['reporter.phone'] };

async function reveal(
  matter: CaseUnderTest,
  person: Person,
  payload: object = PHONE,
  revealId: string = randomUUID(),
) {
  return await system.ask(person, { method: 'PUT', url: matter.url(`reveals/${revealId}`), payload });
}

/** What the log says this person looked at today. */
async function accessesOf(person: Person) {
  const { events } = await store.readStream<AccessEvent>(`access-2026-11-24-${system.idOf[person]}`);
  return events;
}

async function opened(report: object = {}): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(system);
  await matter.open({ report });
  return matter;
}

t.test('a masked field is shown in clear for a purpose, which is on record (I33)', async (t) => {
  const matter = await opened();
  const payload = { ...PHONE, note: '约上门时间' };
  const answer = await reveal(matter, 'grid', payload);
  t.equal(answer.statusCode, 200, answer.body);
  t.equal(answer.headers['cache-control'], 'no-store');
  const { items } = answer.json<Revealed>();
  t.match(items, [{ field: 'reporter.phone', text: { shown: 'clear', text: REPORTER.phone } }]);
  t.equal(items.length, 1, 'what was not asked for is not shown');
  const [event] = await accessesOf('grid');
  t.match(event, { type: 'PersonalDataRevealed', data: { caseId: matter.caseId, ...PHONE } });
  t.equal(event?.meta.by.id, system.idOf.grid);
  const stored = JSON.stringify(event?.data);
  t.notMatch(stored, new RegExp(`${REPORTER.phone}|约上门时间`), 'the record holds nothing personal');
  t.notMatch((await matter.page('grid')).body, REPORTER.phone, 'elsewhere it stays masked');
});

t.test('looking again under the same id is one look, at nothing else', async (t) => {
  const matter = await opened();
  const revealId = randomUUID();
  const before = (await accessesOf('street')).length;
  const first = await reveal(matter, 'street', PHONE, revealId);
  const again = await reveal(matter, 'street', PHONE, revealId);
  t.equal(again.body, first.body);
  const more = { ...PHONE, fields: ['reporter.phone', 'reporter.idNumber'] };
  const other = await reveal(matter, 'street', more, revealId);
  t.match(other.json(), { status: 409, code: 'REVEAL_ID_USED' });
  t.notMatch(other.body, REPORTER.idNumber);
  t.equal((await accessesOf('street')).length, before + 1);
});

t.test('what is hidden is refused, and nothing is written', async (t) => {
  const matter = await opened({ confidentialReporter: true });
  const answer = await reveal(matter, 'grid');
  t.match(answer.json(), { status: 403, code: 'FORBIDDEN' });
  t.notOk((await accessesOf('grid')).some(({ data }) => data.caseId === matter.caseId));
  t.match((await reveal(matter, 'leader')).json(), { status: 403 }, 'a leader works without numbers');
});

t.test('nothing is shown that could not be put on record', async (t) => {
  const matter = await opened();
  const { vault, readModels } = system.composition;
  const parts = { store, vault, readModels, clock: () => system.now() };
  const application = createApplication({
    ...parts,
    store: { ...store, append: () => Promise.reject(new Error('the log is full')) },
  });
  const wish = { caseId: matter.caseId, revealId: randomUUID(), purpose: 'audit' as const };
  await t.rejects(
    application.revealPersonal(
      system.callerOf('auditor'),
      { ...wish, fields: ['reporter.phone'] },
      { correlationId: randomUUID() },
    ),
    { message: 'the log is full' },
  );
});

t.test('a person may be picked, and only that one is shown', async (t) => {
  const matter = await opened();
  await matter.post('community', 'acceptance');
  const [one, other] = [randomUUID(), randomUUID()];
  const party = (personRef: string, standing: string, name: string) => ({
    partyId: randomUUID(),
    standing,
    person: { personRef, name },
  });
  await matter.put('community', `contacts/${randomUUID()}`, {
    reached: true,
    channel: 'telephone',
    summary: '已联系',
  });
  await matter.put('grid', `mediations/${randomUUID()}`, {
    origin: 'initiative',
    matter: '渗水',
    confirmable: true,
    parties: [party(one, 'applicant', '司马青'), party(other, 'respondent', '上官云')],
  });
  const payload = { purpose: 'mediation', fields: ['party.name'], personRef: one };
  const { items } = (await reveal(matter, 'community', payload)).json<Revealed>();
  t.match(items, [{ personRef: one, text: { text: '司马青' } }]);
  t.equal(items.length, 1);
});

t.test(
  'an auditor reads who looked at what, when and what for, in the own area; nobody else does',
  async (t) => {
    const matter = await opened();
    await reveal(matter, 'community', { ...PHONE, note: '核实情况' });
    const end = await store.end();
    const url = `/api/access-log?case=${matter.caseId}&at-least=${end}`;
    const log = await system.ask('auditor', { url });
    t.match(log.json(), {
      items: [
        {
          kind: 'REVEAL',
          caseId: matter.caseId,
          accountId: system.idOf.community,
          accountName: 'community',
          confidentiality: 'normal',
          role: 'CW',
          accessedAt: system.now(),
          ...PHONE,
          note: { shown: 'clear', text: '核实情况' },
        },
      ],
    });
    for (const person of ['community', 'street', 'district', 'administrator'] as const)
      t.equal((await system.ask(person, { url })).statusCode, 403, person);
    t.equal((await system.ask('auditor', { url: '/api/access-log?area=370198' })).statusCode, 422);
  },
);

t.test('the list of accesses goes on where a page ended', async (t) => {
  const matter = await opened();
  for (let looks = 0; looks < 3; looks += 1) await reveal(matter, 'community');
  const url = `/api/access-log?case=${matter.caseId}&limit=2&at-least=${await store.end()}`;
  const first = (await system.ask('auditor', { url })).json<{ items: object[]; next: string }>();
  t.equal(first.items.length, 2);
  const rest = await system.ask('auditor', { url: `${url}&after=${first.next}` });
  t.equal(rest.json<{ items: object[] }>().items.length, 1);
});
