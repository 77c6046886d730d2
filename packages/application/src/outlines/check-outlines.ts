import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Datum, Outline } from '@linli/case-domain';
import { finding, type OutlineFinding } from './finding.js';
import { crossing, overlaps } from './geometry.js';
import { type ReadFeature, readFeature } from './read-feature.js';

/** A file of outlines as it was sent. */
export interface OutlineFile {
  readonly datum: Datum;
  /** A FeatureCollection, if it is one. */
  readonly collection: unknown;
}

/** What a file is checked against. */
export interface KnownGrids {
  /** Grids that are there today. */
  readonly grids: ReadonlySet<string>;
  /** Every other area, also of the past. */
  readonly otherAreas: ReadonlySet<string>;
  /** Outlines that were imported before. */
  readonly standing: readonly { readonly code: string; readonly datum: Datum; readonly outline: Outline }[];
}

/** What was found, and what can be taken over if nothing stands in the way. */
export interface CheckedOutlines {
  readonly findings: readonly OutlineFinding[];
  readonly outlines: readonly ReadFeature[];
}

/** Checks a whole file: every finding at once, so that it is mended in one go. */
export async function checkOutlines(file: OutlineFile, known: KnownGrids): Promise<CheckedOutlines> {
  const { datum, collection } = file;
  if (!isCollection(collection)) return { findings: [finding('not_a_collection')], outlines: [] };
  const findings: OutlineFinding[] = [];
  const named = datumNamedBy(collection.crs);
  if (named !== undefined && !comparable(named, datum))
    findings.push(finding('datum_contradicted', { details: { datum, named } }));
  if (collection.features.length === 0) findings.push(finding('no_features'));

  const read: ReadFeature[] = [];
  for (const [at, given] of collection.features.entries()) {
    const one = readFeature(given, at + 1);
    findings.push(...one.findings);
    if (one.read) read.push(one.read);
  }
  findings.push(...codesOf(read, known));
  const proper: ReadFeature[] = [];
  for (const one of read) {
    await nextTurn();
    const at = crossing(one.outline);
    if (at === undefined) proper.push(one);
    else findings.push(finding('crosses_itself', { ...about(one), details: whereIs(at) }));
  }
  findings.push(...(await coveringTheSame(datum, proper, known)), ...whatIsMissing(read, known));
  return { findings: findings.toSorted(byFeature), outlines: read };
}

function byFeature(one: OutlineFinding, other: OutlineFinding): number {
  return (one.feature ?? Number.MAX_SAFE_INTEGER) - (other.feature ?? Number.MAX_SAFE_INTEGER);
}

function about({ feature, code }: ReadFeature) {
  return { feature, code };
}

function whereIs([longitude, latitude]: readonly [number, number]) {
  return { longitude: longitude.toFixed(6), latitude: latitude.toFixed(6) };
}

function codesOf(read: readonly ReadFeature[], { grids, otherAreas, standing }: KnownGrids) {
  const found: OutlineFinding[] = [];
  const firstWith = new Map<string, number>();
  for (const one of read) {
    if (otherAreas.has(one.code)) found.push(finding('not_a_grid', about(one)));
    else if (!grids.has(one.code)) found.push(finding('code_unknown', about(one)));
    const first = firstWith.get(one.code);
    if (first !== undefined) found.push(finding('code_twice', { ...about(one), details: { first } }));
    else firstWith.set(one.code, one.feature);
    if (standing.some(({ code }) => code === one.code)) found.push(finding('replaces', about(one)));
  }
  return found;
}

async function coveringTheSame(datum: Datum, proper: readonly ReadFeature[], { standing }: KnownGrids) {
  const codes = new Set(proper.map(({ code }) => code));
  const others = standing.filter(({ code }) => !codes.has(code));
  const near = others.filter((other) => comparable(other.datum, datum));
  const found = (await overlaps(proper, near)).map(({ one, other, squareMetres }) =>
    'feature' in other
      ? finding('overlaps', {
          ...about(one),
          details: { other: other.code, otherFeature: other.feature, squareMetres },
        })
      : finding('overlaps_standing', { ...about(one), details: { other: other.code, squareMetres } }),
  );
  const left = others.length - near.length;
  return left === 0 ? found : [...found, finding('not_compared', { details: { datum, count: left } })];
}

function whatIsMissing(read: readonly ReadFeature[], { grids, standing }: KnownGrids) {
  const there = new Set([...read, ...standing].map(({ code }) => code));
  return [...grids]
    .filter((code) => !there.has(code))
    .toSorted()
    .map((code) => finding('grid_without_outline', { code }));
}

/** Numbers of the two can be held against each other. */
function comparable(one: Datum, other: Datum): boolean {
  return (one === 'GCJ-02') === (other === 'GCJ-02');
}

/** The datum an old GeoJSON file names itself (`crs`), if it is one of ours. GCJ-02 has no such name. */
function datumNamedBy(crs: unknown): Datum | undefined {
  const name = JSON.stringify(crs ?? '');
  if (/EPSG:+4490\b/.test(name)) return 'CGCS2000';
  return /CRS84|EPSG:+4326\b/.test(name) ? 'WGS84' : undefined;
}

interface Collection {
  readonly features: readonly unknown[];
  readonly crs?: unknown;
}

function isCollection(value: unknown): value is Collection {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'FeatureCollection' &&
    'features' in value &&
    Array.isArray(value.features)
  );
}
