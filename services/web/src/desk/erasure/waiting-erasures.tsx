import { wordFor } from '@linli/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../both/language.js';
import type { AskedForm } from '../admin/use-form.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { More } from '../parts/more.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { erasuresAsk } from './erasure-asks.js';
import { approveForm, rejectForm } from './erasure-forms.js';
import { useErasureTexts } from './texts.js';

/** What the first person asked for, and the answer of the second one. */
export function WaitingErasures({ openForm }: { readonly openForm: (form: AskedForm) => void }) {
  const t = useErasureTexts();
  const { language } = useLanguage();
  const { role } = useSession();
  const names = useNames();
  const query = useInfiniteQuery(erasuresAsk);
  const erasures = query.data?.pages.flatMap(({ items }) => items);
  if (erasures === undefined) return <Waiting query={query} />;
  if (erasures.length === 0) return <p className="quiet">{t.nothingWaits}</p>;
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.askedOn}</th>
            {role === 'DS' && <th scope="col">{t.approve}</th>}
          </tr>
        </thead>
        <tbody>
          {erasures.map((erasure) => (
            <tr key={erasure.erasureId}>
              <td>
                <span className="reference">{erasure.personRef}</span>
                <span className="quiet under">{names.area(erasure.areaPath.at(-1) ?? '')}</span>
              </td>
              <td data-label={t.reason}>{wordFor(language, 'erasureReason', erasure.reason)}</td>
              <td data-label={t.askedOn}>
                <Moment at={erasure.requestedAt} />
              </td>
              {role === 'DS' && (
                <td>
                  <Button
                    aria-label={`${t.approve} ${erasure.personRef}`}
                    onClick={() => openForm(approveForm(t, erasure))}
                  >
                    {t.approve}
                  </Button>{' '}
                  <Button
                    aria-label={`${t.reject} ${erasure.personRef}`}
                    onClick={() => openForm(rejectForm(t, erasure))}
                  >
                    {t.reject}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <More query={query} />
    </>
  );
}
