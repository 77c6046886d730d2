import type { RejectionDetails } from '@linli/kernel';
import { type Language, sayProblem, wordFor } from '@linli/wording';
import type { RowProblem } from './row-problem.js';

/** Reasons only an import knows; the others are those of the wire. */
const ONLY_HERE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  duplicate: ['与第 {first} 行重复', 'the same as row {first}'],
  wrong_length_for_level: ['代码长度与级别 {level} 不符', 'a code of this length is not a {level}'],
  in_the_future: ['时间在将来', 'lies in the future'],
  before_case_start: ['早于案件开始时间', 'lies before the start of the case'],
  case_refused: ['整案被拒，原因见第 {first} 行', 'the case is refused, see row {first}'],
  NOT_JSON: ['这一行不是 JSON', 'this line is not JSON'],
  NOT_AN_OBJECT: ['这一行不是 JSON 对象', 'this line is not a JSON object'],
  FILE_KIND_UNKNOWN: [
    '只能导入 .csv、.jsonl、.xlsx：{file}',
    'only .csv, .jsonl and .xlsx can be imported: {file}',
  ],
  FILE_UNREADABLE: ['{file} 第 {row} 行读不出：{reason}', '{file} cannot be read at row {row}: {reason}'],
  FILE_EMPTY: ['{file} 是空的', '{file} is empty'],
  COLUMN_MISSING: ['缺少列 {column}', 'there is no column {column}'],
  MAPPING_INVALID: [
    '对应关系 {file} 的 {field} 有误：{reason}',
    'the mapping {file} is not right at {field}: {reason}',
  ],
  UNIT_UNKNOWN: ['没有这个单位 {unit}', 'there is no unit {unit}'],
  AREA_UNKNOWN: ['没有这个区划代码 {area}', 'there is no area {area}'],
};

/** Why a row or a file is refused, in words. */
export function sayImportReason(language: Language, reason: string, params: RejectionDetails = {}): string {
  const here = ONLY_HERE[reason];
  if (here) {
    const [zh, en] = here;
    return (language === 'en' ? en : zh).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      String(params[name] ?? '…'),
    );
  }
  const isRefusal = reason === reason.toUpperCase();
  return isRefusal ? sayProblem(language, reason, params).title : wordFor(language, 'field', reason);
}

/** `row 17, area_code "3701": there is no such code`. */
export function sayRowProblem(language: Language, { row, field, reason, value, params }: RowProblem): string {
  const where = language === 'en' ? `row ${row}` : `第 ${row} 行`;
  const what = value === undefined ? field : `${field} “${value}”`;
  return `${where} ${what}：${sayImportReason(language, reason, params)}`;
}
