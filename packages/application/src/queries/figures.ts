import type { Caller } from '@linli/access';
import {
  FIGURES,
  type FigureCasesRequest,
  type FigureDefinition,
  type FigureRow,
  type FiguresRequest,
  type Page,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';
import { type ShownFigures, withoutSmallCells } from './small-cells.js';

/** The figures of an area in a period, and of its parts. */
export async function figuresOf(
  parts: Parts,
  caller: Caller,
  { areaCode, ...request }: Omit<FiguresRequest, 'scope' | 'areaCode'> & { readonly areaCode: string },
): Promise<ShownFigures> {
  const subject = await areaSubject(parts, caller, areaCode);
  const scope = scopeFor(caller, 'ViewCommunity', subject);
  const asOf = request.asOf ?? parts.clock();
  const counted = await parts.readModels.figures({ scope, areaCode, ...request, asOf });
  return request.groupBy === 'type' ? await withoutSmallCells(parts, caller, areaCode, counted) : counted;
}

/** Exactly the things a figure counted. */
export async function figureCases(
  parts: Parts,
  caller: Caller,
  { areaCode, ...request }: Omit<FigureCasesRequest, 'scope' | 'areaCode'> & { readonly areaCode: string },
): Promise<Page<FigureRow>> {
  const subject = await areaSubject(parts, caller, areaCode);
  const scope = scopeFor(caller, 'ViewCommunity', subject);
  const asOf = request.asOf ?? parts.clock();
  return await parts.readModels.figureCases({ scope, areaCode, ...request, asOf });
}

/** What every figure says. No secret to anybody. */
export function figureRegister(): readonly FigureDefinition[] {
  return FIGURES;
}
