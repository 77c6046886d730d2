import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { command } from '../../../both/http.js';
import { type Language, useLanguage } from '../../../both/language.js';
import { dayAfter, dayOf } from '../../../both/moments.js';
import { said } from '../../../both/reference.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { type Limit, limitsAsk } from '../admin-asks.js';
import { type AdminTexts, useAdminTexts } from '../texts/use-admin-texts.js';
import { type AskedForm, useForm } from '../use-form.js';

/** 时限: every limit, what it rests on, what was set for it, and setting it. */
export function Limits() {
  const { rules: t } = useAdminTexts();
  const { language } = useLanguage();
  const query = useQuery(limitsAsk);
  const { openForm, dialog } = useForm();
  if (!query.data) return <Waiting query={query} />;
  const inUnit = (value: number, unit: string): string => `${value} ${wordFor(language, 'limitUnit', unit)}`;
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.limit}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.range}</th>
            <th scope="col">{t.history}</th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.map((limit) => (
            <tr key={limit.name}>
              <td>
                {said(limit.title, language)}
                <span className="quiet under">
                  {limit.basis.title} {limit.basis.article}
                </span>
              </td>
              <td data-label={t.value}>
                <strong>{inUnit(limit.value, limit.unit)}</strong>
              </td>
              <td data-label={t.range}>
                {limit.fixedByLaw ? <Tag>{t.byLaw}</Tag> : `${limit.min} – ${limit.max}`}
              </td>
              <td>
                <span className="under">
                  {t.builtIn}: {inUnit(limit.standard, limit.unit)}
                </span>
                {limit.history.map(({ value, from, basis }) => (
                  <span key={`${from} ${value}`} className="under">
                    {t.planned(from)}: {inUnit(value, limit.unit)} <span className="quiet">{basis}</span>
                  </span>
                ))}
              </td>
              <td>
                {limit.fixedByLaw ? (
                  <span className="dash">—</span>
                ) : (
                  <Button
                    aria-label={`${t.change} · ${said(limit.title, language)}`}
                    onClick={() => openForm(limitForm(t, limit, language))}
                  >
                    {t.change}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dialog}
    </>
  );
}

function limitForm(t: AdminTexts['rules'], limit: Limit, language: Language): AskedForm {
  const { name, min, max, value, unit } = limit;
  return {
    title: t.setLimit(said(limit.title, language)),
    about: t.about,
    draftName: `limit.${name}`,
    first: { value: String(value), from: dayAfter(dayOf(new Date()), 1) },
    fields: [
      {
        name: 'value',
        label: { text: t.newValue(wordFor(language, 'limitUnit', unit), min, max) },
        kind: 'number',
        min,
        max,
      },
      { name: 'from', label: { text: t.from }, kind: 'day' },
      { name: 'basis', label: { text: t.basis }, kind: 'line', max: 200 },
    ],
    submit: (values) =>
      command({
        method: 'PUT',
        path: `/limits/${name}`,
        body: { value: Number(values.value), from: values.from, basis: values.basis?.trim() },
      }),
  };
}
