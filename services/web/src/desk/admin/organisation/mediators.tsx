import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { dayOf } from '../../../both/moments.js';
import { useNow } from '../../../both/now.js';
import { mediatorsAsk } from '../../asks.js';
import { useNames } from '../../names.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { accountsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { mediatorForm } from './unit-forms.js';

/** 调解员名册: who mediates for which committee, and until when. */
export function Mediators() {
  const { organisation: t } = useAdminTexts();
  const names = useNames();
  const query = useQuery(mediatorsAsk);
  const { data: accounts } = useQuery(accountsAsk);
  const { openForm, dialog } = useForm();
  const today = dayOf(new Date(useNow()));
  if (!query.data) return <Waiting query={query} />;
  return (
    <section className="panel" aria-label={t.mediators}>
      <div className="panel-head">
        <h2>
          {t.mediators} <span className="count">{query.data.length}</span>
        </h2>
        {accounts && <Button onClick={() => openForm(mediatorForm(t, accounts))}>{t.register}</Button>}
      </div>
      {query.data.length === 0 ? (
        <p className="quiet">{t.noMediators}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t.mediator}</th>
              <th scope="col">{t.committee}</th>
              <th scope="col">{t.term}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.map(({ mediatorId, name, committeeUnit, termFrom, termTo }) => (
              <tr key={mediatorId}>
                <td>{name}</td>
                <td>{names.unit(committeeUnit)}</td>
                <td data-label={t.term}>
                  {termFrom} – {termTo} {termTo < today && <Tag tone="warn">{t.termOver}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dialog}
    </section>
  );
}
