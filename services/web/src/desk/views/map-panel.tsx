import type { FigureValue } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../both/language.js';
import { type FigureDefinition, figureByGridAsk, outlinesWithinAsk } from '../asks.js';
import { useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Drawing, type Drawn } from '../parts/drawing.js';
import { useTexts } from '../texts/use-texts.js';
import { ChosenFigure, figureIn } from './chosen-figure.js';
import { wordsOf } from './figure-cards.js';
import { FigureLink, figureHref, type Of, written } from './figure-link.js';

const PARAMETER = 'map';
const [LIGHTEST, STRONGEST] = [10, 75];

interface Props {
  readonly register: readonly FigureDefinition[];
  readonly of: Of;
}

/** A figure by grid on the outlines that were imported; nothing where there are none. The table below says the same. */
export function MapPanel({ register, of }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { searchParams } = useAddress();
  const figure = figureIn(searchParams, PARAMETER, register, 'M1');
  const { data: outlines } = useQuery(outlinesWithinAsk(of.area));
  const { data: buckets } = useQuery(figureByGridAsk(of, figure));
  const { name } = wordsOf(
    register.find(({ id }) => id === figure),
    figure,
    language,
  );
  const values = useMemo(
    () => new Map(buckets?.map(({ key, figures: [value] }) => [key ?? '', value])),
    [buckets],
  );
  if (outlines === undefined || outlines.length === 0) return null;
  const most = Math.max(...outlines.map(({ areaCode }) => values.get(areaCode)?.value ?? 0));
  const drawn = outlines.map(({ areaCode, outline }): Drawn => {
    const value = values.get(areaCode);
    return {
      key: areaCode,
      name: `${names.area(areaCode)} ${name} ${said(value)}`,
      outline,
      tint: tintOf(value?.value ?? 0, most),
      href: figureHref(figure, 'numerator', { ...of, area: areaCode }),
    };
  });
  return (
    <section className="panel" aria-labelledby="map">
      <div className="panel-head">
        <h2 id="map">{t.map}</h2>
        <ChosenFigure parameter={PARAMETER} value={figure} register={register} />
      </div>
      <p className="quiet">{t.heatAbout}</p>
      <Drawing label={t.mapOf(name, outlines.length)} drawn={drawn} />
      <details>
        <summary>{t.asTable}</summary>
        <div className="wide">
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t.area}</th>
                <th scope="col">{name}</th>
              </tr>
            </thead>
            <tbody>
              {outlines.map(({ areaCode }) => {
                const value = values.get(areaCode);
                return (
                  <tr key={areaCode}>
                    <th scope="row">{names.area(areaCode)}</th>
                    <td>
                      {value ? (
                        <FigureLink
                          value={value}
                          name={`${names.area(areaCode)} ${name}`}
                          of={{ ...of, area: areaCode }}
                        />
                      ) : (
                        '—'
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function tintOf(value: number, most: number): number {
  return most === 0 ? LIGHTEST : Math.round(LIGHTEST + (value / most) * (STRONGEST - LIGHTEST));
}

function said(value: FigureValue | undefined): string {
  return value === undefined || value.value === null ? '' : written[value.unit](value.value);
}
