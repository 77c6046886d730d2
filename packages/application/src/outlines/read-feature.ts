import { MOST_POSITIONS, type Outline } from '@linli/case-domain';
import { finding, type OutlineFinding, type OutlineReason } from './finding.js';

/** A feature whose form is right: a code and polygons. */
export interface ReadFeature {
  readonly feature: number;
  readonly code: string;
  readonly outline: Outline;
}

type Ring = Outline[number][number];

/** The land and the seas of China with room to spare; GCJ-02 is defined nowhere else. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 } as const;

/** Reads the `nth` feature of a file: what it is, or everything about its form that is wrong. */
export function readFeature(
  given: unknown,
  feature: number,
): { readonly read?: ReadFeature; readonly findings: readonly OutlineFinding[] } {
  if (!isObject(given) || given.type !== 'Feature')
    return { findings: [finding('not_a_feature', { feature })] };
  const named = isObject(given.properties) ? given.properties.code : undefined;
  const code = typeof named === 'number' ? String(named) : named;
  if (typeof code !== 'string' || code.trim() === '')
    return { findings: [finding('code_missing', { feature })] };
  const about = { feature, code: code.trim().slice(0, 40) };
  const polygons = polygonsOf(given.geometry);
  if (polygons === undefined) return { findings: [finding('not_a_polygon', about)] };
  const rings = polygons.flat();
  const wrong = new Set(rings.flatMap(wrongInRing));
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_POSITIONS) wrong.add('too_many_positions');
  if (wrong.size > 0) return { findings: [...wrong].map((reason) => finding(reason, about)) };
  const outline = polygons.map((polygon) => polygon.map((ring) => ring.map(flat)));
  return { read: { ...about, outline }, findings: [] };
}

/** Heights are left out: a grid ends where it ends. */
function flat(position: unknown): Ring[number] {
  const [longitude, latitude] = position as Ring[number];
  return [longitude, latitude];
}

function polygonsOf(geometry: unknown): unknown[][][] | undefined {
  if (!isObject(geometry)) return undefined;
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) return undefined;
  const areRings = polygons.every(
    (polygon) => Array.isArray(polygon) && polygon.length > 0 && polygon.every((ring) => Array.isArray(ring)),
  );
  return areRings ? (polygons as unknown[][][]) : undefined;
}

function wrongInRing(ring: readonly unknown[]): readonly OutlineReason[] {
  if (!ring.every(isPosition)) return ['position_invalid'];
  const wrong: OutlineReason[] = [];
  if (!ring.every(isOnEarth)) wrong.push('out_of_range');
  else if (!ring.every(isInChina)) wrong.push('outside_china');
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) wrong.push('ring_not_closed');
  if (ring.length < 4) wrong.push('ring_too_short');
  return wrong;
}

function isPosition(value: unknown): value is Ring[number] {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.length <= 3 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part))
  );
}

function isOnEarth([longitude, latitude]: Ring[number]): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function isInChina([longitude, latitude]: Ring[number]): boolean {
  const { west, east, south, north } = CHINA;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
