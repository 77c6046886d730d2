import { randomUUID } from 'node:crypto';
import t from 'tap';
import { CaseUnderTest, REPORTER } from '../commands.js';
import { DISTRICT, STATION, STREET, startLivingSystem } from '../living-system.js';

const ENFORCEMENT = '370199001-enforcement';
const PROPERTY = '370199001001-property';
const PERSON = randomUUID();
/** The reference counts too: it would tell that two reports come from the same person. */
const IDENTITY = new RegExp(`晓燕|${REPORTER.phone}|${REPORTER.idNumber}|138\\*|欧\\*|${PERSON}`);

const system = await startLivingSystem();
t.teardown(() => system.close());
const { accounts } = system.composition;

/** Somebody of the property company, who works on the case like a department does. */
async function propertyCompany(): Promise<string> {
  const unit = { code: PROPERTY, name: '柳荫物业', kind: 'property_company' as const, areaCode: STREET };
  const request = { key: randomUUID(), correlationId: randomUUID() };
  const command = { type: 'EstablishUnit' as const, ...unit, enforcing: false, duties: 'all' as const };
  const { position } = await system.application.manageUnit(
    system.callerOf('administrator'),
    command,
    request,
  );
  await system.application.waitFor(position);
  const accountId = await accounts.createAccount({
    login: 'property',
    displayName: 'property',
    role: 'DU',
    areaCode: STREET,
    orgCode: PROPERTY,
    language: 'zh-CN',
    password: 'correct horse battery staple',
  });
  const expiresAt = '2099-01-01T00:00:00.000Z';
  return (await accounts.issueToken(accountId, { label: 'test', expiresAt })).token;
}

const property = await propertyCompany();
const matter = new CaseUnderTest(system);
const reportId = await matter.open({
  report: { confidentialReporter: true, reporter: { personRef: PERSON, ...REPORTER }, text: '物业乱收费' },
});
await matter.post('community', 'acceptance');
await matter.put('community', `dispatches/${randomUUID()}`, {
  leadUnit: ENFORCEMENT,
  supportingUnits: [PROPERTY],
  taskDueAt: '2026-11-27T01:00:00.000Z',
});
await matter.put('community', `police-referrals/${randomUUID()}`, {
  station: STATION,
  reasonCode: 'other',
  reason: '请协助核实',
  evidence: [],
});

/** Every question of the interface, asked about this case where it names one. */
const questions = Object.entries(
  (await system.app.inject('/openapi.json')).json<{ paths: Record<string, object> }>().paths,
)
  .filter(([path, methods]) => 'get' in methods && path !== '/api/live')
  .map(([path]) =>
    path
      .replace('{caseId}', matter.caseId)
      .replace('{reportId}', reportId)
      .replace('{station}', STATION)
      .replaceAll(/\{\w+\}/g, DISTRICT),
  );

const handlers = {
  grid: system.headersOf('grid'),
  mediator: system.headersOf('mediator'),
  police: system.headersOf('police'),
  department: system.headersOf('department'),
  'property company': { authorization: `Bearer ${property}` },
};

for (const [name, headers] of Object.entries(handlers)) {
  t.test(`a confidential reporter is not to be found in any answer to the ${name} (I32)`, async (t) => {
    let answered = 0;
    for (const url of questions) {
      const answer = await system.app.inject({ url, headers });
      if (answer.statusCode === 200) answered += 1;
      t.notMatch(answer.body, IDENTITY, url);
      // Whoever took the report down works where the reporter lives.
      if (name !== 'grid') t.notMatch(answer.body, system.idOf.grid, `${url}: who filed it`);
    }
    t.ok(answered > 5, `${answered} of ${questions.length} questions are answered at all`);
    for (const field of ['reporter.name', 'reporter.phone', 'reporter.idNumber', 'reporter.address']) {
      const url = matter.url(`reveals/${randomUUID()}`);
      const payload = { purpose: 'contact', fields: [field] };
      const answer = await system.app.inject({ method: 'PUT', url, headers, payload });
      t.equal(answer.statusCode, 403, `${field} is not revealed for any purpose`);
    }
  });
}

t.test('the intake, who took the report, knows masked who it was', async (t) => {
  t.match((await matter.page('community')).body, IDENTITY);
});

/** 移送: what a station needs to act upon it, and nothing else. What is added here is one more thing it learns. */
const HANDED_OVER = [
  'areaPath',
  'answeredAt',
  'caseId',
  'caseNumber',
  'evidence',
  'handedAt',
  'handoverId',
  'letterNumber',
  'policeNumber',
  'reason',
  'reasonCode',
  'risk',
  'stage',
  'station',
  'status',
  'title',
  'typeCode',
];

t.test('a hand-over tells the station what it acts upon and nothing of whom it came from', async (t) => {
  const answer = await system.ask('police', { url: `/api/police-stations/${STATION}/inbox` });
  t.equal(answer.statusCode, 200, answer.body);
  const { items } = answer.json<{ items: Record<string, unknown>[] }>();
  t.equal(items.length, 1);
  t.strictSame(Object.keys(items[0] ?? {}).toSorted(), HANDED_OVER.toSorted());
  t.match(items[0]?.reason, { shown: 'clear', text: '请协助核实' });
});
