import type { Caller } from '@linli/access';
import {
  type ComparisonRequest,
  FIGURES,
  type FigureCasesRequest,
  type FigureCompared,
  type FigureDefinition,
  type FigureExplained,
  isPast,
  type Look,
  type Then,
  UnknownFigure,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';

type OfArea<Request> = Omit<Request, 'scope' | 'areaCode'> & { readonly areaCode: string };

/** A number explained: what it says, and the events that made each thing count. */
export async function explainFigure(
  parts: Parts,
  caller: Caller,
  { areaCode, ...request }: OfArea<Then<FigureCasesRequest>>,
): Promise<FigureExplained & { readonly definition: FigureDefinition }> {
  const definition = definitionOf(request.figure);
  const scope = scopeFor(caller, 'ViewCommunity', await areaSubject(parts, caller, areaCode));
  const asked = { scope, areaCode, ...request, asOf: request.asOf ?? parts.clock() };
  return { ...(await parts.readModels.explainFigure(asked)), definition };
}

/** A figure looked at twice: at two moments, or in two periods. */
export async function compareFigure(
  parts: Parts,
  caller: Caller,
  { areaCode, before, after, ...request }: OfArea<ComparisonRequest>,
): Promise<FigureCompared & { readonly definition: FigureDefinition }> {
  const definition = definitionOf(request.figure);
  const scope = scopeFor(caller, 'ViewCommunity', await areaSubject(parts, caller, areaCode));
  const now = parts.clock();
  const counted = (look: Look): Look => (isPast(look) ? look : { ...look, asOf: look.asOf ?? now });
  const asked = { scope, areaCode, ...request, before: counted(before), after: counted(after) };
  return { ...(await parts.readModels.compareFigure(asked)), definition };
}

function definitionOf(id: string): FigureDefinition {
  const definition = FIGURES.find((one) => one.id === id);
  if (definition === undefined) throw new UnknownFigure(id);
  return definition;
}
