import type { Area } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../../both/language.js';
import { unitsAsk } from '../../asks.js';
import { useNames } from '../../names.js';
import { Waiting } from '../../parts/waiting.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { unitForm } from './unit-forms.js';

interface Props {
  readonly areas: readonly Area[];
  /** Only units of this area and of those below it. */
  readonly within: Area | undefined;
  readonly manages: boolean;
}

/** The units that take part in the work. */
export function Units({ areas, within, manages }: Props) {
  const { organisation: t } = useAdminTexts();
  const { language } = useLanguage();
  const names = useNames();
  const query = useQuery(unitsAsk);
  const { openForm, dialog } = useForm();
  if (!query.data) return <Waiting query={query} />;
  const inside = new Set(
    areas.filter(({ path }) => within && path.includes(within.code)).map(({ code }) => code),
  );
  const units = query.data.filter(({ areaCode }) => !within || inside.has(areaCode));
  const title = within ? t.unitsOf(within.name) : t.units;
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>
          {title} <span className="count">{units.length}</span>
        </h2>
        {manages && (
          <Button onClick={() => openForm(unitForm(t, areas, within?.code ?? ''))}>{t.establishUnit}</Button>
        )}
      </div>
      {units.length === 0 ? (
        <p className="quiet">{t.noUnits}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.within}</th>
              <th scope="col">{t.duties}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ code, name, kind, areaCode, enforcing, duties }) => (
              <tr key={code}>
                <td>
                  {name}
                  <span className="quiet under">{code}</span>
                </td>
                <td>
                  {wordFor(language, 'unitKind', kind)}
                  {enforcing && <span className="quiet under">{t.enforcing}</span>}
                </td>
                <td>{names.area(areaCode)}</td>
                <td data-label={t.duties}>{duties === 'all' ? t.allDuties : t.someDuties(duties.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dialog}
    </section>
  );
}
