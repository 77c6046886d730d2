/** What a person would call one character: 𠮷 is one, and so is a character with a variation selector. */
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Divisions down to the street or township (街道, 镇, 乡); housing estates (小区) and communities (社区) are finer. */
const DIVISIONS = /^(?:\p{Script=Han}{1,10}?(?:省|市|县|旗|镇|乡|街道|(?<![小社])区))+/u;

/** 张三丰 → 张**. The stars do not tell how long the name is. */
export function maskName(name: string): string {
  const [first] = split(name.trim());
  return first === undefined ? '' : `${first}**`;
}

/** 13812341234 → 138****1234. Of other numbers the last four digits stay, if that leaves at least as many hidden. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  const mobile = /^(?:00)?(?:86)?(1\d{2})\d{4}(\d{4})$/.exec(digits);
  if (mobile) return `${mobile[1]}****${mobile[2]}`;
  return digits.length < 8 ? '****' : `****${digits.slice(-4)}`;
}

/** 37010219800101123X → 3****************X. */
export function maskIdNumber(idNumber: string): string {
  const shown = split(idNumber.trim());
  if (shown.length < 8) return '*'.repeat(shown.length);
  return `${shown.at(0)}${'*'.repeat(shown.length - 2)}${shown.at(-1)}`;
}

/** 济南市历下区解放路街道112号3单元502室 → 济南市历下区解放路街道***. Without known divisions nothing stays. */
export function maskAddress(address: string): string {
  const [divisions = ''] = DIVISIONS.exec(address.trim()) ?? [];
  return `${divisions}***`;
}

function split(text: string): string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment);
}
