import t from 'tap';
import {
  languageOf,
  say,
  sayEvent,
  sayProblem,
  wordFor,
  writeDay,
  writeDeadline,
  writeMoment,
} from '../src/index.js';

t.test('a key is worded in both languages', async (t) => {
  t.equal(say('zh-CN', 'stage.HANDLING'), '办理中');
  t.equal(say('en', 'stage.HANDLING'), 'Handling');
});

t.test('a code without a word is shown as it is', async (t) => {
  t.equal(wordFor('zh-CN', 'stage', 'SOMEWHERE'), 'SOMEWHERE');
  t.equal(wordFor('zh-CN', 'stage', 'constructor'), 'constructor');
  t.equal(sayEvent('en', 'SomethingNew', {}), 'SomethingNew');
});

t.test('an event is told in one sentence, its codes in words', async (t) => {
  t.equal(sayEvent('zh-CN', 'SiteChecked', { finding: 'founded' }), '现场核实：属实');
  t.equal(sayEvent('en', 'SiteChecked', { finding: 'founded' }), 'Site checked: founded');
  t.equal(sayEvent('zh-CN', 'NoteAdded', { confidential: true }), '添加保密记录');
  t.equal(
    sayEvent('zh-CN', 'MediationProposed', { origin: 'application', parties: [{}, {}] }),
    '当事人申请调解，当事人 2 方',
  );
});

t.test('names in a list are joined as the language does', async (t) => {
  const data = { departments: ['派出所', '综合执法队'], meetingAt: '2026-11-24T01:30:00.000Z' };
  t.equal(
    sayEvent('zh-CN', 'WhistleBlown', data),
    '吹哨：请 派出所、综合执法队 于 2026年11月24日 09:30 到场',
  );
});

t.test('a value that is missing leaves a gap, never a crash', async (t) => {
  t.equal(sayEvent('en', 'CaseOpened', {}), 'Case … opened');
  t.equal(sayEvent('en', 'CaseAccepted', { due: null }), 'Accepted, due by …');
});

t.test('a moment is written in Shanghai time', async (t) => {
  t.equal(writeMoment('zh-CN', '2026-11-24T16:30:00.000Z'), '2026年11月25日 00:30');
  t.equal(writeMoment('en', '2026-11-24T16:30:00.000Z'), '25 Nov 2026, 00:30');
});

t.test('a day is the day in Shanghai, and a calendar day stands for itself', async (t) => {
  t.equal(writeDay('zh-CN', '2026-11-24T16:30:00.000Z'), '2026年11月25日');
  t.equal(writeDay('zh-CN', '2025-09-15'), '2025年9月15日');
  t.equal(writeDay('en', '2025-11-15'), '15 Nov 2025');
});

t.test('what is due at the end of a day is due at 24:00 of that day', async (t) => {
  t.equal(writeDeadline('zh-CN', '2026-12-31T16:00:00.000Z'), '2026年12月31日 24:00');
  t.equal(writeDeadline('en', '2026-12-31T16:00:00.000Z'), '31 Dec 2026, 24:00');
  t.equal(writeDeadline('zh-CN', '2026-11-25T02:10:00.000Z'), '2026年11月25日 10:10');
});

t.test('a problem is worded with what is the matter and what to do', async (t) => {
  t.strictSame(sayProblem('zh-CN', 'PASSWORD_TOO_SHORT', { min: 10 }), {
    title: '密码太短',
    detail: '密码至少 10 个字符，长的短语比复杂的符号更安全。',
  });
});

t.test('a problem leaves its detail out when a value it needs is missing', async (t) => {
  t.strictSame(sayProblem('en', 'PASSWORD_TOO_SHORT'), { title: 'The password is too short' });
});

t.test('a problem without a wording is a refusal that says no more', async (t) => {
  t.equal(sayProblem('zh-CN', 'NEVER_HEARD_OF').title, '目前不能这样办理');
  t.equal(sayProblem('en', 'toString').title, 'Not possible at present');
});

t.test('the best language on offer is chosen, Chinese where nothing fits', async (t) => {
  t.equal(languageOf(undefined), 'zh-CN');
  t.equal(languageOf(''), 'zh-CN');
  t.equal(languageOf('*'), 'zh-CN');
  t.equal(languageOf('fr-CH, fr;q=0.9'), 'zh-CN');
  t.equal(languageOf('en-GB,en;q=0.9'), 'en');
  t.equal(languageOf('zh-TW'), 'zh-CN');
  t.equal(languageOf('en;q=0.5, zh-CN;q=0.8'), 'zh-CN');
  t.equal(languageOf('EN'), 'en');
  t.equal(languageOf('en;q=0, zh'), 'zh-CN');
  t.equal(languageOf('en;q=nonsense'), 'zh-CN');
});
