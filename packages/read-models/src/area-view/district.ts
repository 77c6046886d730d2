import type { Database } from '../database.js';
import { FIGURES } from '../figures/definitions.js';
import type { FigureDefinition } from '../figures/figure.js';
import { type Figures, figures } from '../figures/query.js';
import type { AreaViewRequest } from './request.js';

/** 区级视图: is it working, where must we act? Counts and rates only: no names, no free text. */
export interface DistrictView {
  readonly byStreet: Figures;
  readonly byType: Figures;
  readonly register: readonly FigureDefinition[];
}

export async function districtView(db: Database, request: AreaViewRequest): Promise<DistrictView> {
  const { scope, areaCode, from, to, now: asOf } = request;
  const [byStreet, byType] = await Promise.all([
    figures(db, { scope, areaCode, from, to, asOf, groupBy: 'child' }),
    figures(db, { scope, areaCode, from, to, asOf, groupBy: 'type' }),
  ]);
  return { byStreet, byType, register: FIGURES };
}
