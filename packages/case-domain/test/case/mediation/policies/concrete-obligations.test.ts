import t from 'tap';
import type { ObligationGiven } from '../../../../src/case/mediation/agreement-commands.js';
import { flawsOf, vagueWordsIn } from '../../../../src/case/mediation/policies/concrete-obligations.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../../neighbourhood.js';

const terms = {
  parties: [DOWNSTAIRS, UPSTAIRS],
  agreedAt: '2026-11-02T02:00:00.000Z',
  performedAtOnce: false,
};
const repair: ObligationGiven = {
  obligationId: idOf(1),
  debtor: UPSTAIRS,
  content: '修复漏水水管',
  dueAt: '2026-11-07T16:00:00.000Z',
};

function codes(change: Partial<ObligationGiven>): readonly string[] {
  return flawsOf([{ ...repair, ...change }], terms).map(({ code }) => code);
}

t.test('who, what and by when make an obligation concrete (I23)', async (t) => {
  t.strictSame(codes({}), []);
  t.strictSame(codes({ creditor: DOWNSTAIRS }), []);
});

t.test('debtor and creditor are two parties of the mediation', async (t) => {
  t.strictSame(codes({ debtor: idOf(9) }), ['OBLIGATION_DEBTOR_UNKNOWN']);
  t.strictSame(codes({ creditor: idOf(9) }), ['OBLIGATION_CREDITOR_UNKNOWN']);
  t.strictSame(codes({ creditor: UPSTAIRS }), ['OBLIGATION_TO_ONESELF']);
});

t.test('an obligation says what is to be done', async (t) => {
  t.strictSame(codes({ content: ' 修 ' }), ['OBLIGATION_CONTENT_MISSING']);
});

t.test('money has an amount', async (t) => {
  for (const content of [
    '支付维修费',
    '赔偿1800元',
    '赔偿一千八百元',
    '付清租金',
    'pay 1,800 yuan',
    '退款¥200',
  ]) {
    t.strictSame(codes({ content }), ['OBLIGATION_AMOUNT_MISSING'], content);
    t.strictSame(codes({ content, amountFen: 180_000 }), [], content);
  }
});

t.test('what is no money needs no amount', async (t) => {
  for (const content of ['赔礼道歉', '元旦前搬离', '赔偿同款木门一扇', '归还钥匙'])
    t.strictSame(codes({ content }), [], content);
});

t.test('the due date lies after the agreement, unless everything was done at once', async (t) => {
  const past = { ...repair, dueAt: terms.agreedAt };
  t.strictSame(flawsOf([past], terms), [{ code: 'OBLIGATION_DUE_BEFORE_AGREEMENT', obligationId: idOf(1) }]);
  t.strictSame(flawsOf([past], { ...terms, performedAtOnce: true }), []);
});

t.test('an obligation is promised once', async (t) => {
  t.strictSame(flawsOf([repair, repair], terms), [{ code: 'OBLIGATION_TWICE', obligationId: idOf(1) }]);
});

t.test('every flaw is named, not only the first', async (t) => {
  t.strictSame(codes({ debtor: idOf(9), content: '支付欠款' }), [
    'OBLIGATION_DEBTOR_UNKNOWN',
    'OBLIGATION_AMOUNT_MISSING',
  ]);
});

t.test('vague words are pointed out, in the content and in the manner', async (t) => {
  t.strictSame(vagueWordsIn([repair]), []);
  t.strictSame(vagueWordsIn([{ ...repair, content: '尽快修复,适当补偿', manner: '另行协商' }]), [
    { obligationId: idOf(1), word: '尽快' },
    { obligationId: idOf(1), word: '适当' },
    { obligationId: idOf(1), word: '另行协商' },
  ]);
});
