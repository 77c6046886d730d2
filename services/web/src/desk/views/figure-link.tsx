import type { FigureValue } from '@linli/contracts';
import { type Period, periodParameters } from '../asks.js';
import { Link } from '../location.js';
import { useTexts } from '../texts/use-texts.js';

export type FigureUnit = FigureValue['unit'];

/** Which part of a view a number is of. */
export interface Of extends Period {
  readonly area: string;
  /** Only things of this type; the empty text: of none. */
  readonly type?: string;
  /** Only things that lie directly at the area. */
  readonly direct?: boolean;
}

/** The address of the list of what a number counts. */
export function figureHref(figure: string, part: 'numerator' | 'denominator', of: Of): string {
  const { area, type, direct } = of;
  const parameters = new URLSearchParams({ area, ...periodParameters(of) });
  if (part === 'denominator') parameters.set('part', part);
  if (type !== undefined) parameters.set('type', type);
  if (direct === true) parameters.set('direct', 'true');
  return `/figures/${encodeURIComponent(figure)}?${parameters}`;
}

interface Props {
  readonly value: FigureValue;
  readonly name: string;
  readonly of: Of;
}

/** A number that opens the list it counts; a rate with what it is made of, each number opening its own. */
export function FigureLink({
  value: { figure, unit, numerator, denominator, value, ...said },
  name,
  of,
}: Props) {
  const { view: t, figure: words } = useTexts();
  if (said.suppressed || numerator === undefined)
    return <span className="figure-value none">{t.suppressed}</span>;
  const counted = (
    <Link href={figureHref(figure, 'numerator', of)} aria-label={`${name} ${numerator} ${words.numerator}`}>
      {numerator}
    </Link>
  );
  if (unit === 'count') return <span className="figure-value">{counted}</span>;
  if (value === null) {
    return (
      <span className="figure-value">
        <span className="none">{t.noValue}</span>
      </span>
    );
  }
  return (
    <>
      <span className="figure-value">
        {written[unit](value)}
        {said.provisional && <span className="made-of"> {t.provisional}</span>}
      </span>
      <span className="made-of">
        {counted}
        {unit === 'per_thousand' && ` / ${denominator ?? ''}`}
        {denominator !== undefined && unit !== 'per_thousand' && (
          <>
            {' / '}
            <Link
              href={figureHref(figure, 'denominator', of)}
              aria-label={`${name} ${denominator} ${words.denominator}`}
            >
              {denominator}
            </Link>
          </>
        )}
      </span>
    </>
  );
}

const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const two = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** A figure's value in writing, by its unit. */
export const written = {
  count: (value: number) => one.format(value),
  rate: (value: number) => percent.format(value),
  mean: (value: number) => two.format(value),
  per_thousand: (value: number) => `${two.format(value)} ‰`,
  hours: (value: number) => `${one.format(value)} h`,
};
