import { ImportFailure } from './import-failure.js';

/** What a row of a report file may say. Only `key` and `text` are needed. */
export const REPORT_FIELDS = [
  'key',
  'text',
  'subject',
  'occurred_at',
  'area_code',
  'building',
  'address',
  'type_code',
  'urgent',
  'confidential',
  'reporter_ref',
  'reporter_name',
  'reporter_phone',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** Headings under which other systems export the same thing; compared without case, blanks and underscores. */
const SYNONYMS: Readonly<Record<ReportField, readonly string[]>> = {
  key: ['id', 'messageid', 'reportid', '编号', '留言编号', '工单编号', '诉求编号'],
  text: ['detail', 'content', 'body', 'description', '内容', '详情', '留言详情', '诉求内容', '反映内容'],
  subject: ['title', 'topic', '主题', '标题', '留言主题'],
  occurred_at: ['occurredat', 'postedat', 'time', 'date', '时间', '发生时间', '留言时间'],
  area_code: ['areacode', 'area', 'gridcode', '区划代码', '网格编码', '社区代码'],
  building: ['楼栋', '楼号'],
  address: ['地址', '详细地址'],
  type_code: ['typecode', 'type', '类型', '类型代码'],
  urgent: ['紧急', '加急'],
  confidential: ['保密', '匿名'],
  reporter_ref: ['reporter', 'reporterid', '留言用户', '反映人编号'],
  reporter_name: ['reportername', 'name', '姓名', '反映人', '诉求人'],
  reporter_phone: ['reporterphone', 'phone', '电话', '联系电话', '手机'],
};

/** Which heading of the file stands for which field. */
export type ColumnMap = ReadonlyMap<ReportField, string>;

/**
 * Finds the columns by name or synonym; `given` (`text=留言详情`) comes first.
 * @throws ImportFailure COLUMN_MISSING when key or text cannot be found, or a given heading is not there
 */
export function mapColumns(headings: readonly string[], given: Readonly<Record<string, string>>): ColumnMap {
  const map = new Map<ReportField, string>();
  for (const field of REPORT_FIELDS) {
    const named = given[field];
    if (named !== undefined && !headings.includes(named))
      throw new ImportFailure('COLUMN_MISSING', { column: named });
    const names = [field, ...SYNONYMS[field]].map(plain);
    const heading = named ?? headings.find((candidate) => names.includes(plain(candidate)));
    if (heading !== undefined) map.set(field, heading);
  }
  for (const field of ['key', 'text'] as const) {
    if (!map.has(field)) throw new ImportFailure('COLUMN_MISSING', { column: field });
  }
  return map;
}

function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s_-]/g, '');
}
