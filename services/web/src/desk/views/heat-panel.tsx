import type { FigureMatrix } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useLanguage } from '../../both/language.js';
import { type FigureDefinition, matrixAsk } from '../asks.js';
import { useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { ChosenFigure, figureIn } from './chosen-figure.js';
import { wordsOf } from './figure-cards.js';
import { FigureLink, type Of } from './figure-link.js';

const PARAMETER = 'heat';

interface Props {
  readonly register: readonly FigureDefinition[];
  readonly of: Of;
}

type Cell = FigureMatrix['items'][number];

/** Where what sticks: a figure by type and area, the stronger the tint the larger the number. A table, so it needs no twin. */
export function HeatPanel({ register, of }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { searchParams } = useAddress();
  const figure = figureIn(searchParams, PARAMETER, register, 'M21');
  const query = useQuery(matrixAsk(of, figure));
  const { name } = wordsOf(
    register.find(({ id }) => id === figure),
    figure,
    language,
  );
  const cells: readonly Cell[] = query.data ?? [];
  const areas = inOrder(cells.map(({ area }) => area));
  const types = inOrder(cells.map(({ type }) => type));
  const most = Math.max(...cells.map(({ value }) => value.value ?? 0));
  const areaName = (area: string | null): string => (area === null ? t.direct : names.area(area));
  const typeName = (type: string | null): string => (type === null ? t.noType : names.type(type));
  return (
    <section className="panel" aria-labelledby="heat">
      <div className="panel-head">
        <h2 id="heat">{t.heat}</h2>
        <ChosenFigure parameter={PARAMETER} value={figure} register={register} />
      </div>
      {query.data === undefined && <Waiting query={query} />}
      {query.data?.length === 0 && <p className="quiet">{t.heatEmpty}</p>}
      {cells.length > 0 && (
        <>
          <p className="quiet">{t.heatAbout}</p>
          <div className="wide">
            <table className="numbers heat">
              <thead>
                <tr>
                  <th scope="col">{t.type}</th>
                  {areas.map((area) => (
                    <th key={area} scope="col">
                      {areaName(area)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {types.map((type) => (
                  <tr key={type}>
                    <th scope="row">{typeName(type)}</th>
                    {areas.map((area) => {
                      const value = cells.find((cell) => cell.area === area && cell.type === type)?.value;
                      return (
                        <td key={area} style={tint(value?.value, most)}>
                          {value && (
                            <FigureLink
                              value={value}
                              name={`${areaName(area)} ${typeName(type)} ${name}`}
                              of={{
                                ...of,
                                ...(area === null ? { direct: true } : { area }),
                                type: type ?? '',
                              }}
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
        </>
      )}
    </section>
  );
}

/** Codes once each, in their own order: neither areas nor types are ranked. What has none comes last. */
function inOrder(codes: readonly (string | null)[]): readonly (string | null)[] {
  return [...new Set(codes)].toSorted((a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -1 : 1;
  });
}

/** Light enough that the number on it is always read. */
function tint(value: number | null | undefined, most: number): CSSProperties | undefined {
  if (value === null || value === undefined || value === 0 || most === 0) return undefined;
  return { ['--heat' as string]: `${Math.round(8 + (value / most) * 32)}%` };
}
