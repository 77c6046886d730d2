import type { TimelineEntry } from '@linli/contracts';
import { sayEvent, wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { timelineAsk } from '../asks.js';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { IntegrityBadge } from './integrity-badge.js';
import { statesAsk } from './replay-asks.js';
import { AsItWas, StateAfter } from './state-after.js';
import { Steps } from './steps.js';

/** Steps a second at the lowest speed. */
const STEP_MS = 1000;

/** 审计回放: a case step by step, as it was recorded. */
export function ReplayPage({ caseId }: { readonly caseId: string }) {
  const { replay: t } = useTexts();
  const query = useQuery(timelineAsk(caseId));
  useTitle(t.title);
  return (
    <>
      <p>
        <Link href={`/cases/${caseId}`}>← {t.back}</Link>
      </p>
      <h1>{t.title}</h1>
      <IntegrityBadge caseId={caseId} />
      {query.data === undefined && <Waiting query={query} />}
      {query.data?.length === 0 && <Notice title={t.noEvents} />}
      {query.data !== undefined && query.data.length > 0 && <Player caseId={caseId} entries={query.data} />}
    </>
  );
}

function Player({
  caseId,
  entries,
}: {
  readonly caseId: string;
  readonly entries: readonly TimelineEntry[];
}) {
  const { replay: t } = useTexts();
  const last = entries.length - 1;
  const [at, setAt] = useState(last);
  const [pinned, setPinned] = useState<number>();
  const [speed, setSpeed] = useState<number>();
  const [moment, setMoment] = useState<string>();
  const isPlaying = speed !== undefined && at < last;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setAt(at + 1), STEP_MS / speed);
    return () => clearTimeout(timer);
  }, [at, isPlaying, speed]);
  const entry = entries[Math.min(at, last)];
  const earlier = pinned ?? at - 1;
  const { data: states } = useQuery(statesAsk(caseId, at));
  const { data: earlierStates } = useQuery({
    ...statesAsk(caseId, Math.max(0, earlier)),
    enabled: earlier >= 0,
  });
  // The next part is there before it is stepped into.
  useQuery(statesAsk(caseId, Math.min(last, at + 10)));
  if (!entry) return null;
  const goTo = (index: number) => {
    setAt(Math.max(0, Math.min(last, index)));
    setMoment(undefined);
  };
  return (
    <>
      <Steps
        entries={entries}
        at={at}
        onGo={goTo}
        speed={isPlaying ? speed : undefined}
        onSpeed={(wanted) => {
          if (wanted !== undefined && at >= last) setAt(0);
          setSpeed(wanted);
        }}
        onMoment={setMoment}
      />
      <div className="replay">
        <section className="panel" aria-labelledby="replay-event">
          <h2 id="replay-event">{t.event(at + 1, entries.length)}</h2>
          <Happening entry={entry} />
          <p>
            <Button onClick={() => setPinned(pinned === at ? undefined : at)}>
              {pinned === at ? t.unpin : t.pin}
            </Button>
          </p>
          <details>
            <summary>{t.raw}</summary>
            <pre>{JSON.stringify(entry, null, 2)}</pre>
          </details>
        </section>
        {moment === undefined ? (
          <StateAfter
            revision={at}
            earlier={earlier}
            isPinned={pinned !== undefined}
            state={states?.find(({ revision }) => revision === at)?.state}
            before={earlierStates?.find(({ revision }) => revision === earlier)?.state}
          />
        ) : (
          <AsItWas caseId={caseId} moment={moment} />
        )}
      </div>
    </>
  );
}

function Happening({ entry }: { readonly entry: TimelineEntry }) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { type, data, by, occurredAt, recordedAt } = entry;
  return (
    <>
      <p className="happened">{sayEvent(language, type, data)}</p>
      <p className="quiet">
        {wordFor(language, 'role', by.role)}
        {by.role !== 'SYS' && ` · ${names.unit(by.orgCode)}`}
      </p>
      <p className="quiet">
        {t.occurred} <Moment at={occurredAt} /> · {t.recorded} <Moment at={recordedAt} />
      </p>
    </>
  );
}
