import type { Area } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { areasAsk, type FigureDefinition, type Period, registerAsk, viewAsk } from '../asks.js';
import { pagesOf, type ViewName } from '../home.js';
import { useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { FigureCards } from '../views/figure-cards.js';
import { FigureTable } from '../views/figure-table.js';
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
          <FigureCards values={data.figures} register={register} of={{ area: area.code, ...period }} />
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
          <FigureCards values={data.byCommunity.total} register={register} of={of} />
          <FlowBoard flow={data.flow} area={area.code} />
          <div className="queues">
            <CaseQueue title={t.overdue} cases={data.overdue.items} />
            <WhistleQueue whistles={data.whistles} />
            <SessionQueue title={t.calendar} sessions={data.sessions} />
            <RecheckQueue rechecks={data.rechecks} />
          </div>
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
          <ByArea figures={data.byStreet} register={register} of={of} />
          <ByType figures={data.byType} register={register} of={of} />
          <Register title={t.register} register={register} />
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
  return (
    <FigureTable
      title={t.byArea}
      heading={t.area}
      figures={figures}
      register={register}
      nameOf={(key) => (key === null ? t.direct : names.area(key))}
      rowsOf={(key) => (key === null ? { ...of, direct: true } : { ...of, area: key })}
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
