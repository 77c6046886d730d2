import { Link } from '../location.js';

/** Something to be drawn: rings of longitude and latitude. */
export interface Drawn {
  readonly key: string;
  readonly name: string;
  readonly outline: readonly (readonly (readonly (readonly number[])[])[])[];
  /** It has something wrong with it. */
  readonly isWrong?: boolean;
  /** How strong it is tinted, in per cent. */
  readonly tint?: number;
  /** What it opens. Not in the order of the keyboard: a table with the same links stands beside every drawing. */
  readonly href?: string;
}

const WIDTH = 720;
const MARGIN = 12;
const TALLEST = 560;

/** Outlines to scale, north up, without anything around them: no tiles are asked of anybody. */
export function Drawing({ label, drawn }: { readonly label: string; readonly drawn: readonly Drawn[] }) {
  const positions = drawn.flatMap(({ outline }) => outline.flat(2));
  const longitudes = positions.map(([longitude = 0]) => longitude);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  const [west, east] = extent(longitudes);
  const [south, north] = extent(latitudes);
  // A degree of longitude is shorter the further north it is.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [Math.max((east - west) * squeeze, 1e-9), Math.max(north - south, 1e-9)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (TALLEST - 2 * MARGIN) / up);
  const at = ([longitude = 0, latitude = 0]: readonly number[]): string =>
    `${(MARGIN + (longitude - west) * squeeze * scale).toFixed(1)} ${(MARGIN + (north - latitude) * scale).toFixed(1)}`;
  const [width, height] = [across * scale + 2 * MARGIN, up * scale + 2 * MARGIN];
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
      role="img"
      aria-label={label}
    >
      {wrongOnTop(drawn).map(({ key, name, outline, isWrong, tint, href }) => {
        const path = (
          <path
            key={key}
            className={isWrong === true ? 'wrong' : undefined}
            style={tint === undefined ? undefined : { ['--tint' as string]: `${tint}%` }}
            fillRule="evenodd"
            d={outline.flatMap((polygon) => polygon.map((ring) => `M${ring.map(at).join('L')}Z`)).join('')}
          >
            <title>{name}</title>
          </path>
        );
        if (href === undefined) return path;
        return (
          <Link key={key} href={href} tabIndex={-1}>
            {path}
          </Link>
        );
      })}
    </svg>
  );
}

function wrongOnTop(drawn: readonly Drawn[]): readonly Drawn[] {
  return [
    ...drawn.filter(({ isWrong }) => isWrong !== true),
    ...drawn.filter(({ isWrong }) => isWrong === true),
  ];
}

/** A file may hold a hundred thousand positions, too many for the arguments of one call. */
function extent(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
