import type { Caller } from '@linli/access';
import {
  FIGURES,
  type FigureCasesRequest,
  type FigureDefinition,
  type FigureMatrixRequest,
  type FigureRow,
  type FigureStep,
  type FiguresRequest,
  type FigureTrendRequest,
  type Page,
  PROPOSED_FIGURES,
  type Then,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';
import {
  matrixWithoutSmallCells,
  type ShownCell,
  type ShownFigures,
  withoutSmallCells,
} from './small-cells.js';

/** The figures of an area in a period, and of its parts. */
export async function figuresOf(
  parts: Parts,
  caller: Caller,
  { areaCode, ...request }: Omit<Then<FiguresRequest>, 'scope' | 'areaCode'> & { readonly areaCode: string },
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
  {
    areaCode,
    ...request
  }: Omit<Then<FigureCasesRequest>, 'scope' | 'areaCode'> & { readonly areaCode: string },
): Promise<Page<FigureRow>> {
  const subject = await areaSubject(parts, caller, areaCode);
  const scope = scopeFor(caller, 'ViewCommunity', subject);
  const asOf = request.asOf ?? parts.clock();
  return await parts.readModels.figureCases({ scope, areaCode, ...request, asOf });
}

/** A figure of one day, week or month after the other. */
export async function figureTrend(
  parts: Parts,
  caller: Caller,
  {
    areaCode,
    ...request
  }: Omit<Then<FigureTrendRequest>, 'scope' | 'areaCode'> & { readonly areaCode: string },
): Promise<readonly FigureStep[]> {
  const subject = await areaSubject(parts, caller, areaCode);
  const scope = scopeFor(caller, 'ViewCommunity', subject);
  const asOf = request.asOf ?? parts.clock();
  return await parts.readModels.figureTrend({ scope, areaCode, ...request, asOf });
}

/** A figure by area and type at once: where what sticks. */
export async function figureMatrix(
  parts: Parts,
  caller: Caller,
  {
    areaCode,
    ...request
  }: Omit<Then<FigureMatrixRequest>, 'scope' | 'areaCode'> & { readonly areaCode: string },
): Promise<readonly ShownCell[]> {
  const subject = await areaSubject(parts, caller, areaCode);
  const scope = scopeFor(caller, 'ViewCommunity', subject);
  const asOf = request.asOf ?? parts.clock();
  const cells = await parts.readModels.figureMatrix({ scope, areaCode, ...request, asOf });
  const { level } = (await parts.readModels.loadDirectory()).area(areaCode) ?? {};
  // Below a community there are only its own grids.
  const isOwnCommunity = caller.areaCode === areaCode && level === 'community';
  return isOwnCommunity ? cells : await matrixWithoutSmallCells(parts, cells);
}

/** What every figure says, and what it might say. No secret to anybody. */
export function figureRegister(): Readonly<Record<'items' | 'proposed', readonly FigureDefinition[]>> {
  return { items: FIGURES, proposed: PROPOSED_FIGURES };
}
