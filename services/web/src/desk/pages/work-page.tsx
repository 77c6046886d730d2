import type { Session } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { dayAfter, dayOf, instantOfField } from '../../both/moments.js';
import { useNow } from '../../both/now.js';
import {
  casesInStagesAsk,
  obligationsAsk,
  ownSessionsAsk,
  pendingGroupsAsk,
  policeInboxAsk,
  rechecksAsk,
  tasksAsk,
} from '../asks.js';
import { Link, useAddress, withParameters } from '../location.js';
import { Deadline, Moment } from '../parts/moment.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import {
  CaseLink,
  CaseQueue,
  ObligationQueue,
  PendingQueue,
  Queue,
  RecheckQueue,
  SessionQueue,
} from '../views/queues.js';

/** How many days ahead one may look. */
const SPANS = [1, 3, 7, 30] as const;
const USUAL_SPAN = 3;
/** Who calls back has nothing but the callbacks: all of them, whenever they fall due. */
const CALLING_BACK_SPAN = 30;

/** Which roles have which lists; what somebody may not see is not asked for. */
const has = {
  inbox: ['PL'],
  pending: ['CW', 'SD'],
  sessions: ['MD'],
  obligations: ['CW', 'MD', 'SD'],
  rechecks: ['GW', 'CW', 'SD', 'DU'],
  verification: ['CW', 'SD'],
} as const satisfies Record<string, readonly Session['role'][]>;

/** 我的工作: what waits for whoever is signed in, each with the clock that runs and until when. */
export function WorkPage() {
  const { work: t } = useTexts();
  const { role } = useSession();
  const address = useAddress();
  useTitle(t.title);
  const asked = Number(address.searchParams.get('days'));
  const usual = role === 'VR' ? CALLING_BACK_SPAN : USUAL_SPAN;
  const days = SPANS.find((span) => span === asked) ?? usual;
  const today = dayOf(new Date(useNow()));
  const until = instantOfField(`${dayAfter(today, days)}T00:00`);
  const isMine = address.searchParams.get('limits') !== 'all';
  const shows = (list: keyof typeof has): boolean => (has[list] as readonly string[]).includes(role);
  return (
    <>
      <h1>{t.title}</h1>
      <p className="quiet lead">
        {isMine ? t.about : t.aboutAll}{' '}
        <Link href={withParameters(address, { limits: isMine ? 'all' : undefined })}>
          {isMine ? t.allLimits : t.ownLimits}
        </Link>
      </p>
      <nav className="spans" aria-label={t.span}>
        {SPANS.map((span) => (
          <Link
            key={span}
            href={withParameters(address, { days: span === usual ? undefined : String(span) })}
            aria-current={span === days ? 'page' : undefined}
          >
            {t.within(span)}
          </Link>
        ))}
      </nav>
      <div className="queues">
        {shows('inbox') && <Inbox />}
        {shows('pending') && <Pending />}
        {shows('sessions') && <Sessions from={instantOfField(`${today}T00:00`)} until={until} />}
        <Tasks until={until} mine={isMine} />
        {shows('verification') && <InStages title={t.toVerify} stages="RESOLVED" />}
        {shows('rechecks') && <Rechecks until={until} />}
        {shows('obligations') && <Obligations until={until} />}
      </div>
    </>
  );
}

interface UntilProps {
  readonly until: string;
}

function Tasks({ until, mine }: UntilProps & { readonly mine: boolean }) {
  const { work: t, clock: clocks } = useTexts();
  const query = useQuery(tasksAsk(until, mine));
  const now = useNow();
  if (!query.data) return <Waiting query={query} />;
  const { items: all } = query.data;
  return [
    { title: t.overdue, items: all.filter(({ dueAt }) => Date.parse(dueAt) < now) },
    { title: t.clocks, items: all.filter(({ dueAt }) => Date.parse(dueAt) >= now) },
  ].map(({ title, items }) => (
    <Queue
      key={title}
      title={title}
      items={items}
      keyOf={({ caseId, clock, of }) => `${caseId}/${clock}/${of ?? ''}`}
      renderRow={(task) => (
        <>
          <CaseLink of={task} />
          <span className="end">
            {task.risk === 'high' && <Tag tone="bad">{t.highRisk}</Tag>} {clocks[task.clock]}{' '}
            <Deadline at={task.dueAt} />
          </span>
        </>
      )}
    />
  ));
}

function Inbox() {
  const { work: t } = useTexts();
  const { language } = useLanguage();
  const { orgCode } = useSession();
  const query = useQuery(policeInboxAsk(orgCode));
  if (!query.data) return <Waiting query={query} />;
  return (
    <Queue
      title={t.inbox}
      items={query.data.items}
      keyOf={({ handoverId }) => handoverId}
      renderRow={(handover) => (
        <>
          <CaseLink of={handover} />
          <span className="end">
            {wordFor(language, 'policeReason', handover.reasonCode)} <Moment at={handover.handedAt} />
          </span>
        </>
      )}
    />
  );
}

function Pending() {
  const query = useQuery(pendingGroupsAsk);
  return query.data ? <PendingQueue groups={query.data} /> : <Waiting query={query} />;
}

function InStages({ title, stages }: { readonly title: string; readonly stages: string }) {
  const query = useQuery(casesInStagesAsk(stages));
  return query.data ? <CaseQueue title={title} cases={query.data.items} /> : <Waiting query={query} />;
}

function Sessions({ from, until }: UntilProps & { readonly from: string }) {
  const { work: t } = useTexts();
  const query = useQuery(ownSessionsAsk(from, until));
  return query.data ? <SessionQueue title={t.sessions} sessions={query.data} /> : <Waiting query={query} />;
}

function Obligations({ until }: UntilProps) {
  const query = useQuery(obligationsAsk(until));
  return query.data ? <ObligationQueue obligations={query.data} /> : <Waiting query={query} />;
}

function Rechecks({ until }: UntilProps) {
  const query = useQuery(rechecksAsk(until));
  return query.data ? <RecheckQueue rechecks={query.data} /> : <Waiting query={query} />;
}
