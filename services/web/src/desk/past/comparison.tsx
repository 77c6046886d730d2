import type { MovedCase } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { dayAfter, instantOfField } from '../../both/moments.js';
import type { FigurePart } from '../asks.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { Waiting } from '../parts/waiting.js';
import { FigureLink } from '../views/figure-link.js';
import { DifferingCases } from './differing-cases.js';
import { fieldOf } from './moment-choice.js';
import { type Before, comparisonAsk } from './past-asks.js';
import { usePastTexts } from './texts.js';
import { TurnOf } from './turns.js';

const WAYS = ['beforeAsKnown', 'beforeAt', 'period'] as const;
type Way = (typeof WAYS)[number];
const NONE = {
  beforeAsKnown: undefined,
  beforeAt: undefined,
  beforeFrom: undefined,
  beforeTo: undefined,
} as const;

/** A figure looked at twice: the earlier look is chosen here and stands in the address. */
export function ComparisonPanel({ of, name }: { readonly of: FigurePart; readonly name: string }) {
  const t = usePastTexts();
  const address = useAddress();
  const before = beforeIn(address.searchParams);
  const way = wayOf(before);

  function set(changes: Partial<Record<keyof Before, string | undefined>>): void {
    navigate(withParameters(address, { ...NONE, ...changes }), { replace: true });
  }
  function choose(wanted: string): void {
    const midnight = instantOfField(`${of.from}T00:00`);
    if (wanted === 'period') set(periodBefore(of));
    else if (wanted === 'beforeAt' || wanted === 'beforeAsKnown') set({ [wanted]: midnight });
    else set({});
  }

  const words: Readonly<Record<Way, string>> = {
    beforeAsKnown: t.earlierKnown,
    beforeAt: t.earlierAt,
    period: t.earlierPeriod,
  };
  const instant = before.beforeAsKnown ?? before.beforeAt;
  return (
    <section className="panel" aria-labelledby="compare">
      <h2 id="compare">{t.compare}</h2>
      <p className="quiet">{t.compareAbout}</p>
      <div className="filters">
        <label>
          {t.compareWith}
          <select value={way ?? ''} onChange={({ target }) => choose(target.value)}>
            <option value="">{t.nothing}</option>
            {WAYS.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </label>
        {way !== undefined && way !== 'period' && instant !== undefined && (
          <label>
            {t.when}
            <input
              type="datetime-local"
              defaultValue={fieldOf(instant)}
              onBlur={({ target: { value } }) => value !== '' && set({ [way]: instantOfField(value) })}
              onKeyDown={({ key, currentTarget: { value } }) => {
                if (key === 'Enter' && value !== '') set({ [way]: instantOfField(value) });
              }}
            />
          </label>
        )}
        {way === 'period' && before.beforeFrom !== undefined && before.beforeTo !== undefined && (
          <Days from={before.beforeFrom} to={before.beforeTo} onChange={set} />
        )}
      </div>
      {way !== undefined && <Compared of={of} before={before} name={name} />}
    </section>
  );
}

interface DaysProps {
  readonly from: string;
  readonly to: string;
  readonly onChange: (days: { readonly beforeFrom: string; readonly beforeTo: string }) => void;
}

function Days({ from, to, onChange }: DaysProps) {
  const t = usePastTexts();
  const lastDay = dayAfter(to, -1);
  return (
    <>
      <label>
        {t.from}
        <input
          type="date"
          value={from}
          max={lastDay}
          onChange={({ target: { value } }) => value !== '' && onChange({ beforeFrom: value, beforeTo: to })}
        />
      </label>
      <label>
        {t.until}
        <input
          type="date"
          value={lastDay}
          min={from}
          onChange={({ target: { value } }) =>
            value !== '' && onChange({ beforeFrom: from, beforeTo: dayAfter(value, 1) })
          }
        />
      </label>
    </>
  );
}

interface ComparedProps {
  readonly of: FigurePart;
  readonly before: Before;
  readonly name: string;
}

function Compared({ of, before, name }: ComparedProps) {
  const t = usePastTexts();
  const query = useQuery(comparisonAsk(of, before));
  const { data } = query;
  if (data === undefined) return <Waiting query={query} />;
  const { area, from, to, ...moment } = of;
  const earlier = {
    area,
    from: before.beforeFrom ?? from,
    to: before.beforeTo ?? to,
    ...(before.beforeAt !== undefined && { at: before.beforeAt }),
    ...(before.beforeAsKnown !== undefined && { asKnown: before.beforeAsKnown }),
  };
  return (
    <div className="compared" data-came={data.cameCount} data-left={data.leftCount}>
      <p>
        {t.before} <FigureLink value={data.before} name={`${t.before} ${name}`} of={earlier} /> → {t.after}{' '}
        <FigureLink value={data.after} name={`${t.after} ${name}`} of={{ area, from, to, ...moment }} />
      </p>
      {data.cameCount + data.leftCount === 0 && <p className="quiet">{t.same}</p>}
      <MovedList title={t.came(data.cameCount)} moved={data.came} all={data.cameCount} />
      <MovedList title={t.left(data.leftCount)} moved={data.left} all={data.leftCount} />
    </div>
  );
}

interface MovedProps {
  readonly title: string;
  readonly moved: readonly MovedCase[];
  readonly all: number;
}

function MovedList({ title, moved, all }: MovedProps) {
  const t = usePastTexts();
  return (
    <DifferingCases
      title={title}
      cases={moved}
      all={all}
      keyOf={({ caseId, reportId }) => caseId ?? reportId}
      renderWhy={({ caseId, because }) =>
        because && caseId !== null ? (
          <TurnOf caseId={caseId} turn={because} />
        ) : (
          <span className="quiet">{t.noEvent}</span>
        )
      }
    />
  );
}

function beforeIn(parameters: URLSearchParams): Before {
  const names = Object.keys(NONE) as (keyof Before)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = parameters.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function wayOf({ beforeAt, beforeAsKnown, beforeFrom }: Before): Way | undefined {
  if (beforeAsKnown !== undefined) return 'beforeAsKnown';
  if (beforeAt !== undefined) return 'beforeAt';
  return beforeFrom === undefined ? undefined : 'period';
}

/** As many days, right before. */
function periodBefore({ from, to }: FigurePart): Pick<Before, 'beforeFrom' | 'beforeTo'> {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { beforeFrom: dayAfter(from, -days), beforeTo: from };
}
