import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLanguage } from '../../both/language.js';
import { dayAfter, sayDay } from '../../both/moments.js';
import { areasAsk, type FigureList, readFigureList, registerAsk } from '../asks.js';
import { Link, useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { wordsOf } from '../views/figure-cards.js';
import { periodIn } from '../views/period.js';

/** The list behind a number: exactly what it counted, no more and no less. */
export function FigurePage({ figure }: { readonly figure: string }) {
  const { figure: t, state, view } = useTexts();
  const { language } = useLanguage();
  const session = useSession();
  const names = useNames();
  const { searchParams } = useAddress();
  const area = searchParams.get('area') ?? session.areaCode;
  const period = periodIn(searchParams);
  const part = searchParams.get('part') === 'denominator' ? 'denominator' : 'numerator';
  const type = searchParams.get('type');
  const isDirect = searchParams.get('direct') === 'true';

  const { data: register } = useQuery(registerAsk);
  const { data: areas } = useQuery(areasAsk);
  const query = useInfiniteQuery({
    queryKey: ['figure-list', figure, area, part, period],
    queryFn: ({ pageParam }) => readFigureList({ area, figure, part, ...period }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // A part is found by looking through the whole list.
  const isNarrowed = type !== null || isDirect;
  useEffect(() => {
    if (isNarrowed && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNarrowed, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const { name, text } = wordsOf(
    register?.find(({ id }) => id === figure),
    figure,
    language,
  );
  const level = areas?.find(({ code }) => code === area)?.level;
  useTitle(name);
  const rows = query.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ typeCode }) => type === null || (typeCode ?? '') === type)
    .filter(({ areaPath }) => !isDirect || areaPath.at(-1) === area);
  return (
    <>
      <p>
        {(level === 'community' || level === 'street' || level === 'district') && (
          <Link href={`/views/${level}?${new URLSearchParams({ area, ...period })}`}>← {t.back}</Link>
        )}
      </p>
      <h1>
        {name}{' '}
        {rows && (
          <span className="count" data-listed={rows.length}>
            {hasNextPage ? t.listedMore(rows.length) : t.listed(rows.length)}
          </span>
        )}
      </h1>
      <p className="quiet lead">
        {names.area(area)} · {sayDay(language, period.from)} – {sayDay(language, dayAfter(period.to, -1))}
        {type !== null && <> · {t.onlyType(type === '' ? view.noType : names.type(type))}</>}
        {isDirect && <> · {view.direct}</>}
        {part === 'denominator' && <> · {t.denominator}</>}
      </p>
      <p className="lead">{text}</p>
      {rows === undefined && <Waiting query={query} />}
      {rows?.length === 0 && !hasNextPage && <Notice title={t.empty} />}
      {rows !== undefined && rows.length > 0 && <Rows rows={rows} />}
      {hasNextPage && !isNarrowed && (
        <p className="list-end">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {state.more}
          </Button>
        </p>
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: FigureList['items'] }) {
  const { figure: t, cases } = useTexts();
  const names = useNames();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{cases.matter}</th>
          <th scope="col">{cases.place}</th>
          <th scope="col">{t.at}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fact, caseId, caseNumber, title, typeCode, areaPath, at }) => (
          <tr key={fact}>
            <td>
              {caseId === null ? (
                t.report
              ) : (
                <Link className="row-link" href={`/cases/${caseId}`}>
                  {title ?? caseNumber}
                </Link>
              )}
              <span className="quiet under">
                {caseNumber} {names.type(typeCode)}
              </span>
            </td>
            <td>{names.spot(areaPath)}</td>
            <td>
              <Moment at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
