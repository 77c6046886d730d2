import { useQuery } from '@tanstack/react-query';
import { dayOf } from '../../../both/moments.js';
import { useNow } from '../../../both/now.js';
import { Notice } from '../../parts/notice.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { type CalendarYear, calendarsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { PublishYear } from './publish-year.js';

/** How far ahead time limits reach: a year that is not known there makes dates provisional. */
const YEARS_AHEAD = 1;

/** 放假安排: every version of every year; a year without one is said to be missing. */
export function Calendars() {
  const { rules: t } = useAdminTexts();
  const query = useQuery(calendarsAsk);
  const thisYear = Number(dayOf(new Date(useNow())).slice(0, 4));
  if (!query.data) return <Waiting query={query} />;
  const known = new Set(query.data.map(({ year }) => year));
  const missing = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => thisYear + ahead).filter(
    (year) => !known.has(year),
  );
  return (
    <>
      <p className="quiet">{t.calendarsAbout}</p>
      {missing.map((year) => (
        <Notice key={year} title={t.yearMissing(year)} text={t.yearMissingText} />
      ))}
      <CalendarTable years={query.data.toReversed()} />
      <PublishYear />
    </>
  );
}

function CalendarTable({ years }: { readonly years: readonly CalendarYear[] }) {
  const { rules: t } = useAdminTexts();
  return (
    <table className="rows after">
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          <th scope="col">{t.rest}</th>
          <th scope="col">{t.makeup}</th>
          <th scope="col">{t.source}</th>
          <th scope="col">{t.publishedOn}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, version, restDays, makeupWorkdays, source, publishedOn, inForce }) => (
          <tr key={`${year}/${version}`}>
            <td>
              {year} <span className="quiet">{version === 0 ? t.builtIn : t.version(version)}</span>{' '}
              {inForce && <Tag tone="good">{t.inForce}</Tag>}
            </td>
            <td data-label={t.rest}>
              <details>
                <summary>{t.days(restDays.length)}</summary>
                {restDays.map(({ date, name }) => `${date.slice(5)} ${name}`).join(' · ')}
              </details>
            </td>
            <td data-label={t.makeup}>
              <details>
                <summary>{t.days(makeupWorkdays.length)}</summary>
                {makeupWorkdays.map((date) => date.slice(5)).join(' · ')}
              </details>
            </td>
            <td data-label={t.source}>{source ?? <span className="dash">—</span>}</td>
            <td data-label={t.publishedOn}>{publishedOn ?? <span className="dash">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
