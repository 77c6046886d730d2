import t from 'tap';
import { demandPrintable, runsOf, settable } from '../src/fonts.js';

const fontsOf = (text: string) => runsOf(text, 'regular').map(({ font, text: run }) => `${font.name} ${run}`);

t.test('text is set in one font, and in another only where that lacks a character', async (t) => {
  t.strictSame(fontsOf('赵大同'), ['song 赵大同']);
  t.strictSame(fontsOf('王𠮷田'), ['song 王', 'kai 𠮷', 'song 田']);
});

t.test('the rare characters of names that people bear can be printed', async (t) => {
  // 通用规范汉字表 level three and Extension B: 䶮 and 𬱖 are in names everybody has heard.
  t.doesNotThrow(() => demandPrintable(['𠮷𠮟㛃䶮𬱖𣲗𪨰𨭎𬍛𬬭𬭊𫖯𬸦㙍䴙喆犇堃翀頔·囍']));
});

t.test('a character no font has is refused by name, never left blank', async (t) => {
  t.throws(() => demandPrintable(['赵大同', '\u{20000}\u{20000}明']), {
    code: 'CHARACTER_NOT_PRINTABLE',
    details: { characters: ['\u{20000} (U+20000)'] },
  });
  t.throws(() => demandPrintable(['同意😀']), {
    code: 'CHARACTER_NOT_PRINTABLE',
    details: { characters: ['😀 (U+1F600)'] },
  });
  t.throws(() => demandPrintable(['\ud842']), {
    code: 'CHARACTER_NOT_PRINTABLE',
    details: { characters: ['� (U+D842)'] },
  });
});

t.test('what has no ink is left out, and line ends of every kind are line ends', async (t) => {
  t.equal(settable('赵\u200b大\u{e0100}同\u202e\u0007'), '赵大同');
  t.equal(settable('一\r\n二\r三\u2028四'), '一\n二\n三\n四');
  t.equal(settable('甲\t乙'), '甲 乙');
});
