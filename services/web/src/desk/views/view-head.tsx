import type { Area } from '@linli/contracts';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { dayAfter, sayDay, timeOf } from '../../both/moments.js';
import type { Period } from '../asks.js';
import type { ViewName } from '../home.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { MomentChoice } from '../past/moment-choice.js';
import { useTexts } from '../texts/use-texts.js';
import { PRESETS, periodOf, presetOf } from './period.js';

interface Props {
  readonly view: ViewName;
  readonly area: Area;
  readonly areas: readonly Area[];
  readonly period: Period;
  /** When the answer on screen was given; undefined before the first. */
  readonly answeredAt: number | undefined;
}

/** Which area, which period, and of what moment the data is. */
export function ViewHead({ view, area, areas, period, answeredAt }: Props) {
  const { view: t, period: words } = useTexts();
  const { language } = useLanguage();
  const address = useAddress();
  const [isCustom, setCustom] = useState(false);
  const preset = isCustom ? undefined : presetOf(period);
  const lastDay = dayAfter(period.to, -1);

  function set(changes: Readonly<Record<string, string>>): void {
    navigate(withParameters(address, changes), { replace: true });
  }

  return (
    <div className="view-head">
      <div>
        <h1>
          {area.name} <span className="quiet">{t[view]}</span>
        </h1>
        <p className="quiet lead">
          {t[`${view}About`]}
          {answeredAt !== undefined && <> · {words.asOf(timeOf(new Date(answeredAt), true))}</>}
        </p>
      </div>
      <div className="filters">
        {areas.length > 1 && (
          <label>
            {words.area}
            <select value={area.code} onChange={({ target }) => set({ area: target.value })}>
              {areas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.label}
          <select
            value={preset ?? ''}
            onChange={({ target: { value } }) => {
              const chosen = PRESETS.find((one) => one === value);
              setCustom(chosen === undefined);
              if (chosen) set({ ...periodOf(chosen) });
            }}
          >
            {PRESETS.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
            <option value="">{words.custom}</option>
          </select>
        </label>
        {preset === undefined && <Days period={period} onChange={set} />}
        <MomentChoice withPeriod />
        <output className="quiet said">
          {sayDay(language, period.from)} – {sayDay(language, lastDay)}
        </output>
      </div>
    </div>
  );
}

interface DaysProps {
  readonly period: Period;
  readonly onChange: (period: { readonly from: string; readonly to: string }) => void;
}

/** The first and the last day; what goes over the wire is the day after the last. */
function Days({ period: { from, to }, onChange }: DaysProps) {
  const { period: words } = useTexts();
  const lastDay = dayAfter(to, -1);
  return (
    <>
      <label>
        {words.from}
        <input
          type="date"
          value={from}
          max={lastDay}
          onChange={({ target: { value } }) => value !== '' && onChange({ from: value, to })}
        />
      </label>
      <label>
        {words.until}
        <input
          type="date"
          value={lastDay}
          min={from}
          onChange={({ target: { value } }) => value !== '' && onChange({ from, to: dayAfter(value, 1) })}
        />
      </label>
    </>
  );
}
