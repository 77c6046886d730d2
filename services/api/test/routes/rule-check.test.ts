import { randomUUID } from 'node:crypto';
import type { RuleCheck } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { OTHER_COMMUNITY, type Person, startLivingSystem } from '../living-system.js';

t.setTimeout(120_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

const NOVEMBER = { from: '2026-10-31T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' };
const NOTE = '与住户当面核对了漏水位置和时间';

async function ask(person: Person, query: Readonly<Record<string, string>> = NOVEMBER) {
  const end = await system.composition.store.end();
  const parameters = new URLSearchParams({ ...query, 'at-least': String(end) });
  return await system.ask(person, { url: `/api/rule-check?${parameters.toString()}` });
}

async function contacted(summary: string, more: object = {}): Promise<CaseUnderTest> {
  const one = new CaseUnderTest(system);
  await one.open();
  await one.post('community', 'acceptance');
  const body = { reached: true, channel: 'in_person', summary, ...more };
  await one.put('grid', `contacts/${randomUUID()}`, body);
  return one;
}

t.test('what the rules speak of is found, with the event it is about, and nobody is named', async (t) => {
  const first = await contacted(NOTE);
  const second = await contacted(`${NOTE.slice(0, 5)} ${NOTE.slice(5)}`);
  await contacted('已联系');
  await contacted('已联系');
  const late = new CaseUnderTest(system);
  await late.open();
  const noteId = randomUUID();
  const before = { occurredAt: '2026-11-20T01:00:00.000Z', lateReason: '系统停机' };
  await late.put('community', `notes/${noteId}`, { text: '补记', confidential: false, ...before });
  const answer = await ask('auditor');
  const { rules, cases, complete } = answer.json<RuleCheck>();
  const found = (name: string) => rules.find(({ rule }) => rule === name);
  t.match({ cases, complete }, { cases: 5, complete: true });
  t.match(found('recorded_late'), {
    nature: 'rule',
    total: 1,
    found: [{ spots: [{ caseId: late.caseId }] }],
  });
  t.strictSame(
    found('identical_note')?.found.map(({ spots }) => spots.map(({ caseId }) => caseId).toSorted()),
    [[first.caseId, second.caseId].toSorted()],
    'blanks make no other note, and what is short is the same by chance',
  );
  for (const { spots } of rules.flatMap((one) => one.found))
    for (const { caseId, revision } of spots) {
      const { events } = await system.composition.store.readStream(`case-${caseId}`);
      t.ok(events.some((event) => event.revision === revision));
    }
  for (const hidden of [...Object.values(system.idOf), NOTE, '系统停机'])
    t.notOk(answer.body.includes(hidden), hidden);
});

t.test('another period and another area show nothing of it', async (t) => {
  const october = { from: '2026-09-30T16:00:00.000Z', to: '2026-10-31T16:00:00.000Z' };
  t.match((await ask('auditor', october)).json(), { cases: 0, events: 0 });
  t.match((await ask('auditor', { ...NOVEMBER, area: OTHER_COMMUNITY })).json(), { cases: 0 });
});

t.test('it is the auditor’s alone, and three months at most', async (t) => {
  for (const person of ['community', 'street', 'leader', 'district', 'administrator'] as const)
    t.match((await ask(person)).json(), { status: 403, code: 'FORBIDDEN' }, person);
  const long = { from: '2026-08-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };
  t.match((await ask('auditor', long)).json(), { status: 422, code: 'CHECK_PERIOD_WRONG' });
  t.match((await ask('auditor', { from: NOVEMBER.to, to: NOVEMBER.from })).json(), {
    code: 'CHECK_PERIOD_WRONG',
  });
});

t.test('notes that differ in a number only are a hint', async (t) => {
  const note = (building: string) =>
    `现场查看${building}楼道堆放的纸箱和旧家具,住户当场清理完毕,通道恢复畅通`;
  const [one, other] = [await contacted(note('三号楼')), await contacted(note('十一号楼'))];
  const { rules } = (await ask('auditor')).json<RuleCheck>();
  const found = rules.find(({ rule }) => rule === 'similar_note');
  t.match(found, { nature: 'lens', total: 1 });
  t.strictSame(
    found?.found[0]?.spots.map(({ caseId }) => caseId).toSorted(),
    [one.caseId, other.caseId].toSorted(),
  );
});

t.test('whoever waits for a check is told how far it is, and nobody else', async (t) => {
  const { application } = system;
  await contacted('与住户约好周三再来一次看看');
  await ask('auditor');
  const auditor = system.callerOf('auditor');
  const other = { ...auditor, accountId: randomUUID() };
  const told: Promise<unknown>[] = [];
  const { cases } = await application.ruleCheck(auditor, NOVEMBER, () =>
    told.push(application.ruleCheckProgress(auditor), application.ruleCheckProgress(other)),
  );
  t.same(await Promise.all(told), [
    { cases, of: cases },
    { cases: 0, of: 0 },
  ]);
  const answer = await system.ask('auditor', { url: '/api/rule-check/progress' });
  t.same(answer.json(), { cases: 0, of: 0 }, 'nothing runs any more');
  t.equal((await system.ask('grid', { url: '/api/rule-check/progress' })).statusCode, 403);
});
