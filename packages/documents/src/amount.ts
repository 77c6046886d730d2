const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const MYRIADS = ['', '万', '亿', '万亿'];

/** Fen as yuan with separators: 1234560 → 12,345.60. */
export function yuan(fen: number): string {
  const whole = String(Math.trunc(fen / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * Fen in the numerals that cannot be altered: 1234560 → 壹万贰仟叁佰肆拾伍元陆角整. As the rules for filling in
 * vouchers (《票据法》 practice) have it: 整 unless there are fen, one 零 for any gap.
 */
export function capitalAmount(fen: number): string {
  const whole = Math.trunc(fen / 100);
  const jiao = Math.trunc((fen % 100) / 10);
  const rest = fen % 10;
  const parts = [whole > 0 ? `${capitalNumber(whole)}元` : ''];
  if (jiao > 0) parts.push(`${DIGITS[jiao]}角`);
  else if (rest > 0 && whole > 0) parts.push('零');
  parts.push(rest > 0 ? `${DIGITS[rest]}分` : '整');
  return parts.join('');
}

function capitalNumber(whole: number): string {
  const digits = String(whole);
  let written = '';
  let gap = false;
  for (let at = 0; at < digits.length; at += 1) {
    const place = digits.length - 1 - at;
    const digit = Number(digits[at]);
    if (digit === 0) gap = true;
    else {
      written += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place % 4]}`;
      gap = false;
    }
    // A myriad of nothing but zeros is not named: 100000001 is 壹亿零壹.
    if (place % 4 === 0 && place > 0 && Number(digits.slice(Math.max(0, at - 3), at + 1)) > 0) {
      written += MYRIADS[place / 4];
    }
  }
  return written;
}
