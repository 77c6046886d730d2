import type { Unit } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { command } from '../../../both/http.js';
import { useLanguage } from '../../../both/language.js';
import { dayAfter, dayOf } from '../../../both/moments.js';
import { nameOf } from '../../../both/reference.js';
import { typesAsk, unitsAsk } from '../../asks.js';
import { type Choice, codesIn } from '../../commands/command-form.js';
import { useNames } from '../../names.js';
import { Waiting } from '../../parts/waiting.js';
import { type AdminTexts, useAdminTexts } from '../texts/use-admin-texts.js';
import { type AskedForm, useForm } from '../use-form.js';

/** 职责清单 of every unit: in force, before and after, and changing it. */
export function Duties() {
  const { rules: t, organisation } = useAdminTexts();
  const { language } = useLanguage();
  const names = useNames();
  const query = useQuery(unitsAsk);
  const { data: types = [] } = useQuery(typesAsk);
  const { openForm, dialog } = useForm();
  if (!query.data) return <Waiting query={query} />;
  const choices = types.map((type) => ({ value: type.code, text: nameOf(type, language) }));
  const said = (duties: Unit['duties']): string =>
    duties === 'all' ? organisation.allDuties : organisation.someDuties(duties.length);
  return (
    <>
      <p className="quiet">{t.dutiesAbout}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.inForce}</th>
            <th scope="col">{t.history}</th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.map((unit) => (
            <tr key={unit.code}>
              <td>
                {unit.name}
                <span className="quiet under">{unit.code}</span>
              </td>
              <td>
                {unit.duties === 'all' ? (
                  said(unit.duties)
                ) : (
                  <details>
                    <summary>{said(unit.duties)}</summary>
                    {unit.duties.map(names.type).join(' · ')}
                  </details>
                )}
              </td>
              <td>
                {unit.dutyHistory.map(({ duties, from }) => (
                  <span key={from ?? ''} className="under">
                    {from === undefined ? t.atFirst : t.planned(from)}: {said(duties)}
                  </span>
                ))}
              </td>
              <td>
                <Button
                  aria-label={`${t.change} · ${unit.name}`}
                  onClick={() => openForm(dutiesForm(t, unit, choices))}
                >
                  {t.change}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dialog}
    </>
  );
}

function dutiesForm(t: AdminTexts['rules'], unit: Unit, choices: readonly Choice[]): AskedForm {
  return {
    title: t.dutiesOf(unit.name),
    about: t.dutiesAbout,
    draftName: `duties.${unit.code}`,
    first: {
      kept: unit.duties === 'all' ? 'no' : 'yes',
      duties: unit.duties === 'all' ? '' : unit.duties.join(' '),
      from: dayAfter(dayOf(new Date()), 1),
    },
    fields: [
      {
        name: 'kept',
        label: { text: t.kept },
        kind: 'choice',
        choices: [
          { value: 'no', text: t.keptNo },
          { value: 'yes', text: t.keptYes },
        ],
      },
      {
        name: 'duties',
        label: { text: t.list },
        kind: 'boxes',
        choices,
        optional: true,
        when: ({ kept }) => kept === 'yes',
      },
      { name: 'from', label: { text: t.from }, kind: 'day' },
    ],
    submit: ({ kept, duties, from }) =>
      command({
        method: 'PUT',
        path: `/units/${encodeURIComponent(unit.code)}/duties`,
        body: { duties: kept === 'yes' ? codesIn(duties) : 'all', from },
      }),
  };
}
