import t from 'tap';
import { checkOutlines, type KnownGrids, type OutlineFile } from '../../src/outlines/check-outlines.js';

const [ONE, TWO, THREE] = ['37019900100101', '37019900100102', '37019900100103'] as const;

const known = (changes: Partial<KnownGrids> = {}): KnownGrids => ({
  grids: new Set([ONE, TWO]),
  otherAreas: new Set(['370199001001']),
  standing: [],
  ...changes,
});

/** A square of about a hundred metres, so many squares east of the first. */
function square(east: number, side = 1): number[][] {
  const [west, south, size] = [117 + east / 1000, 36.6, side / 1000];
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

function grid(code: unknown, ring: unknown, type = 'Polygon') {
  return { type: 'Feature', properties: { code }, geometry: { type, coordinates: [ring] } };
}

function file(...features: readonly unknown[]): OutlineFile {
  return { datum: 'WGS84', collection: { type: 'FeatureCollection', features } };
}

async function reasons(of: OutlineFile, against = known()): Promise<readonly string[]> {
  const { findings } = await checkOutlines(of, against);
  return findings.map(({ reason, feature }) => (feature === undefined ? reason : `${feature} ${reason}`));
}

t.test('neighbours that share an edge are taken over as they came', async (t) => {
  const of = file(grid(ONE, square(0)), grid(TWO, square(1)));
  const { findings, outlines } = await checkOutlines(of, known());
  t.strictSame(findings, []);
  t.strictSame(
    outlines.map(({ code, outline }) => [code, outline]),
    [
      [ONE, [[square(0)]]],
      [TWO, [[square(1)]]],
    ],
  );
});

t.test('overlaps are found, with both features and the ground they share', async (t) => {
  const { findings } = await checkOutlines(file(grid(ONE, square(0)), grid(TWO, square(0.5))), known());
  t.match(findings, [
    {
      severity: 'refused',
      reason: 'overlaps',
      feature: 1,
      code: ONE,
      details: { other: TWO, otherFeature: 2 },
    },
  ]);
  const ground = Number(findings[0]?.details?.squareMetres);
  t.ok(ground > 4800 && ground < 5100, `${ground} square metres`);
});

t.test('what two hands drew along one street within a few square metres is no overlap', async (t) => {
  t.strictSame(await reasons(file(grid(ONE, square(0)), grid(TWO, square(0.9995)))), []);
});

t.test('a grid may not cover one that was imported before, unless it takes its place', async (t) => {
  const standing = [{ code: TWO, datum: 'CGCS2000' as const, outline: [[square(0.5)]] as never }];
  t.strictSame(await reasons(file(grid(ONE, square(0))), known({ standing })), ['1 overlaps_standing']);
  const both = file(grid(ONE, square(0)), grid(TWO, square(1)));
  t.strictSame(await reasons(both, known({ standing })), ['2 replaces']);
});

t.test('outlines in another datum are not held against each other, and that is said', async (t) => {
  const standing = [{ code: TWO, datum: 'GCJ-02' as const, outline: [[square(0.5)]] as never }];
  t.strictSame(await reasons(file(grid(ONE, square(0))), known({ standing })), ['not_compared']);
});

t.test('a grid that has no outline yet is named', async (t) => {
  const { findings } = await checkOutlines(file(grid(ONE, square(0))), known());
  t.match(findings, [{ severity: 'notice', reason: 'grid_without_outline', code: TWO }]);
});

t.test('each feature names a grid that is there, once', async (t) => {
  const notGrids = file(
    grid(THREE, square(0)),
    grid('370199001001', square(2)),
    grid(undefined, square(4)),
    grid(ONE, square(6)),
    grid(ONE, square(8)),
    'no feature',
    grid(TWO, square(10)),
  );
  t.strictSame(await reasons(notGrids), [
    '1 code_unknown',
    '2 not_a_grid',
    '3 code_missing',
    '5 code_twice',
    '6 not_a_feature',
  ]);
});

t.test('an outline is made of closed rings of lawful positions', async (t) => {
  const open = square(0).slice(0, -1);
  const projected = square(0).map(([x = 0, y = 0]) => [x * 100_000, y * 100_000]);
  const swapped = square(0).map(([x = 0, y = 0]) => [y, x]);
  const swappedInTheWest = square(0).map(([x = 0, y = 0]) => [y, x - 30]);
  const bow = [
    [117, 36],
    [117.001, 36.001],
    [117.001, 36],
    [117, 36.001],
    [117, 36],
  ];
  const each: readonly (readonly [string, unknown, string?])[] = [
    ['ring_not_closed', open],
    ['out_of_range', projected],
    ['out_of_range', swapped],
    ['outside_china', swappedInTheWest],
    ['position_invalid', [['117', '36'], ...square(0)]],
    ['position_invalid', [null, ...square(0)]],
    ['crosses_itself', bow],
    ['not_a_polygon', square(0), 'LineString'],
    ['not_a_polygon', 'nothing'],
  ];
  for (const [reason, ring, type] of each) {
    t.ok((await reasons(file(grid(ONE, ring, type)))).includes(`1 ${reason}`), reason);
  }
  const short = [
    [117, 36],
    [117.001, 36],
    [117, 36],
  ];
  t.ok((await reasons(file(grid(ONE, short)))).includes('1 ring_too_short'));
});

t.test('a file that names another datum itself is refused; one that names a like one is not', async (t) => {
  const crs = (name: string) => ({ type: 'name', properties: { name } });
  const naming = (name: string, datum: OutlineFile['datum']): OutlineFile => ({
    datum,
    collection: { type: 'FeatureCollection', crs: crs(name), features: [grid(ONE, square(0))] },
  });
  t.ok((await reasons(naming('urn:ogc:def:crs:EPSG::4490', 'GCJ-02'))).includes('datum_contradicted'));
  t.notOk(
    (await reasons(naming('urn:ogc:def:crs:OGC:1.3:CRS84', 'CGCS2000'))).includes('datum_contradicted'),
  );
});

t.test('what is no collection, or an empty one, is refused', async (t) => {
  t.strictSame(await reasons({ datum: 'WGS84', collection: { type: 'Feature' } }), ['not_a_collection']);
  t.ok((await reasons(file())).includes('no_features'));
});
