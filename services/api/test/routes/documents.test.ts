import { randomUUID } from 'node:crypto';
import type { AccessEvent } from '@linli/case-domain';
import { readPdf } from '@linli/testing';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { type Person, startLivingSystem } from '../living-system.js';

t.setTimeout(180_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

const ENFORCEMENT = '370199001-enforcement';
const [downstairs, upstairs] = [
  { partyId: randomUUID(), personRef: randomUUID(), name: '赵𠮷大', idNumber: '370102198001011234' },
  { partyId: randomUUID(), personRef: randomUUID(), name: '钱小满', phone: '13987654321' },
];
const days = (count: number) => new Date(Date.parse(system.now()) + count * 86_400_000).toISOString();

/** A case in mediation, one session held and a written agreement reached. */
async function settled() {
  const matter = new CaseUnderTest(system);
  const [mediationId, sessionId, agreementId] = [randomUUID(), randomUUID(), randomUUID()];
  await matter.open();
  await matter.post('community', 'acceptance');
  const mediation = `mediations/${mediationId}`;
  const party = ({ partyId, ...person }: typeof downstairs | typeof upstairs, standing: string) => ({
    partyId,
    standing,
    person,
  });
  await matter.put('mediator', mediation, {
    origin: 'application',
    matter: '楼上卫生间渗漏',
    confirmable: true,
    parties: [party(downstairs, 'applicant'), party(upstairs, 'respondent')],
  });
  const both = [downstairs.partyId, upstairs.partyId];
  for (const one of both) {
    await matter.post('mediator', `${mediation}/parties/${one}/consent`, { way: 'oral_recorded' });
  }
  await matter.post('mediator', `${mediation}/appointment`, {
    mediatorId: system.idOf.mediator,
    way: 'appointed',
    acceptedBy: both,
    disclosure: { interest: 'none' },
  });
  const session = `${mediation}/sessions/${sessionId}`;
  await matter.put('mediator', session, { startsAt: days(0.01), room: '调解室一', open: false });
  return { matter, mediation, session, agreementId, both };
}

async function hold({ matter, session, both }: Awaited<ReturnType<typeof settled>>): Promise<void> {
  await matter.post('mediator', `${session}/minutes`, { attendedBy: both, minutes: '双方同意修复并赔偿。' });
}

async function agree(
  { matter, mediation }: Awaited<ReturnType<typeof settled>>,
  agreementId: string,
  changes: object = {},
): Promise<void> {
  await matter.put('mediator', `${mediation}/agreements/${agreementId}`, {
    form: 'written',
    facts: '楼上下水管渗漏致楼下卧室受损',
    obligations: [
      {
        obligationId: randomUUID(),
        debtor: upstairs.partyId,
        creditor: downstairs.partyId,
        content: '支付赔偿款1800元',
        amountFen: 180_000,
        dueAt: '2026-12-31T16:00:00.000Z',
      },
    ],
    lawful: true,
    ...changes,
  });
}

async function textFor(person: Person, url: string, query = ''): Promise<string> {
  const answer = await system.ask(person, { url: `${url}${query}` });
  t.equal(answer.statusCode, 200, answer.statusCode === 200 ? url : answer.body);
  return (await readPdf(answer.rawPayload)).text;
}

async function statusFor(person: Person, url: string): Promise<readonly [number, string?]> {
  const answer = await system.ask(person, { url });
  return answer.statusCode === 200 ? [200] : [answer.statusCode, answer.json<{ code: string }>().code];
}

t.test(
  'an agreement is printed with its names for those who have it signed, and for nobody else',
  async (t) => {
    const found = await settled();
    await hold(found);
    await agree(found, found.agreementId);
    const url = found.matter.url(`agreements/${found.agreementId}/document`);
    const { caseNumber } = (await found.matter.page('community')).json<{ caseNumber: string }>();
    for (const person of ['mediator', 'community', 'street'] as const) {
      const text = await textFor(person, url);
      for (const part of [
        '赵𠮷大',
        '370102198001011234',
        '钱小满',
        '13987654321',
        '人民币1,800.00元（大写：壹仟捌佰元整）',
        '2026年12月31日24:00前',
        '单位370199001001-committee（盖章）',
        caseNumber,
        found.agreementId,
      ])
        t.ok(text.includes(part), `${person} ${part}`);
    }
    for (const person of ['grid', 'leader', 'district', 'auditor'] as const)
      t.strictSame(await statusFor(person, url), [403, 'FORBIDDEN'], person);
    for (const person of ['elsewhere', 'police', 'department', 'administrator', 'callback'] as const)
      t.strictSame(await statusFor(person, url), [404, 'CASE_UNKNOWN'], person);
  },
);

t.test('the PDF is sent as a file with a safe name that no cache keeps', async (t) => {
  const found = await settled();
  await agree(found, found.agreementId);
  const url = found.matter.url(`agreements/${found.agreementId}/document`);
  const { headers, rawPayload } = await system.ask('mediator', { url });
  t.equal(headers['content-type'], 'application/pdf');
  t.equal(headers['cache-control'], 'no-store');
  t.equal(headers['content-language'], 'zh-CN');
  t.match(
    headers['content-disposition'],
    /^attachment; filename="document-[\w.-]+\.pdf"; filename\*=UTF-8''%E4%BA%BA[\w.%-]+\.pdf$/,
  );
  t.equal(rawPayload.subarray(0, 5).toString(), '%PDF-');
  t.match(await textFor('mediator', url, '?language=en'), 'MediationAgreement');
  const english = await system.ask('mediator', { url, headers: { 'accept-language': 'en-GB,en' } });
  t.match((await readPdf(english.rawPayload)).text, 'MediationAgreement');
  t.strictSame(await statusFor('mediator', `${url}?language=fr`), [400, 'VALIDATION_FAILED']);
});

t.test('who printed a document with names in clear is on record before it is made (I33)', async (t) => {
  const found = await settled();
  await agree(found, found.agreementId);
  const url = found.matter.url(`agreements/${found.agreementId}/document`);
  const accesses = async () => {
    const stream = `access-2026-11-24-${system.idOf.mediator}`;
    const { events } = await system.composition.store.readStream<AccessEvent>(stream);
    return events.filter(({ data }) => data.caseId === found.matter.caseId);
  };
  t.strictSame(await statusFor('auditor', url), [403, 'FORBIDDEN']);
  t.same(await accesses(), [], 'a document that was refused is no access');
  t.strictSame(await statusFor('mediator', url), [200]);
  t.match(await accesses(), [
    {
      type: 'DocumentPrinted',
      data: {
        document: 'agreement',
        documentId: found.agreementId,
        fields: ['party.name', 'party.idNumber', 'party.phone', 'party.address', 'agreement.text'],
      },
    },
  ]);
});

t.test('words that each side reads differently are pointed out before anybody signs', async (t) => {
  const found = await settled();
  await agree(found, randomUUID());
  t.strictSame(found.matter.warnings, []);
  const [upper, lower] = [found.both[1], found.both[0]];
  const vague = { debtor: upper, creditor: lower, content: '尽快妥善修好卫生间', dueAt: days(20) };
  await agree(found, randomUUID(), { obligations: [{ obligationId: randomUUID(), ...vague }] });
  t.strictSame(found.matter.warnings, ['OBLIGATION_WORDS_VAGUE']);
});

t.test('a replaced draft and an oral agreement have no document to sign', async (t) => {
  const found = await settled();
  const [draft, final] = [randomUUID(), randomUUID()];
  await agree(found, draft);
  await agree(found, final);
  const urlOf = (agreementId: string) => found.matter.url(`agreements/${agreementId}/document`);
  t.strictSame(await statusFor('mediator', urlOf(draft)), [409, 'AGREEMENT_REPLACED']);
  t.strictSame(await statusFor('mediator', urlOf(final)), [200]);
  t.strictSame(await statusFor('mediator', urlOf(randomUUID())), [404, 'AGREEMENT_UNKNOWN']);

  const spoken = await settled();
  await agree(spoken, spoken.agreementId, { form: 'oral', performedAtOnce: true });
  const oral = spoken.matter.url(`agreements/${spoken.agreementId}/document`);
  t.strictSame(await statusFor('mediator', oral), [409, 'AGREEMENT_IS_ORAL']);
});

t.test('minutes are for the mediator and the committee, never for police or departments (I27)', async (t) => {
  const found = await settled();
  const url = found.matter.url(`${found.session}/minutes/document`);
  t.strictSame(await statusFor('mediator', url), [409, 'SESSION_NOT_HELD']);
  await hold(found);
  const referral = { station: '370199001-police', reasonCode: 'public_order', reason: '发生推搡' };
  await found.matter.put('community', `police-referrals/${randomUUID()}`, referral);
  for (const person of ['mediator', 'community'] as const) {
    const text = await textFor(person, url);
    for (const part of ['（第1次）', '双方同意修复并赔偿。', '申请人赵𠮷大；被申请人钱小满', '不公开调解'])
      t.ok(text.includes(part), `${person} ${part}`);
  }
  for (const person of ['police', 'street', 'grid', 'auditor'] as const)
    t.strictSame(await statusFor(person, url), [403, 'FORBIDDEN'], person);
  const other = (path: string) => statusFor('mediator', found.matter.url(`${path}/minutes/document`));
  t.strictSame(await other(`${found.mediation}/sessions/${randomUUID()}`), [404, 'SESSION_UNKNOWN']);
  t.strictSame(await other(`mediations/${randomUUID()}/sessions/${randomUUID()}`), [
    404,
    'MEDIATION_UNKNOWN',
  ]);
});

/** A case an enforcing authority handles, with an advisory of the community and an order of its own. */
async function noticed(addressee: string) {
  const matter = new CaseUnderTest(system);
  const [dispatchId, advisory, order] = [randomUUID(), randomUUID(), randomUUID()];
  await matter.open();
  await matter.post('community', 'acceptance');
  await matter.put('street', `dispatches/${dispatchId}`, { leadUnit: ENFORCEMENT, taskDueAt: days(3) });
  await matter.post('department', `dispatches/${dispatchId}/signature`);
  const issued = {
    addressee: { personRef: randomUUID(), name: addressee },
    items: [{ itemId: randomUUID(), text: '拆除隔断' }],
    service: { servedAt: system.now(), how: 'handed_over' },
  };
  const basis = [{ title: '住房租赁条例', version: '2025-09-15' }];
  await matter.put('community', `advisories/${advisory}`, { ...issued, policies: basis });
  await matter.put('department', `orders/${order}`, {
    ...issued,
    authority: ENFORCEMENT,
    documentNumber: '示执责改〔2026〕1号',
    legalBasis: basis,
    dueAt: days(7),
  });
  const urlOf = (noticeId: string) => matter.url(`notices/${noticeId}/document`);
  return { advisory: urlOf(advisory), order: urlOf(order), unknown: urlOf(randomUUID()) };
}

t.test('a community prints its advisories, an authority its orders, the street both (I28)', async (t) => {
  const { advisory, order, unknown } = await noticed('孙立群');
  for (const person of ['grid', 'community', 'street'] as const) {
    const text = await textFor(person, advisory);
    for (const part of [
      '告知书',
      '孙立群：',
      '不是行政命令',
      '《住房租赁条例》（2025年9月15日版）',
      '2单元502室',
    ])
      t.ok(text.includes(part), `${person} ${part}`);
  }
  for (const person of ['department', 'street'] as const) {
    const text = await textFor(person, order);
    for (const part of ['责令改正通知书', '孙立群：', '示执责改〔2026〕1号', `单位${ENFORCEMENT}`])
      t.ok(text.includes(part), `${person} ${part}`);
  }
  t.strictSame(await statusFor('department', advisory), [403, 'FORBIDDEN']);
  for (const person of ['grid', 'community', 'auditor', 'leader'] as const)
    t.strictSame(await statusFor(person, order), [403, 'FORBIDDEN'], person);
  t.strictSame(await statusFor('street', unknown), [404, 'NOTICE_UNKNOWN']);
  t.strictSame(await statusFor('elsewhere', advisory), [404, 'CASE_UNKNOWN']);
  t.strictSame(await statusFor('street', `/api/cases/${randomUUID()}/notices/${randomUUID()}/document`), [
    404,
    'CASE_UNKNOWN',
  ]);
});

t.test('a notice with a character no font has is refused, naming it', async (t) => {
  const { advisory } = await noticed('\u{20000}明');
  const answer = await system.ask('community', { url: advisory });
  t.equal(answer.statusCode, 422);
  t.match(answer.json(), { code: 'CHARACTER_NOT_PRINTABLE', detail: /\u{20000} \(U\+20000\)/u });
});

t.test('a document with the name of an erased person is not made again', async (t) => {
  const found = await settled();
  await agree(found, found.agreementId);
  await system.composition.vault.destroyKey(`person-${downstairs.personRef}`);
  const url = found.matter.url(`agreements/${found.agreementId}/document`);
  t.strictSame(await statusFor('mediator', url), [410, 'DOCUMENT_PERSON_ERASED']);
});
