/** What a text seems to give away about a person. */
export type PersonalTrace = 'id_number' | 'phone' | 'name';

/** Resident identity card, GB 11643: 17 digits and a check character. */
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;
/** Mobile numbers, with or without blanks and country code, and landlines with an area code. */
const PHONE = /(?<!\d)(?:(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[) -]?\d{7,8})(?!\d)/;

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
  // Full-width digits and brackets are digits and brackets.
  const text = given.normalize('NFKC');
  const traces: PersonalTrace[] = [];
  if ((text.match(ID_NUMBER) ?? []).some(isIdNumber)) traces.push('id_number');
  if (PHONE.test(text)) traces.push('phone');
  if (NAME_LIKE.test(text)) traces.push('name');
  return traces;
}

/** Numbers in a text that stands in clear, a title or a building: there must be none. Codes for the refusal. */
export function forbiddenInClear(text: string): readonly PersonalTrace[] {
  return personalTraces(text).filter((trace) => trace !== 'name');
}

/** Codes of what a title should be looked at again for; empty when nothing catches the eye. */
export function titleWarnings(title: string): readonly string[] {
  return personalTraces(title).includes('name') ? ['TITLE_MAY_CARRY_A_NAME'] : [];
}
