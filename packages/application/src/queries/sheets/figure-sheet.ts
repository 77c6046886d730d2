import type { Caller, Language } from '@linli/access';
import {
  figureSheet as composeSheet,
  type PrintedSheet,
  printSheet,
  type SheetFormat,
} from '@linli/documents';
import { FIGURES } from '@linli/read-models';
import type { Parts } from '../../parts.js';
import { figuresOf } from '../figures.js';

export interface FigureSheetRequest {
  readonly areaCode: string;
  readonly groupBy: 'child' | 'type';
  /** Days of Asia/Shanghai, [from, to). */
  readonly from: string;
  readonly to: string;
  readonly format: SheetFormat;
}

/** The figures of an area and its parts as a table to take away: what the page shows, no more. */
export async function figureSheet(
  parts: Parts,
  caller: Caller,
  { format, ...request }: FigureSheetRequest,
  language: Language,
): Promise<PrintedSheet> {
  const { areaCode, groupBy, from, to } = request;
  const asOf = parts.clock();
  const { total, buckets } = await figuresOf(parts, caller, { ...request, asOf });
  const directory = await parts.readModels.loadDirectory();
  const { catalogue } = await parts.readModels.loadRules();
  const key = language === 'en' ? 'en' : 'zh';
  const nameOf = (code: string): string =>
    (groupBy === 'child' ? directory.area(code)?.name : catalogue.inForce(code, asOf)?.name[key]) ?? code;
  const sheet = composeSheet(language, {
    area: directory.area(areaCode)?.name ?? areaCode,
    areaCode,
    from,
    to,
    asOf,
    by: groupBy,
    parts: buckets.map(({ key: code, figures }) => ({
      part: code === null ? null : { code, name: nameOf(code) },
      figures,
    })),
    total,
    register: FIGURES,
  });
  return await printSheet(sheet, format);
}
