import type { FigureTurn } from '@linli/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLanguage } from '../../both/language.js';
import { dayAfter, sayDay } from '../../both/moments.js';
import { areasAsk, type FigureList, periodParameters, readFigureList, registerAsk } from '../asks.js';
import { pagesOf } from '../home.js';
import { Link, navigate, useAddress, withParameters } from '../location.js';
import { useNames } from '../names.js';
import { Moment as When } from '../parts/moment.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import { ComparisonPanel } from '../past/comparison.js';
import { caseHref, type Moment, momentIn, pastOf } from '../past/moment.js';
import { MomentChoice } from '../past/moment-choice.js';
import { readExplanation } from '../past/past-asks.js';
import { PastBanner } from '../past/past-banner.js';
import { usePastTexts } from '../past/texts.js';
import { Turns } from '../past/turns.js';
import { WhatIfPanel } from '../past/what-if.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { wordsOf } from '../views/figure-cards.js';
import { periodIn } from '../views/period.js';
import { TakeAway } from '../views/take-away.js';

/** A page of the list, with or without the events. */
interface Counted {
  readonly items: readonly (FigureList['items'][number] & { readonly turns?: readonly FigureTurn[] })[];
  readonly next?: string | undefined;
  readonly sources?: readonly string[];
}

/** The list behind a number: exactly what it counted, no more and no less. */
export function FigurePage({ figure }: { readonly figure: string }) {
  const { figure: t, view } = useTexts();
  const { language } = useLanguage();
  const session = useSession();
  const names = useNames();
  const address = useAddress();
  const { searchParams } = address;
  const past = usePastTexts();
  const area = searchParams.get('area') ?? session.areaCode;
  const period = periodIn(searchParams);
  const part = searchParams.get('part') === 'denominator' ? 'denominator' : 'numerator';
  const type = searchParams.get('type');
  const isDirect = searchParams.get('direct') === 'true';
  const isExplained = searchParams.get('why') === 'true';
  const of = { area, figure, part, ...period } as const;

  const { data: register } = useQuery(registerAsk);
  const { data: areas } = useQuery(areasAsk);
  const query = useInfiniteQuery({
    queryKey: ['figure-list', figure, area, part, period, isExplained],
    queryFn: ({ pageParam }): Promise<Counted> =>
      (isExplained ? readExplanation : readFigureList)(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // A part is found by looking through the whole list.
  const isNarrowed = type !== null || isDirect;
  useEffect(() => {
    if (isNarrowed && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNarrowed, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const definition = register?.find(({ id }) => id === figure);
  const { name, text } = wordsOf(definition, figure, language);
  const level = areas?.find(({ code }) => code === area)?.level;
  useTitle(name);
  const takenAway = {
    ...periodParameters(period),
    part,
    ...(type !== null && { type }),
    ...(isDirect && { direct: 'true' }),
  };
  const sources = query.data?.pages[0]?.sources;
  const rows = query.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ typeCode }) => type === null || (typeCode ?? '') === type)
    .filter(({ areaPath }) => !isDirect || areaPath.at(-1) === area);
  return (
    <>
      <p>
        {(level === 'community' || level === 'street' || level === 'district') && (
          <Link href={`/views/${level}?${new URLSearchParams({ area, ...periodParameters(period) })}`}>
            ← {t.back}
          </Link>
        )}
      </p>
      <PastBanner />
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
      <p className="lead">
        {text} {definition && <span className="quiet">{view.version(definition.version)}</span>}
      </p>
      {sources !== undefined && <p className="quiet">{past.sources(sources.join(' · '))}</p>}
      <div className="filters">
        <MomentChoice />
        <Button
          aria-pressed={isExplained}
          onClick={() =>
            navigate(withParameters(address, { why: isExplained ? undefined : 'true' }), { replace: true })
          }
        >
          {isExplained ? past.hideWhy : past.why}
        </Button>
      </div>
      {rows !== undefined && rows.length > 0 && pastOf(period) === undefined && (
        <p className="lead">
          <TakeAway path={`/areas/${area}/figures/${figure}/cases/sheet`} parameters={takenAway} />
        </p>
      )}
      {rows === undefined && <Waiting query={query} />}
      {rows?.length === 0 && !hasNextPage && <Notice title={t.empty} />}
      {rows !== undefined && rows.length > 0 && <Rows rows={rows} moment={momentIn(searchParams)} />}
      {hasNextPage && !isNarrowed && (
        <p className="list-end">
          <More query={query} />
        </p>
      )}
      <ComparisonPanel of={of} name={name} />
      {pagesOf(session).supposes && <WhatIfPanel of={of} />}
    </>
  );
}

interface RowsProps {
  readonly rows: Counted['items'];
  readonly moment: Moment;
}

function Rows({ rows, moment }: RowsProps) {
  const { figure: t, cases } = useTexts();
  const past = usePastTexts();
  const isExplained = rows.some(({ turns }) => turns !== undefined);
  const names = useNames();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{cases.matter}</th>
          <th scope="col">{cases.place}</th>
          <th scope="col">{t.at}</th>
          {isExplained && <th scope="col">{past.events}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fact, caseId, caseNumber, title, typeCode, areaPath, at, turns }) => (
          <tr key={fact}>
            <td>
              {caseId === null ? (
                t.report
              ) : (
                <Link className="row-link" href={caseHref(caseId, moment)}>
                  {title ?? caseNumber}
                </Link>
              )}
              <span className="quiet under">
                {caseNumber} {names.type(typeCode)}
              </span>
            </td>
            <td>{names.spot(areaPath)}</td>
            <td>
              <When at={at} />
            </td>
            {isExplained && (
              <td data-label={past.events}>
                {caseId === null || turns === undefined || turns.length === 0 ? (
                  <span className="quiet">{past.noEvents}</span>
                ) : (
                  <Turns caseId={caseId} turns={turns} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
