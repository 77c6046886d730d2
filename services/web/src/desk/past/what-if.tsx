import type { FigureWhatIf } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { said } from '../../both/reference.js';
import type { FigurePart } from '../asks.js';
import { Deadline } from '../parts/moment.js';
import { Waiting } from '../parts/waiting.js';
import { written } from '../views/figure-link.js';
import { DifferingCases } from './differing-cases.js';
import { type OtherRules, proposedAsk, whatIfAsk } from './past-asks.js';
import { usePastTexts } from './texts.js';

const LIMITS = [
  'resolution_general',
  'resolution_complex',
  'resolution_simple',
  'resolution_urgent',
  'first_contact',
  'reopen_window',
] as const;

/** 假设推演: the figure under another limit, with another day off or by another definition. Asked, never recorded. */
export function WhatIfPanel({ of }: { readonly of: FigurePart }) {
  const t = usePastTexts();
  const [rules, setRules] = useState<OtherRules>();
  const { data: all = [] } = useQuery(proposedAsk);
  const proposed = all.filter(({ id }) => id === of.figure);

  function ask(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const entered = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [limit, value, restDay, version] = [
      entered('limit'),
      entered('value'),
      entered('restDay'),
      entered('version'),
    ];
    setRules({
      ...(value !== '' && { limits: `${limit}:${value}` }),
      ...(restDay !== '' && { restDays: restDay }),
      ...(version !== '' && { version }),
    });
  }

  return (
    <section className="panel" aria-labelledby="what-if">
      <h2 id="what-if">{t.whatIf}</h2>
      <p className="quiet">{t.whatIfAbout}</p>
      <form className="filters" onSubmit={ask}>
        <label>
          {t.limit}
          <select name="limit">
            {LIMITS.map((limit) => (
              <option key={limit} value={limit}>
                {t.limits[limit]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.limitValue}
          <input type="number" name="value" min={1} max={366} />
        </label>
        <label>
          {t.restDay}
          <input type="date" name="restDay" />
        </label>
        {proposed.length > 0 && (
          <label>
            {t.version}
            <select name="version">
              <option value="">{t.inForce}</option>
              {proposed.map(({ version }) => (
                <option key={version} value={version}>
                  {t.proposed(version)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button htmlType="submit">{t.askWhatIf}</Button>
      </form>
      {rules && <Answer of={of} rules={rules} />}
    </section>
  );
}

function Answer({ of, rules }: { readonly of: FigurePart; readonly rules: OtherRules }) {
  const t = usePastTexts();
  const { language } = useLanguage();
  const query = useQuery(whatIfAsk(of, rules));
  const { data } = query;
  if (data === undefined) return <Waiting query={query} />;
  return (
    <div className="supposed" data-came={data.cameCount} data-left={data.leftCount}>
      <p>
        {t.asItIs} <strong>{say(data.as)}</strong> → {t.asItWouldBe} <strong>{say(data.wouldBe)}</strong>
      </p>
      {data.proposed && (
        <p className="quiet">
          {t.proposed(data.proposed.version)}: {said(data.proposed.definition, language)}
        </p>
      )}
      {data.cameCount + data.leftCount === 0 && <p className="quiet">{t.same}</p>}
      <Differing title={t.wouldCome(data.cameCount)} cases={data.came} all={data.cameCount} />
      <Differing title={t.wouldLeave(data.leftCount)} cases={data.left} all={data.leftCount} />
    </div>
  );
}

interface DifferingProps {
  readonly title: string;
  readonly cases: FigureWhatIf['came'];
  readonly all: number;
}

function Differing({ title, cases, all }: DifferingProps) {
  const t = usePastTexts();
  return (
    <DifferingCases
      title={title}
      cases={cases}
      all={all}
      keyOf={({ caseId }) => caseId}
      renderWhy={({ was, wouldBe }) => (
        <span className="quiet">
          {t.due} {was.dueAt === null ? '—' : <Deadline at={was.dueAt} />} →{' '}
          {wouldBe.dueAt === null ? '—' : <Deadline at={wouldBe.dueAt} />}
        </span>
      )}
    />
  );
}

/** A number and what it is made of, without a way to a list: what would be has none. */
function say({ unit, value, numerator, denominator }: FigureWhatIf['as']): string {
  const number = value === null ? '—' : written[unit](value);
  return denominator === undefined ? number : `${number} (${numerator ?? 0} / ${denominator})`;
}
