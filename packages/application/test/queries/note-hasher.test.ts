import type { SeenNote } from '@linli/case-domain';
import t from 'tap';
import { noteHasher } from '../../src/queries/audits/note-hasher.js';

const NOTE = '现场查看三号楼二单元楼道堆放纸箱和旧家具,已劝导住户当场清理,通道恢复畅通,并告知下次复查时间。';

function likeness(one: string, other: string, hash = noteHasher()): number {
  const [a, b] = [hash(one), hash(other)] as [SeenNote, SeenNote];
  const same = a.sketch?.filter((number, index) => number === b.sketch?.[index]).length ?? 0;
  return same / (a.sketch?.length ?? 1);
}

/** The mean of many keys, each of which estimates. */
function meanLikeness(one: string, other: string): number {
  return Array.from({ length: 50 }, () => likeness(one, other)).reduce((sum, part) => sum + part, 0) / 50;
}

t.test('a note with another house number is much the same, another note is not', async (t) => {
  const changed = NOTE.replace('三号楼二单元', '十一号楼五单元');
  t.ok(meanLikeness(NOTE, changed) > 0.7);
  const other = '电话联系反映人,对方表示夜间噪声已停止,物业加装了隔音垫,愿意继续观察一周再答复社区。';
  t.ok(meanLikeness(NOTE, other) < 0.1);
  t.equal(likeness(NOTE, ` ${NOTE.slice(0, 9)} ${NOTE.slice(9)}`), 1, 'blanks make no difference');
});

t.test('a sketch estimates what two notes have in common', async (t) => {
  const letters = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => String.fromCodePoint(0x4e_00 + from + n)).join('');
  // 59 pairs each, 29 of them in both: 29 / 89.
  t.ok(Math.abs(meanLikeness(letters(0, 60), letters(30, 90)) - 29 / 89) < 0.05);
});

t.test('what is short is not compared, and nothing of one answer fits another', async (t) => {
  t.equal(noteHasher()('已联系'), undefined);
  t.match(noteHasher()('已联系反映人并答复完毕'), { hash: /^[\da-f]{64}$/, sketch: undefined });
  const [one, other] = [noteHasher()(NOTE), noteHasher()(NOTE)];
  t.not(one?.hash, other?.hash);
  t.notSame(one?.sketch, other?.sketch);
});

t.test('a rare character beyond the first plane is one character', async (t) => {
  t.ok(meanLikeness(NOTE.replace('三', '𠮷'), NOTE.replace('三', '𠮶')) > 0.8);
});
