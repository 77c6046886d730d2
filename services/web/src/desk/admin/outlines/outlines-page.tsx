import type { Area, GridOutline } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../both/language.js';
import { areasAsk } from '../../asks.js';
import { useNames } from '../../names.js';
import { Drawing } from '../../parts/drawing.js';
import { Notice } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { outlinesAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { ImportOutlines } from './import-outlines.js';

/** 网格边界: importing them, a drawing of those that are there, and a table that says the same. */
export function OutlinesPage() {
  const { outlines: t } = useAdminTexts();
  const query = useQuery(outlinesAsk);
  const areas = useQuery(areasAsk);
  return (
    <>
      <p className="quiet lead">{t.about}</p>
      <ImportOutlines />
      {query.data && areas.data ? (
        <Standing outlines={query.data} areas={areas.data} />
      ) : (
        <Waiting query={query.data ? areas : query} />
      )}
    </>
  );
}

/** Numbers of different datums do not belong into one drawing. */
function byDatum(outlines: readonly GridOutline[]) {
  const datums = [...new Set(outlines.map(({ datum }) => datum))];
  return datums.map((datum) => ({ datum, drawn: outlines.filter((one) => one.datum === datum) }));
}

function Standing({
  outlines,
  areas,
}: {
  readonly outlines: readonly GridOutline[];
  readonly areas: readonly Area[];
}) {
  const { outlines: t } = useAdminTexts();
  const names = useNames();
  const there = new Set(outlines.map(({ areaCode }) => areaCode));
  const missing = areas.filter(
    ({ code, level, closedOn }) => level === 'grid' && closedOn === null && !there.has(code),
  ).length;
  if (outlines.length === 0)
    return <Notice title={t.empty} text={missing > 0 ? t.missing(missing) : undefined} />;
  return (
    <>
      {byDatum(outlines).map(({ datum, drawn }) => (
        <section key={datum} className="panel" aria-label={`${t.map} ${datum}`}>
          <h2>
            {t.map} <span className="quiet">{datum}</span>
          </h2>
          <Drawing
            label={t.mapOf(drawn.length, datum)}
            drawn={drawn.map(({ areaCode, outline }) => ({
              key: areaCode,
              name: `${names.area(areaCode)} ${areaCode}`,
              outline,
            }))}
          />
        </section>
      ))}
      <OutlineTable outlines={outlines} areas={areas} missing={missing} />
    </>
  );
}

function OutlineTable({
  outlines,
  areas,
  missing,
}: {
  readonly outlines: readonly GridOutline[];
  readonly areas: readonly Area[];
  readonly missing: number;
}) {
  const { outlines: t } = useAdminTexts();
  const { language } = useLanguage();
  const names = useNames();
  const parentOf = new Map(areas.map(({ code, parentCode }) => [code, parentCode]));
  return (
    <section className="panel" aria-label={t.table}>
      <h2>
        {t.table} <span className="count">{outlines.length}</span>
      </h2>
      {missing > 0 && <p className="quiet">{t.missing(missing)}</p>}
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.grid}</th>
            <th scope="col">{t.community}</th>
            <th scope="col">{t.datum}</th>
            <th scope="col">{t.since}</th>
            <th scope="col">{t.points}</th>
          </tr>
        </thead>
        <tbody>
          {outlines.map(({ areaCode, datum, drawnFrom, outline }) => (
            <tr key={areaCode}>
              <td>
                {names.area(areaCode)}
                <span className="quiet under">{areaCode}</span>
              </td>
              <td>{names.area(parentOf.get(areaCode) ?? areaCode)}</td>
              <td>{wordFor(language, 'datum', datum)}</td>
              <td data-label={t.since}>{drawnFrom}</td>
              <td data-label={t.points}>{outline.flat(2).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
