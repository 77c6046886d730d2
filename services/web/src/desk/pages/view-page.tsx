import type { Area } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import {
  areasAsk,
  type FigureDefinition,
  figuresAsk,
  overdueThenAsk,
  type Period,
  periodParameters,
  registerAsk,
  viewAsk,
} from '../asks.js';
import { pagesOf, type ViewName } from '../home.js';
import { useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import { momentIn, pastOf } from '../past/moment.js';
import { PastBanner } from '../past/past-banner.js';
import { usePastTexts } from '../past/texts.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { FigureCards } from '../views/figure-cards.js';
import { FigureTable } from '../views/figure-table.js';
import { HeatPanel } from '../views/heat-panel.js';
import { MapPanel } from '../views/map-panel.js';
import { periodIn } from '../views/period.js';
import {
  CaseQueue,
  DangerQueue,
  FlowBoard,
  ObligationQueue,
  PendingQueue,
  RecheckQueue,
  SessionQueue,
  WhistleQueue,
} from '../views/queues.js';
import { TrendPanel } from '../views/trend-panel.js';
import { ViewHead } from '../views/view-head.js';

/** One of the three views; the address says of which area and period. */
export function ViewPage({ view }: { readonly view: ViewName }) {
  const { state, view: t } = useTexts();
  const session = useSession();
  const { searchParams } = useAddress();
  const areas = useQuery(areasAsk);
  const register = useQuery(registerAsk);
  useTitle(t[view]);
  if (!pagesOf(session).views.includes(view)) return <Notice title={state.noView} />;
  if (!areas.data || !register.data) return <Waiting query={areas.data ? register : areas} />;

  const choices = areasFor(view, areas.data, session.areaCode);
  const area = choices.find(({ code }) => code === searchParams.get('area')) ?? choices[0];
  if (area === undefined) return <Notice title={state.notFound} />;
  const period = periodIn(searchParams);
  const props = { area, areas: choices, period, register: register.data };
  const past = pastOf(period);
  if (past) return <Past view={view} {...props} instant={past.instant} />;
  switch (view) {
    case 'community':
      return <Community {...props} />;
    case 'street':
      return <Street {...props} />;
    case 'district':
      return <District {...props} />;
  }
}

/** Areas of the view's level within the caller's own, or the one the caller's own lies in. */
function areasFor(view: ViewName, areas: readonly Area[], own: string): readonly Area[] {
  const ownPath = areas.find(({ code }) => code === own)?.path ?? [];
  return areas.filter(
    ({ code, level, path }) => level === view && (path.includes(own) || ownPath.includes(code)),
  );
}

interface Props {
  readonly area: Area;
  readonly areas: readonly Area[];
  readonly period: Period;
  readonly register: readonly FigureDefinition[];
}

function Community({ area, areas, period, register }: Props) {
  const { view: t } = useTexts();
  const query = useQuery(viewAsk('community', area.code, period));
  const { data } = query;
  const of = { area: area.code, ...period };
  return (
    <>
      <ViewHead view="community" {...{ area, areas, period }} answeredAt={data && query.dataUpdatedAt} />
      {data === undefined ? (
        <Waiting query={query} />
      ) : (
        <>
          <DangerQueue dangers={data.dangers} />
          <div className="queues">
            <PendingQueue groups={data.pending} />
            <CaseQueue title={t.overdue} cases={data.overdue.items} />
            <CaseQueue title={t.dueToday} cases={data.dueToday.items} />
            <RecheckQueue rechecks={data.rechecks} />
            <SessionQueue title={t.sessions} sessions={data.sessions} />
            <ObligationQueue obligations={data.obligations} />
          </div>
          <FigureCards values={data.figures} register={register} of={of} />
          <TrendPanel register={register} of={of} />
          <HeatPanel register={register} of={of} />
          <MapPanel register={register} of={of} />
        </>
      )}
    </>
  );
}

function Street({ area, areas, period, register }: Props) {
  const { view: t } = useTexts();
  const query = useQuery(viewAsk('street', area.code, period));
  const { data } = query;
  const of = { area: area.code, ...period };
  return (
    <>
      <ViewHead view="street" {...{ area, areas, period }} answeredAt={data && query.dataUpdatedAt} />
      {data === undefined ? (
        <Waiting query={query} />
      ) : (
        <>
          <FlowBoard flow={data.flow} area={area.code} />
          <div className="queues">
            <CaseQueue title={t.overdue} cases={data.overdue.items} />
            <WhistleQueue whistles={data.whistles} />
            <SessionQueue title={t.calendar} sessions={data.sessions} />
            <RecheckQueue rechecks={data.rechecks} />
          </div>
          <FigureCards values={data.byCommunity.total} register={register} of={of} />
          <TrendPanel register={register} of={of} />
          <HeatPanel register={register} of={of} />
          <MapPanel register={register} of={of} />
          <ByArea figures={data.byCommunity} register={register} of={of} />
          <ByType figures={data.byType} register={register} of={of} />
        </>
      )}
    </>
  );
}

function District({ area, areas, period, register }: Props) {
  const { view: t } = useTexts();
  const query = useQuery(viewAsk('district', area.code, period));
  const { data } = query;
  const of = { area: area.code, ...period };
  return (
    <>
      <ViewHead view="district" {...{ area, areas, period }} answeredAt={data && query.dataUpdatedAt} />
      {data === undefined ? (
        <Waiting query={query} />
      ) : (
        <>
          <FigureCards values={data.byStreet.total} register={register} of={of} />
          <TrendPanel register={register} of={of} />
          <HeatPanel register={register} of={of} />
          <MapPanel register={register} of={of} />
          <ByArea figures={data.byStreet} register={register} of={of} />
          <ByType figures={data.byType} register={register} of={of} />
          <Register title={t.register} register={register} />
        </>
      )}
    </>
  );
}

/** A view of the past: its figures and what was overdue. What is to be done is a matter of now. */
function Past({
  view,
  area,
  areas,
  period,
  register,
  instant,
}: Props & { readonly view: ViewName; readonly instant: string }) {
  const { view: t } = useTexts();
  const past = usePastTexts();
  const of = { area: area.code, ...period };
  const byArea = useQuery(figuresAsk(of, 'child'));
  const byType = useQuery(figuresAsk(of, 'type'));
  const overdue = useQuery({
    ...overdueThenAsk(area.code, momentIn(useAddress().searchParams), instant),
    enabled: view !== 'district',
  });
  const waits = [byArea, byType].find(({ data }) => data === undefined);
  return (
    <>
      <ViewHead view={view} {...{ area, areas, period }} answeredAt={undefined} />
      <PastBanner withPeriod />
      {byArea.data === undefined || byType.data === undefined ? (
        waits && <Waiting query={waits} />
      ) : (
        <>
          <FigureCards values={byArea.data.total} register={register} of={of} />
          {view !== 'district' && (
            <div className="queues">
              {overdue.data ? (
                <CaseQueue title={t.overdue} cases={overdue.data.items} />
              ) : (
                <Waiting query={overdue} />
              )}
            </div>
          )}
          {view !== 'district' && <p className="quiet">{past.onlyNow}</p>}
          <TrendPanel register={register} of={of} />
          <HeatPanel register={register} of={of} />
          <MapPanel register={register} of={of} />
          <ByArea figures={byArea.data} register={register} of={of} />
          <ByType figures={byType.data} register={register} of={of} />
        </>
      )}
    </>
  );
}

type TableProps = Pick<Parameters<typeof FigureTable>[0], 'figures' | 'register'> & {
  readonly of: Period & { readonly area: string };
};

function ByArea({ figures, register, of }: TableProps) {
  const { view: t } = useTexts();
  const names = useNames();
  const { views } = pagesOf(useSession());
  const { data: areas } = useQuery(areasAsk);
  const viewOf = (key: string | null): string | undefined => {
    const view = views.find((one) => one === areas?.find(({ code }) => code === key)?.level);
    if (key === null || view === undefined) return undefined;
    return `/views/${view}?${new URLSearchParams({ area: key, ...periodParameters(of) })}`;
  };
  return (
    <FigureTable
      title={t.byArea}
      by="child"
      heading={t.area}
      figures={figures}
      register={register}
      nameOf={(key) => (key === null ? t.direct : names.area(key))}
      rowsOf={(key) => (key === null ? { ...of, direct: true } : { ...of, area: key })}
      viewOf={viewOf}
      total={of}
    />
  );
}

function ByType({ figures, register, of }: TableProps) {
  const { view: t } = useTexts();
  const names = useNames();
  return (
    <FigureTable
      title={t.byType}
      by="type"
      heading={t.type}
      figures={figures}
      register={register}
      nameOf={(key) => (key === null ? t.noType : names.type(key))}
      rowsOf={(key) => ({ ...of, type: key ?? '' })}
      total={of}
    />
  );
}

function Register({
  title,
  register,
}: {
  readonly title: string;
  readonly register: readonly FigureDefinition[];
}) {
  const { view: t } = useTexts();
  const key = useLanguage().language === 'en' ? 'en' : 'zh';
  return (
    <details className="panel">
      <summary>{title}</summary>
      <dl>
        {register.map(({ id, version, name, definition }) => (
          <div key={id}>
            <dt>
              {name[key]} <span className="quiet">{t.version(version)}</span>
            </dt>
            <dd>{definition[key]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
