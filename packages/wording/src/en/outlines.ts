/** What is found in a file of outlines. */
export const outlineFinding = {
  not_a_collection: 'This is no GeoJSON FeatureCollection',
  no_features: 'There are no features in the file',
  datum_contradicted: 'The datum chosen is {datum}, the file itself names {named}',
  not_a_feature: 'Feature {feature} is no Feature',
  code_missing: 'Feature {feature} does not name its grid (properties.code)',
  code_unknown: '{code}: there is no such grid',
  not_a_grid: '{code}: no grid, or closed by now',
  code_twice: '{code}: the same grid as feature {first}',
  not_a_polygon: '{code}: neither a Polygon nor a MultiPolygon',
  position_invalid: '{code}: a position is not two numbers, longitude and latitude',
  out_of_range:
    '{code}: longitude beyond ±180 or latitude beyond ±90; they may be swapped, or be no degrees at all',
  outside_china: '{code}: outside China; longitude and latitude may be swapped',
  ring_too_short: '{code}: a ring has fewer than four positions',
  ring_not_closed: '{code}: a ring is not closed; its first and last positions must be the same',
  too_many_positions: '{code}: too many positions, simplify it first (5000 at most)',
  crosses_itself:
    '{code}: the outline crosses or touches itself near longitude {longitude}, latitude {latitude}',
  overlaps: '{code}: overlaps feature {otherFeature}, {other}, by about {squareMetres} square metres',
  overlaps_standing: '{code}: overlaps the grid {other} by about {squareMetres} square metres',
  replaces: '{code}: has an outline already, which will be replaced',
  not_compared: 'Grids in another datum, not compared with {datum} for overlaps: {count}',
  grid_without_outline: '{code}: this grid has no outline yet',
} as const;
