/** What a text seems to give away about a person. */
export type PersonalTrace = 'id_number' | 'phone' | 'name';

/** What people put between the groups of a number. */
const BETWEEN = String.raw`[\s.·_()-]{0,3}`;
/** Resident identity card, GB 11643: 17 digits and a check character, in whatever groups. */
const ID_NUMBER = /(?<!\d)\d(?:[\s.·_-]?\d){16}[\s.·_-]?[\dXx](?!\d)/g;
/** Where the date of birth stands in it; it tells a number in groups from a row of others that happens to check. */
const BIRTH = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/**
 * Mobile numbers with or without country code in groups of three, four and four, or digit by digit with the same thing
 * between all of them, and landlines with an area code. Groups of other lengths are as likely to be rooms.
 */
const PHONE = new RegExp(
  [
    String.raw`(?<!\d)(?:86${BETWEEN})?1[3-9]\d${BETWEEN}\d{4}${BETWEEN}\d{4}(?!\d)`,
    String.raw`(?<!\d)1([\s.·_-])[3-9](?:\1\d){9}(?!\d)`,
    String.raw`(?<!\d)0\d{2,3}[) -]?\d{7,8}(?!\d)`,
  ].join('|'),
);
/** Digits as they are written out and, 幺 for one, spoken on the telephone. */
const SPOKEN = '零一二三四五六七八九';
const SPOKEN_TOO: Readonly<Record<string, string>> = { 〇: '0', 幺: '1' };

/** The hundred commonest surnames cover 85 % of people; two-character ones beside them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
/** 于 after 关, 位, 由, 属 or 对 is a preposition, no surname. */
const SURNAME = `(?:(?!(?<=[关位由属对])于)[${SURNAMES}]|欧阳|司马|上官|诸葛)`;
const NAME_LIKE = new RegExp(
  `${SURNAME}(?:某{1,2}|先生|女士|大爷|大妈|阿姨|师傅|老师|\\p{Script=Han}{1,2}[(,]\\s*[男女])`,
  'u',
);

/** Weights of the check character (GB 11643, ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** The first seventeen digits of an identity number with their check character. */
export function idNumberOf(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen.charAt(index)), 0);
  return `${seventeen}${CHECK.charAt(sum % 11)}`;
}

function isIdNumber(text: string): boolean {
  return idNumberOf(text.slice(0, 17)) === text.toUpperCase();
}

/** Traces of persons in a text. Numbers are certain; a name is a suspicion, and a suspicion only warns. */
export function personalTraces(given: string): readonly PersonalTrace[] {
  // Full-width digits and brackets are digits and brackets; what cannot be seen separates nothing.
  const text = given.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const readings = [text, inDigits(text)];
  const traces: PersonalTrace[] = [];
  if (readings.some(holdsIdNumber)) traces.push('id_number');
  if (readings.some((reading) => PHONE.test(reading))) traces.push('phone');
  if (NAME_LIKE.test(text)) traces.push('name');
  return traces;
}

/** The text with digits for the characters that spell them. */
function inDigits(text: string): string {
  return text.replaceAll(
    /[零〇一二三四五六七八九幺]/g,
    (spelt) => SPOKEN_TOO[spelt] ?? String(SPOKEN.indexOf(spelt)),
  );
}

function holdsIdNumber(text: string): boolean {
  return (text.match(ID_NUMBER) ?? []).some((found) => {
    const number = found.replaceAll(/[^\dXx]/g, '');
    return isIdNumber(number) && (number === found || BIRTH.test(number));
  });
}

/** Numbers in a text that stands in clear, a title or a building: there must be none. Codes for the refusal. */
export function forbiddenInClear(text: string): readonly PersonalTrace[] {
  return personalTraces(text).filter((trace) => trace !== 'name');
}

/** Codes of what a title should be looked at again for; empty when nothing catches the eye. */
export function titleWarnings(title: string): readonly string[] {
  return personalTraces(title).includes('name') ? ['TITLE_MAY_CARRY_A_NAME'] : [];
}
