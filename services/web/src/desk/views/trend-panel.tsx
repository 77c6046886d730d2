import type { FigureTrend } from '@linli/contracts';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../both/language.js';
import { type FigureDefinition, trendAsk } from '../asks.js';
import { useAddress } from '../location.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { ChosenFigure, figureIn } from './chosen-figure.js';
import { wordsOf } from './figure-cards.js';
import { FigureLink, figureHref, type Of } from './figure-link.js';
import { sayStep, stepFor } from './steps.js';

/** The library of charts is larger than the rest of the page: it comes when a chart is shown. */
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.js')).TrendChart }));

const PARAMETER = 'trend';
/** Two rates that mislead alone: in time by the original due date, and by the extended one. */
const TOGETHER: readonly (readonly string[])[] = [['M6', 'M6b']];

interface Props {
  readonly register: readonly FigureDefinition[];
  readonly of: Of;
}

/** How a figure went over the period: drawn, and as the table it is drawn from, each number with its list. */
export function TrendPanel({ register, of }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const { searchParams } = useAddress();
  const chosen = figureIn(searchParams, PARAMETER, register, 'M1');
  const figures = TOGETHER.find((group) => group.includes(chosen)) ?? [chosen];
  const step = stepFor(of);
  const queries = useQueries({ queries: figures.map((figure) => trendAsk(of, figure, step)) });
  const series = figures.flatMap((figure, i) => {
    const items: FigureTrend['items'] | undefined = queries[i]?.data;
    const definition = register.find(({ id }) => id === figure);
    return items === undefined ? [] : [{ figure, ...wordsOf(definition, figure, language), items }];
  });
  const [first] = series;
  const waits = queries.find(({ data }) => data === undefined);
  const nameOf = (days: { from: string; to: string }) => sayStep(step, days);
  return (
    <section className="panel" aria-labelledby="trend">
      <div className="panel-head">
        <h2 id="trend">{t.trend}</h2>
        <ChosenFigure parameter={PARAMETER} value={chosen} register={register} />
      </div>
      {waits !== undefined || first === undefined ? (
        waits && <Waiting query={waits} />
      ) : (
        <>
          <Suspense fallback={<div className="chart" />}>
            <TrendChart
              label={t.chartOf(series.map(({ name }) => name).join(' / '))}
              unit={first.items[0]?.value.unit ?? 'count'}
              steps={first.items.map((item) => ({ name: nameOf(item), days: item }))}
              series={series.map(({ figure, name, items }) => ({
                name,
                values: items.map(({ value }) => value.value),
                hrefOf: (days) => figureHref(figure, 'numerator', { ...of, ...days }),
              }))}
            />
          </Suspense>
          <details>
            <summary>{t.asTable}</summary>
            <div className="wide">
              <table className="numbers">
                <thead>
                  <tr>
                    <th scope="col">{t.step[step]}</th>
                    {series.map(({ figure, name, text }) => (
                      <th key={figure} scope="col" title={text}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {first.items.map(({ from, to }, i) => (
                    <tr key={from}>
                      <th scope="row">{nameOf({ from, to })}</th>
                      {series.map(({ figure, name, items }) => {
                        const value = items[i]?.value;
                        return (
                          <td key={figure}>
                            {value && (
                              <FigureLink
                                value={value}
                                name={`${nameOf({ from, to })} ${name}`}
                                of={{ ...of, from, to }}
                              />
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </section>
  );
}
