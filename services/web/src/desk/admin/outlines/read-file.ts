import type { Drawn } from '../../parts/drawing.js';

/** A file as far as it has to be understood here: the server judges it. */
export interface OutlineFile {
  readonly name: string;
  readonly collection: object;
}

/** The file as JSON; undefined for anything else. */
export async function readFile(file: File): Promise<OutlineFile | undefined> {
  try {
    const collection: unknown = JSON.parse(await file.text());
    return typeof collection === 'object' && collection !== null && !Array.isArray(collection)
      ? { name: file.name, collection }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The polygons of a file that can be drawn; `wrong` are places of features with something wrong. */
export function drawnOf({ collection }: OutlineFile, wrong: ReadonlySet<number>): readonly Drawn[] {
  const { features } = collection as { readonly features?: unknown };
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature: unknown, at): readonly Drawn[] => {
    const { geometry, properties } = (feature ?? {}) as {
      readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
      readonly properties?: { readonly code?: unknown } | null;
    };
    const coordinates =
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon' && geometry.coordinates;
    if (!isOutline(coordinates)) return [];
    const code = properties?.code;
    const name = typeof code === 'string' || typeof code === 'number' ? String(code) : `${at + 1}`;
    return [{ key: String(at), name, outline: coordinates, isWrong: wrong.has(at + 1) }];
  });
}

function isOutline(value: unknown): value is Drawn['outline'] {
  const areAll = (list: unknown, fits: (one: unknown) => boolean): boolean =>
    Array.isArray(list) && list.length > 0 && list.every(fits);
  const isPosition = (one: unknown): boolean => areAll(one, (part) => typeof part === 'number');
  return areAll(value, (polygon) => areAll(polygon, (ring) => areAll(ring, isPosition)));
}
