import type { CaseSummary, CommunityView, StreetView } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../both/language.js';
import type { PendingGroup } from '../asks.js';
import { Link, useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Due } from '../parts/due.js';
import { Deadline, Moment } from '../parts/moment.js';
import { StageTag, Tag } from '../parts/tag.js';
import { caseHref, momentIn } from '../past/moment.js';
import { useTexts } from '../texts/use-texts.js';

/** The first of them; the triage desk has the rest. */
const PENDING_SHOWN = 12;

interface QueueProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly renderRow: (item: Item) => ReactNode;
  readonly keyOf: (item: Item) => string;
  /** So many are shown; where there are more, `end` leads to all. */
  readonly most?: number;
  readonly end?: ReactNode;
}

/** One list of things to do. An empty one says so and takes no room. */
export function Queue<Item>({ title, items, renderRow, keyOf, most, end }: QueueProps<Item>) {
  const { view: t } = useTexts();
  const id = useId();
  return (
    <section className="panel queue" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">{items.length === 0 ? t.nothing : items.length}</span>
      </h2>
      {items.length > 0 && (
        <ul>
          {items.slice(0, most).map((item) => (
            <li key={keyOf(item)}>{renderRow(item)}</li>
          ))}
        </ul>
      )}
      {end}
    </section>
  );
}

interface InCase {
  readonly caseId: string;
  readonly title: string;
  readonly areaPath: readonly string[];
}

/** The case a row is about, and where it is. */
export function CaseLink({ of: { caseId, title, areaPath } }: { readonly of: InCase }) {
  const names = useNames();
  const { searchParams } = useAddress();
  return (
    <>
      <Link className="row-link" href={caseHref(caseId, momentIn(searchParams))}>
        {title}
      </Link>{' '}
      <span className="quiet">{names.spot(areaPath)}</span>
    </>
  );
}

export function CaseQueue({
  title,
  cases,
}: {
  readonly title: string;
  readonly cases: readonly CaseSummary[];
}) {
  return (
    <Queue
      title={title}
      items={cases}
      keyOf={({ caseId }) => caseId}
      renderRow={(one) => (
        <>
          <CaseLink of={one} />
          <span className="end">
            <StageTag stage={one.stage} /> <Due of={one} />
          </span>
        </>
      )}
    />
  );
}

export function PendingQueue({ groups }: { readonly groups: readonly PendingGroup[] }) {
  const { view: t, reports } = useTexts();
  const names = useNames();
  return (
    <Queue
      title={t.pending}
      items={groups}
      most={PENDING_SHOWN}
      keyOf={({ reportIds }) => reportIds.join()}
      renderRow={({ areaPath, building, typeCode, reportIds, urgent, firstFiledAt }) => (
        <>
          <Link className="row-link" href="/reports">
            {names.spot(areaPath, building)}
          </Link>{' '}
          <span className="quiet">{typeCode === null ? t.noType : names.type(typeCode)}</span>
          <span className="end">
            {urgent && <Tag tone="bad">{reports.urgent}</Tag>} {t.inGroup(reportIds.length)}{' '}
            <Moment at={firstFiledAt} />
          </span>
        </>
      )}
      end={
        groups.length > 0 && (
          <p>
            <Link href="/reports">{t.allPending}</Link>
          </p>
        )
      }
    />
  );
}

export function DangerQueue({ dangers }: Pick<CommunityView, 'dangers'>) {
  const { view: t } = useTexts();
  if (dangers.length === 0) return null;
  return (
    <div className="notice problem" role="alert">
      <strong>{t.dangers}</strong>
      <ul>
        {dangers.map((danger) => (
          <li key={danger.dangerId}>
            <CaseLink of={danger} /> <Deadline at={danger.acknowledgeBy} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function RecheckQueue({ rechecks }: Pick<CommunityView, 'rechecks'>) {
  const { view: t, case: words } = useTexts();
  return (
    <Queue
      title={t.rechecks}
      items={rechecks.items}
      keyOf={({ noticeId }) => noticeId}
      renderRow={(notice) => (
        <>
          <CaseLink of={notice} />
          <span className="end">
            {words[notice.kind]} {t.openItems(notice.openItems.length)} <Deadline at={notice.recheckDueAt} />
          </span>
        </>
      )}
    />
  );
}

interface SessionsProps extends Pick<CommunityView, 'sessions'> {
  readonly title: string;
}

export function SessionQueue({ title, sessions }: SessionsProps) {
  const { case: t } = useTexts();
  return (
    <Queue
      title={title}
      items={sessions.items}
      keyOf={({ sessionId }) => sessionId}
      renderRow={(session) => (
        <>
          <CaseLink of={session} />
          <span className="end">
            {session.room} <Moment at={session.startsAt} />{' '}
            {session.status === 'HELD' && <Tag tone="good">{t.held}</Tag>}
          </span>
        </>
      )}
    />
  );
}

export function ObligationQueue({ obligations }: Pick<CommunityView, 'obligations'>) {
  const { view: t } = useTexts();
  return (
    <Queue
      title={t.obligations}
      items={obligations.items}
      keyOf={({ obligationId }) => obligationId}
      renderRow={(obligation) => (
        <>
          <CaseLink of={obligation} />
          <span className="end">
            <Deadline at={obligation.dueAt} />
          </span>
        </>
      )}
    />
  );
}

export function WhistleQueue({ whistles }: Pick<StreetView, 'whistles'>) {
  const { view: t } = useTexts();
  return (
    <Queue
      title={t.whistles}
      items={whistles}
      keyOf={({ whistleId }) => whistleId}
      renderRow={(whistle) => (
        <>
          <CaseLink of={whistle} />
          <span className="end">
            <Moment at={whistle.meetingAt} />{' '}
            {t.arrived(whistle.reportedIn.length, whistle.departments.length)}
          </span>
        </>
      )}
    />
  );
}

/** Cases in work: one row per area below, one column per stage. Each number opens its list. */
export function FlowBoard({ flow, area }: Pick<StreetView, 'flow'> & { readonly area: string }) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  const stages = [...new Set(flow.map(({ stage }) => stage))];
  const areas = [...new Set(flow.map((cell) => cell.area))];
  if (flow.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t.flow}</h2>
      <div className="wide">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col">
                  {wordFor(language, 'stage', stage)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((code) => (
              <tr key={code ?? ''}>
                <th scope="row">{code === null ? t.direct : names.area(code)}</th>
                {stages.map((stage) => {
                  const cell = flow.find((one) => one.area === code && one.stage === stage);
                  return (
                    <td key={stage}>
                      {cell === undefined ? (
                        <span className="none">0</span>
                      ) : (
                        <>
                          <Link href={`/cases?area=${code ?? area}&stages=${stage}&sort=due`}>
                            {cell.cases}
                          </Link>
                          {cell.overdue > 0 && (
                            <span className="bad under">{t.flowOverdue(cell.overdue)}</span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
