import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { levelColumnOf } from './case-list/codes-by-level.js';

/**
 * The part of everything a caller's queries are cut to; what `scopeOf` of the access rules gives. Conditions that are
 * present all hold at once, except where "besides" says otherwise.
 */
export interface Scope {
  /** The area path contains this code; `null`: anywhere. */
  readonly areaCode: string | null;
  /** Restricted cases are included. */
  readonly restrictedOk: boolean;
  /** Only cases handed over to this police station, or in which danger was reported. */
  readonly policeStation?: string;
  /** Only cases this unit leads, supports or was whistled to. */
  readonly unit?: string;
  /** Only cases in one of these stages. */
  readonly stages?: readonly string[];
  /** Besides: cases this account mediates, wherever they lie and restricted or not. */
  readonly mediator?: string;
  /** Besides: cases this unit leads, supports or was whistled to; restricted ones only if `openedBy` opened them. */
  readonly takingPart?: string;
  /** Besides: restricted cases of the area this account opened. */
  readonly openedBy?: string;
}

type Condition = RawBuilder<SqlBool>;
type MaybeCondition = Condition | false | undefined | '';

/**
 * Row `case_list AS c` lies in the scope; `lies`: where, if not where it lies now. What is counted by where it lies or
 * lay is nobody's for taking part in it.
 */
export function caseInScope(scope: Scope, lies?: Condition): Condition {
  const { openedBy, takingPart } = scope;
  const knowable = openedBy
    ? sql<SqlBool>`(c.confidentiality <> 'restricted' OR c.opened_by = ${openedBy})`
    : sql<SqlBool>`c.confidentiality <> 'restricted'`;
  const place = all([
    lies ?? inArea('c', scope.areaCode),
    scope.stages && sql<SqlBool>`c.stage = ANY(${scope.stages})`,
    scope.unit && ofUnit(scope.unit),
    scope.policeStation &&
      sql<SqlBool>`(c.danger_reported OR c.police_stations @> ARRAY[${scope.policeStation}]::text[])`,
    !scope.restrictedOk && knowable,
  ]);
  return any([
    place,
    scope.mediator && sql<SqlBool>`c.mediators @> ARRAY[${scope.mediator}]::text[]`,
    takingPart !== undefined && !lies && all([ofUnit(takingPart), knowable]),
  ]);
}

/** The unit leads the case, supports in it or was whistled to it. */
function ofUnit(unit: string): Condition {
  return sql<SqlBool>`(c.lead_unit = ${unit} OR ${unit} = ANY(c.units))`;
}

/** A row of `report` lies in the scope: one in a case with its case, one without where the scope is a place only. */
export function reportInScope(scope: Scope, alias: 'r' | 'f' = 'r'): Condition {
  const placeOnly = !scope.policeStation && !scope.unit && !scope.stages;
  const alone = placeOnly ? inArea(alias, scope.areaCode) : sql<SqlBool>`false`;
  // A fact of a figure stays where it was reported, wherever its case belongs by now (I40).
  const lies = inArea(alias === 'f' ? 'f' : 'c', scope.areaCode);
  return sql<SqlBool>`CASE WHEN ${sql.ref(`${alias}.caseId`)} IS NULL THEN ${alone} ELSE EXISTS
    (SELECT FROM read_model.case_list AS c WHERE c.case_id = ${sql.ref(`${alias}.caseId`)} AND ${caseInScope(scope, lies)}) END`;
}

/**
 * The area path of a row contains the code; `null`: anywhere. Never by prefix: areas are reorganised. Cases have the
 * codes of districts, streets and communities in columns of their own, so that an index gives them in the list's order.
 */
export function inArea(alias: 'a' | 'c' | 'r' | 'f' | 'v', areaCode: string | null): Condition {
  if (areaCode === null) return sql<SqlBool>`true`;
  const column = alias === 'c' ? levelColumnOf(areaCode) : undefined;
  if (column && column !== 'gridCode') return sql<SqlBool>`${sql.ref(`c.${column}`)} = ${areaCode}`;
  return sql<SqlBool>`${sql.ref(`${alias}.areaPath`)} @> ARRAY[${areaCode}]::text[]`;
}

/** All of the conditions that are given. */
export function all(conditions: readonly MaybeCondition[]): Condition {
  const given = conditions.filter((condition) => typeof condition === 'object');
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(given, sql` AND `)})`;
}

/** Any of the conditions that are given. */
function any(conditions: readonly MaybeCondition[]): Condition {
  const given = conditions.filter((condition) => typeof condition === 'object');
  return sql<SqlBool>`(${sql.join(given, sql` OR `)})`;
}
