import t from 'tap';
import { personalTraces, titleWarnings } from '../../src/index.js';

t.test('a resident identity number is found by its check character', async (t) => {
  t.strictSame(personalTraces('证件11010519491231002X。'), ['id_number']);
  t.strictSame(personalTraces('证件11010519491231002x'), ['id_number']);
  t.strictSame(
    personalTraces('编号110105194912310021'),
    [],
    'eighteen digits with a wrong check character are a number',
  );
  t.strictSame(personalTraces('单号9110105194912310029'), [], 'a longer number is something else');
});

t.test('telephone numbers are found as people write them', async (t) => {
  for (const text of [
    '电话13800138021',
    '138 0013 8021',
    '138-0013-8021',
    '+8613800138021',
    '+86 138 0013 8021',
    '电话１３８００１３８０２１',
    '0531-88886666',
    '（0531）88886666',
    '02088886666转2',
  ]) {
    t.strictSame(personalTraces(text), ['phone'], text);
  }
});

t.test(
  'spelling a number out, spacing it or hiding something invisible in it does not carry it past',
  async (t) => {
    for (const text of [
      '1 3 8 0 0 1 3 8 0 2 1',
      '1-3-8-0-0-1-3-8-0-2-1',
      '138.0013.8021',
      '138 - 0013 - 8021',
      '138\n0013\n8021',
      '138\u200B0013\u20608021',
      '(138)00138021',
      '一三八零零一三八零二一',
      '幺三八〇〇一三八〇二幺',
      '电话138零零138零21',
      '第一13800138021',
    ]) {
      t.strictSame(personalTraces(text), ['phone'], JSON.stringify(text));
    }
    for (const text of [
      '110105 19491231 002X',
      '110105-19491231-002x',
      '1101 0519 4912 3100 2X',
      '110105194912\u200B31002X',
      '一一零一零五一九四九一二三一零零二X',
    ]) {
      t.strictSame(personalTraces(text), ['id_number'], JSON.stringify(text));
    }
  },
);

t.test('lists of rooms and floors are no numbers of people', async (t) => {
  for (const text of [
    '1-3-501、1-3-502、1-3-503',
    '1-3-501 1-3-502 1-3-503 1-3-504',
    '1301 1302 1303 1401',
    '13楼 1401 1402',
    '2026-03-11 12:34:56',
    '一楼三户八人零件一三八号',
    '110105 13999931 0020',
  ]) {
    t.strictSame(personalTraces(text), [], text);
  }
});

t.test('house numbers, dates, sums and document numbers are no telephone numbers', async (t) => {
  for (const text of [
    '5号楼2单元301室',
    '2026-11-02',
    '赔偿900元',
    '晨执责改〔2026〕18号',
    '12345热线',
    '12800138021',
  ]) {
    t.strictSame(personalTraces(text), [], text);
  }
});

t.test('a name is a suspicion: surname with a title, or with a sex', async (t) => {
  for (const text of [
    '张先生家漏水',
    '王某投诉',
    '李某某反映',
    '欧阳女士',
    '秦桂芬，女，反映渗水',
    '尹建国(男)',
  ]) {
    t.strictSame(personalTraces(text), ['name'], text);
    t.strictSame(titleWarnings(text), ['TITLE_MAY_CARRY_A_NAME'], text);
  }
});

t.test('an ordinary title carries nothing', async (t) => {
  for (const title of [
    '东区5号楼卫生间顶棚渗水',
    '西区2号楼群租投诉',
    '地下车库电动车飞线充电',
    '关于某小区停水',
    '位于某路口的井盖',
  ]) {
    t.strictSame(personalTraces(title), [], title);
    t.strictSame(titleWarnings(title), [], title);
  }
});
