import type { Caller, Language } from '@linli/access';
import {
  figureCasesSheet as composeSheet,
  type PrintedSheet,
  printSheet,
  type SheetFormat,
} from '@linli/documents';
import { FIGURES, UnknownFigure } from '@linli/read-models';
import type { Parts } from '../../parts.js';
import { areaSubject } from '../area-subject.js';
import { scopeFor } from '../scope-for.js';

export interface FigureCasesSheetRequest {
  readonly areaCode: string;
  readonly figure: string;
  readonly part: 'numerator' | 'denominator';
  /** Days of Asia/Shanghai, [from, to). */
  readonly from: string;
  readonly to: string;
  /** Only things of this type; the empty text: of none. */
  readonly type?: string | undefined;
  /** Only things that lie directly at the area. */
  readonly direct?: boolean | undefined;
  readonly format: SheetFormat;
}

/** Exactly the things a figure counted as a table to take away. */
export async function figureCasesSheet(
  parts: Parts,
  caller: Caller,
  request: FigureCasesSheetRequest,
  language: Language,
): Promise<PrintedSheet> {
  const { areaCode, figure: id, part, type, direct, from, to, format } = request;
  const figure = FIGURES.find((one) => one.id === id);
  if (figure === undefined) throw new UnknownFigure(id);
  const scope = scopeFor(caller, 'ViewCommunity', await areaSubject(parts, caller, areaCode));
  const asOf = parts.clock();
  const rows = await parts.readModels.figureRows({ scope, areaCode, figure: id, part, from, to, asOf });
  const directory = await parts.readModels.loadDirectory();
  const { catalogue } = await parts.readModels.loadRules();
  const nameOf = (code: string): string => directory.area(code)?.name ?? code;
  const typeOf = (code: string) => catalogue.inForce(code, asOf)?.name ?? { zh: code, en: code };
  const listed = rows
    .filter(({ typeCode }) => type === undefined || (typeCode ?? '') === type)
    .filter(({ areaPath }) => direct !== true || areaPath.at(-1) === areaCode);
  const sheet = composeSheet(language, {
    area: nameOf(areaCode),
    from,
    to,
    asOf,
    figure,
    part,
    items: listed.map(({ caseId, caseNumber, title, typeCode, areaPath, at }) => ({
      caseId,
      caseNumber,
      title,
      type: typeCode === null ? null : typeOf(typeCode),
      place: areaPath.map(nameOf),
      at,
    })),
  });
  return await printSheet(sheet, format);
}
