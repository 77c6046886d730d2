import { randomUUID } from 'node:crypto';
import type { CaseLesson, LessonList, LessonPage, Receipt } from '@linli/contracts';
import { isSealed, type Sealed } from '@linli/kernel';
import { texts } from '@linli/wording';
import t from 'tap';
import { closedLeak } from '../closed-leak.js';
import { CaseUnderTest } from '../commands.js';
import { type Person, startLivingSystem } from '../living-system.js';

t.setTimeout(120_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

const TITLE = '楼上楼下漏水：先查原因，再谈赔偿';
const TEACHES = '原因不明时不谈钱；双方都同意以试验结果为准，协议才站得住。';

async function send(
  person: Person,
  method: 'PUT' | 'POST',
  url: string,
  payload: object,
  key: string = randomUUID(),
) {
  return await system.ask(person, {
    method,
    url: `/api${url}`,
    payload,
    headers: { 'idempotency-key': key },
  });
}

async function release(person: Person, matter: CaseUnderTest, more: object = {}, key?: string) {
  const payload = { title: TITLE, teaches: TEACHES, ...more };
  return await send(person, 'POST', `/cases/${matter.caseId}/lesson`, payload, key);
}

async function released(matter?: CaseUnderTest): Promise<Receipt> {
  const answer = await release('district', matter ?? (await closedLeak(system)));
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Receipt>();
}

async function lesson(id: string, person: Person = 'grid'): Promise<LessonPage> {
  const answer = await system.ask(person, { url: `/api/lessons/${id}` });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<LessonPage>();
}

async function listFor(person: Person): Promise<LessonList> {
  const end = await system.composition.store.end();
  return (await system.ask(person, { url: `/api/lessons?at-least=${end}` })).json<LessonList>();
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* stringsIn(part);
}

function* sealedIn(value: unknown): Generator<Sealed> {
  if (isSealed(value)) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* sealedIn(part);
}

/** Everything that was ever written down about the case, in clear: the streams of the case and of its reports, envelope and all. */
async function everythingAbout({ caseId }: CaseUnderTest): Promise<readonly string[]> {
  const { store, vault, readModels } = system.composition;
  const reports = await readModels.reportsOfCase(caseId);
  const streams = [`case-${caseId}`, ...reports.map(({ reportId }) => `report-${reportId}`)];
  const events = (await Promise.all(streams.map((stream) => store.readStream(stream)))).flatMap(
    (read) => read.events,
  );
  const opened = await vault.open([...sealedIn(events)]);
  const directory = await readModels.loadDirectory();
  const codes = [...stringsIn(events)];
  const names = codes.flatMap((code) => [directory.area(code)?.name, directory.unit(code)?.name]);
  return [...codes, ...opened, ...names].flatMap((text) => text ?? []);
}

t.test(
  'a closed case is told step by step: what was open, what was done, what stands behind it',
  async (t) => {
    const { id } = await released();
    const page = await lesson(id);
    t.match(page, { title: TITLE, typeCode: 'FW01', opening: { day: 1, command: 'OpenCase', role: 'CW' } });
    const [first, second] = page.steps;
    t.match(first, {
      day: 1,
      role: 'CW',
      command: 'AcceptCase',
      before: { stage: 'REGISTERED' },
      stageAfter: 'ACCEPTED',
    });
    t.match(second, {
      command: 'RecordContact',
      role: 'GW',
      facts: [{ section: 'contactChannel', code: 'in_person' }],
    });
    for (const { command, open, closed } of page.steps) {
      t.ok(open.includes(command), `${command} was open when it was done`);
      t.notOk(
        closed.some((one) => open.includes(one.command)),
        'what is open is not closed',
      );
      t.ok(
        page.law.some((one) => one.command === command),
        `something stands behind ${command}`,
      );
    }
    t.ok(first?.open.includes('DeclineCase'), 'declining was as open as accepting');
    t.match(
      first?.closed.find(({ command }) => command === 'Verify'),
      { because: 'STAGE_NOT_ALLOWED' },
      'verifying was not yet',
    );
    const consents = page.steps.filter(({ command }) => command === 'RecordConsent');
    t.match(consents, [
      { day: 2, facts: [{ section: 'partyStanding', code: 'applicant' }, { code: 'written' }] },
      { day: 2, facts: [{ section: 'partyStanding', code: 'respondent' }, { code: 'oral_recorded' }] },
    ]);
    t.equal(page.steps.at(-1)?.stageAfter, 'CLOSED');
    t.match(
      page.law.find(({ command }) => command === 'RecordConsent')?.['zh-CN'],
      /《人民调解法》.*第十七条/,
    );
  },
);

t.test('nothing of what was written about the case is in the answer, whoever asks', async (t) => {
  const matter = await closedLeak(system);
  const { id } = await released(matter);
  const written = await everythingAbout(matter);
  t.ok(written.includes('欧阳晓燕') && written.includes('13987654321'), 'names and phones were looked for');
  t.ok(written.includes('邻居说钱小满常年在外') && written.includes('杏林调解室'), 'and free texts');
  t.ok(written.includes('3号楼') && written.some((text) => text.startsWith('区域3701')), 'and places');
  // Words of the closed lists, and the type: that is what a lesson is made of.
  const words = new Set(Object.values(texts['zh-CN']).flatMap((section) => Object.keys(section)));
  const personal = [...new Set(written)].filter(
    (text) => !words.has(text) && !/^(?:[A-Z]{2}\d{2}|[a-z_]{1,20})$/.test(text),
  );
  t.ok(personal.length > 100, 'a whole case was looked for');
  for (const person of [
    'grid',
    'community',
    'mediator',
    'police',
    'lawyer',
    'district',
    'auditor',
  ] as const) {
    const { body } = await system.ask(person, { url: `/api/lessons/${id}` });
    const list = await system.ask(person, {
      url: `/api/lessons?at-least=${await system.composition.store.end()}`,
    });
    t.strictSame(
      personal.filter((text) => body.includes(text) || list.body.includes(text)),
      [],
      person,
    );
    t.notMatch(body, /\d{4}-\d{2}-\d{2}T/, 'no moment is told, only days of the case');
  }
});

t.test('only street and district release, and not twice', async (t) => {
  const matter = await closedLeak(system);
  for (const person of ['grid', 'community', 'mediator', 'leader', 'auditor'] as const)
    t.match((await release(person, matter)).json(), { status: 403, code: 'FORBIDDEN' }, person);
  t.match(
    (await release('elsewhere', matter)).json(),
    { status: 404, code: 'CASE_UNKNOWN' },
    'of another area',
  );
  t.match((await release('administrator', matter)).json(), { status: 404, code: 'CASE_UNKNOWN' });
  const key = randomUUID();
  const first = await release('street', matter, {}, key);
  const again = await release('street', matter, {}, key);
  t.strictSame([first.statusCode, again.statusCode], [200, 200]);
  t.equal(again.body, first.body, 'the same request again is quiet');
  const other = await release('district', matter, { title: '另一个标题' });
  t.match(other.json(), { status: 409, code: 'LESSON_RELEASED_ALREADY' });
});

t.test('an open case and a protected one are refused', async (t) => {
  const open = new CaseUnderTest(system);
  await open.open();
  t.match((await release('street', open)).json(), { status: 409, code: 'OPEN_CASE_IS_NO_LESSON' });
  const confidential = await closedLeak(system, { confidentiality: 'confidential_reporter' });
  t.match((await release('street', confidential)).json(), {
    status: 409,
    code: 'PROTECTED_CASE_IS_NO_LESSON',
  });
});

t.test(
  'texts that name somebody or some place of the case are refused, and do not say which word',
  async (t) => {
    const matter = await closedLeak(system);
    for (const title of [
      '钱小满家漏水',
      '区域370199001001的漏水',
      '2单元602室漏水',
      '3号楼漏水',
      '张大爷漏水',
    ]) {
      const refused = await release('street', matter, { title });
      t.match(refused.json(), { status: 422, code: 'LESSON_TEXT_IDENTIFIES' }, title);
      t.notMatch(refused.body, /钱小满|602/);
    }
  },
);

t.test('the case says whether it is a lesson, and to whom it may become one', async (t) => {
  const matter = await closedLeak(system);
  const of = async (person: Person) =>
    (await system.ask(person, { url: `/api/cases/${matter.caseId}/lesson` })).json<CaseLesson>();
  t.strictSame(await of('street'), { mayRelease: true });
  t.strictSame(await of('community'), { mayRelease: false });
  const { id } = await released(matter);
  t.strictSame(await of('street'), { mayRelease: false, lessonId: id });
  t.strictSame(await of('grid'), { mayRelease: false, lessonId: id });
  const open = new CaseUnderTest(system);
  await open.open();
  const asked = await system.ask('street', { url: `/api/cases/${open.caseId}/lesson` });
  t.match(asked.json(), { mayRelease: false, because: 'OPEN_CASE_IS_NO_LESSON' });
});

t.test('a legal adviser comments on the three sides of a step; nobody else does', async (t) => {
  const { id } = await released();
  const { steps, mayComment } = await lesson(id, 'lawyer');
  t.equal(mayComment, true);
  t.equal((await lesson(id, 'department')).mayComment, false, 'a department gives no legal advice');
  const step = steps.find(({ command }) => command === 'HoldSession')?.step ?? -1;
  const said = { step, applicant: '陈述清楚', respondent: '应当先止水', mediator: '以试验结果为准，做得对' };
  const put = async (person: Person, payload: object, commentaryId: string = randomUUID()) =>
    await send(person, 'PUT', `/lessons/${id}/commentaries/${commentaryId}`, payload);
  for (const person of ['department', 'mediator', 'street', 'district', 'community'] as const)
    t.match((await put(person, said)).json(), { status: 403, code: 'FORBIDDEN' }, person);
  const commentaryId = randomUUID();
  const first = await put('lawyer', said, commentaryId);
  const again = await put('lawyer', said, commentaryId);
  t.strictSame([first.statusCode, again.statusCode, again.body], [200, 200, first.body]);
  const shown = async () => (await lesson(id)).steps.find((one) => one.step === step)?.commentary;
  t.match(await shown(), {
    applicant: { shown: 'clear', text: '陈述清楚' },
    mediator: { text: said.mediator },
  });
  t.equal((await put('lawyer', { step, mediator: '还应当场释明法律' })).statusCode, 200);
  t.strictSame(
    await shown(),
    { mediator: { shown: 'clear', text: '还应当场释明法律' } },
    'replaced as a whole',
  );
  t.match((await put('lawyer', { step })).json(), { status: 422, code: 'COMMENTARY_EMPTY' });
  t.match((await put('lawyer', { ...said, step: 0 })).json(), { status: 422, code: 'LESSON_STEP_UNKNOWN' });
  const naming = { ...said, respondent: '钱小满应当先止水' };
  t.match((await put('lawyer', naming)).json(), { status: 422, code: 'LESSON_TEXT_IDENTIFIES' });
  const log = await system.composition.store.readStream(`lesson-${id}`);
  const stored = JSON.stringify(log.events, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  t.notMatch(stored, /当场释明法律|原因不明时不谈钱/, 'what people wrote is sealed');
  t.match(
    (await listFor('grid')).items.find(({ lessonId }) => lessonId === id),
    { commented: true },
  );
});

t.test('whoever answers for the area withdraws a lesson, and it is gone', async (t) => {
  const matter = await closedLeak(system);
  const { id } = await released(matter);
  const withdraw = async (person: Person) =>
    await send(person, 'POST', `/lessons/${id}/withdrawal`, { reason: '有居民认出了自己' });
  for (const person of ['grid', 'elsewhere', 'mediator', 'lawyer', 'auditor'] as const)
    t.match((await withdraw(person)).json(), { status: 403, code: 'FORBIDDEN' }, person);
  t.equal((await lesson(id, 'community')).mayWithdraw, true);
  t.equal((await lesson(id, 'elsewhere')).mayWithdraw, false);
  t.ok((await listFor('grid')).items.some(({ lessonId }) => lessonId === id));
  t.equal((await withdraw('community')).statusCode, 200);
  t.equal((await withdraw('community')).statusCode, 200, 'twice is once');
  t.match((await system.ask('grid', { url: `/api/lessons/${id}` })).json(), {
    status: 404,
    code: 'LESSON_UNKNOWN',
  });
  t.notOk((await listFor('grid')).items.some(({ lessonId }) => lessonId === id));
  const unknown = await send('community', 'POST', `/lessons/${randomUUID()}/withdrawal`, { reason: '无' });
  t.match(unknown.json(), { status: 404, code: 'LESSON_UNKNOWN' });
});

t.test(
  'a case that is reopened or restricted is told no more, though nobody withdrew its lesson',
  async (t) => {
    const reopened = await closedLeak(system);
    const restricted = await closedLeak(system);
    const [one, other] = [await released(reopened), await released(restricted)];
    await reopened.post('community', 'reopening', { reason: '又漏了', requestedBy: 'reporter' });
    await restricted.post('community', 'restriction', { to: 'restricted', reason: '涉及未成年人' });
    for (const { id } of [one, other]) {
      t.equal((await system.ask('district', { url: `/api/lessons/${id}` })).statusCode, 404);
      t.notOk((await listFor('district')).items.some(({ lessonId }) => lessonId === id));
    }
  },
);

t.test('everybody who works on cases learns from lessons; who runs the installation does not', async (t) => {
  const { id } = await released();
  for (const person of ['grid', 'elsewhere', 'police', 'department', 'lawyer', 'callback', 'leader'] as const)
    t.ok(
      (await listFor(person)).items.some(({ lessonId }) => lessonId === id),
      person,
    );
  for (const url of ['/api/lessons', `/api/lessons/${id}`])
    t.equal((await system.ask('administrator', { url })).statusCode, 403);
});

t.test('every word a lesson uses has a wording', async (t) => {
  const { id } = await released();
  const { steps, opening } = await lesson(id);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = texts['zh-CN'];
  const deeds = [...steps, ...steps.flatMap(({ meanwhile }) => meanwhile), ...(opening ? [opening] : [])];
  for (const { section, code } of deeds.flatMap(({ facts }) => facts))
    t.ok(words[section]?.[code], `${section} ${code}`);
  for (const { clock } of steps.flatMap(({ before }) => before.clocks)) t.ok(words['clock']?.[clock], clock);
});
