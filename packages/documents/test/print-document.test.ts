import { createHash } from 'node:crypto';
import { readPdf } from '@linli/testing';
import t, { type Test } from 'tap';
import { type Content, printDocument } from '../src/index.js';
import { advisory, agreement, minutes, order } from './contents.js';

t.setTimeout(120_000);
const every: readonly Content[] = [agreement, advisory, order, minutes];

/** The text of a document as a reader finds it, without spaces. */
async function textOf(content: Content, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  return (await readPdf((await printDocument(content, language)).pdf)).text;
}

function has(t: Test, text: string, parts: readonly string[]): void {
  for (const part of parts) t.ok(text.includes(part.replaceAll(/\s+/g, '')), part);
}

t.test('every page bears the case number, the id of the document, the digest and its number', async (t) => {
  for (const content of every) {
    const { pdf, hash } = await printDocument(content, 'zh-CN');
    const { pages } = await readPdf(pdf);
    for (const [at, page] of pages.entries()) {
      has(t, page, [content.caseNumber, content.documentId, hash, `第${at + 1}页，共${pages.length}页`]);
    }
  }
});

t.test('a document is tagged and says its language, so that it can be read out', async (t) => {
  for (const language of ['zh-CN', 'en'] as const) {
    t.match(await readPdf((await printDocument(agreement, language)).pdf), { language, tagged: true });
  }
});

t.test('an agreement says what the law wants in it (People’s Mediation Law 29)', async (t) => {
  has(t, await textOf(agreement), [
    '人民调解协议书',
    '申请人：赵大同',
    '身份证号码：370102198001011234',
    '联系电话：13812345678',
    '住址：示范区向阳社区3号楼2单元502室',
    '被申请人：钱小满',
    '卧室天花板渗水',
    '钱小满向赵大同：赔偿卧室墙面、地板损失',
    '人民币 3,200.50 元（大写：叁仟贰佰元伍角整）',
    '履行方式：银行转账，一次付清',
    '履行期限：2026年12月31日 24:00 前',
    '一式 3 份',
    '不收取任何费用',
    '申请人赵大同（签名、盖章或者按指印）',
    '人民调解员（签名）',
    '示范区向阳社区人民调解委员会（盖章）',
    '申请司法确认',
  ]);
});

t.test('an agreement no court would confirm does not speak of confirmation', async (t) => {
  t.notMatch(await textOf({ ...agreement, confirmable: false }), '司法确认');
});

t.test('a partial agreement, one performed at once and one without obligations say so', async (t) => {
  t.match(await textOf({ ...agreement, partial: true }), '就部分争议');
  t.match(await textOf({ ...agreement, performedAtOnce: true }), '当场履行');
  t.match(await textOf({ ...agreement, obligations: [] }), '不再有应当履行的事项');
});

t.test('signing changes the dates, not the digest of what was agreed', async (t) => {
  const partyId = agreement.parties[0]?.partyId ?? '';
  const signed = { ...agreement, acts: { [partyId]: '2026-11-25T03:00:00.000Z' } };
  const [before, after] = await Promise.all([
    printDocument(agreement, 'zh-CN'),
    printDocument(signed, 'zh-CN'),
  ]);
  t.equal(after.hash, before.hash);
  t.match((await readPdf(after.pdf)).text, '2026年11月25日');
  t.not((await printDocument({ ...agreement, facts: '另一事实' }, 'zh-CN')).hash, before.hash);
});

t.test('the digest is the SHA-256 of the canonical JSON of the content', async (t) => {
  const { hash } = await printDocument(minutes, 'zh-CN');
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => [name, sorted(part)]),
    );
  };
  t.equal(
    hash,
    createHash('sha256')
      .update(JSON.stringify(sorted(minutes)))
      .digest('hex'),
  );
});

t.test('an advisory advises and says that it is no order (I28)', async (t) => {
  const text = await textOf(advisory);
  has(t, text, [
    '示范区向阳社区居民委员会',
    '孙立群：',
    '5号楼 1单元301室',
    '1.拆除客厅内的隔断',
    '《商品房屋租赁管理办法》（2011年2月1日版）第八条',
    '《住房租赁条例》（2025年9月15日版）',
    '2026年12月1日 24:00 前',
    '不是行政命令',
    '送达时间：2026年11月24日 10:00',
    '送达方式：当面送达',
  ]);
  t.notMatch(text, '责令');
});

t.test('an order says who orders, on which basis, by when, and what can be done against it', async (t) => {
  has(t, await textOf(order), [
    '责令改正通知书',
    '示范区向阳街道综合行政执法队',
    '文号：示综执责改字〔2026〕第17号',
    '《商品房屋租赁管理办法》（2011年2月1日版）第八条、第二十二条',
    '限于 2026年12月1日 24:00 前改正完毕',
    '行政复议',
    '行政诉讼',
    '送达记录',
  ]);
});

t.test('a deadline that may still move says so', async (t) => {
  const provisional = { ...order, due: { ...order.due, provisional: true } };
  t.match(await textOf(provisional), '放假安排尚未公布');
  t.notMatch(await textOf(order), '放假安排尚未公布');
});

t.test('minutes say which session it was, who was there, and every word that was recorded', async (t) => {
  has(t, await textOf(minutes), [
    '人民调解笔录（第2次）',
    '示范区向阳社区人民调解委员会',
    '2026年11月24日 09:30',
    '社区调解室一',
    '不公开调解',
    '申请人赵大同；被申请人钱小满；楼长周阿姨',
    '未到场当事人：第三人',
    '楼长周阿姨（签名）',
    ...minutes.text.split('\n'),
  ]);
});

t.test('labels are in the language asked for, contents as they were written', async (t) => {
  const text = await textOf(agreement, 'en');
  has(t, text, ['Mediation Agreement', 'Applicant: 赵大同', 'CNY 3,200.50', 'by 31 Dec 2026, 24:00']);
  has(t, text, ['卧室天花板渗水', 'Page 1 of 2']);
});

t.test('a name that is not on record is left to be written by hand', async (t) => {
  const [first, second] = agreement.parties;
  const text = await textOf({ ...agreement, parties: [{ ...first, name: undefined }, second] as never });
  has(t, text, ['申请人：身份证号码', '钱小满向申请人：赔偿']);
});

t.test('a rare character is printed', async (t) => {
  t.match(await textOf({ ...advisory, addressee: '𠮷田䶮' }), '𠮷田䶮：');
});

t.test('a document is not made with a character that would be an empty box', async (t) => {
  await t.rejects(printDocument({ ...advisory, addressee: '\u{20000}明' }, 'zh-CN'), {
    code: 'CHARACTER_NOT_PRINTABLE',
    details: { characters: ['\u{20000} (U+20000)'] },
  });
});

t.test('the same content gives the same file, byte for byte', async (t) => {
  const [one, other] = [await printDocument(order, 'zh-CN'), await printDocument(order, 'zh-CN')];
  t.ok(Buffer.from(one.pdf).equals(Buffer.from(other.pdf)));
});

t.test('long texts run over pages, and no seal stands on a sheet without the line before it', async (t) => {
  for (let paragraphs = 14; paragraphs <= 26; paragraphs += 1) {
    const facts = Array.from({ length: paragraphs }, () => '双方各执一词。').join('\n');
    const { pages } = await readPdf((await printDocument({ ...agreement, facts }, 'zh-CN')).pdf);
    const sealed = pages.find((page) => page.includes('（盖章）')) ?? '';
    t.match(sealed, '人民调解员（签名）', `${paragraphs} paragraphs`);
  }
});

t.test('the file is named for the kind and the case, never for a person', async (t) => {
  t.equal((await printDocument(agreement, 'zh-CN')).fileName, '人民调解协议书-370199001001-2026-000042.pdf');
});
