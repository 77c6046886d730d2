import type { TimelineEntry } from '@linli/contracts';
import { sayEvent, wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { timelineAsk } from '../asks.js';
import { Link, useAddress } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Notice } from '../parts/notice.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { momentIn, pastOf } from '../past/moment.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { ExportCase } from './export-button.js';
import { IntegrityBadge } from './integrity-badge.js';
import { integrityAsk, statesAsk } from './replay-asks.js';
import { eventAt } from './scale.js';
import { Sight } from './sight.js';
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
      <ExportCase caseId={caseId} />
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
  const { searchParams } = useAddress();
  const [begin] = useState(() => beginOf(searchParams, entries));
  const [at, setAt] = useState(begin.at);
  const [pinned, setPinned] = useState<number>();
  const [speed, setSpeed] = useState<number>();
  const [moment, setMoment] = useState<string | undefined>(begin.moment);
  const isPlaying = speed !== undefined && at < last;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setAt(at + 1), STEP_MS / speed);
    return () => clearTimeout(timer);
  }, [at, isPlaying, speed]);
  const entry = entries[Math.min(at, last)];
  const earlier = pinned ?? at - 1;
  const fault = useQuery(integrityAsk(caseId)).data?.fault;
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
        bad={fault?.revision}
      />
      <div className="replay">
        <section className="panel" aria-labelledby="replay-event">
          <h2 id="replay-event">{t.event(at + 1, entries.length)}</h2>
          {fault?.revision === entry.revision && (
            <p>
              <Tag tone="bad">{t.fault[fault.kind](fault.revision + 1)}</Tag>
            </p>
          )}
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
      <Sight caseId={caseId} revision={entry.revision} />
    </>
  );
}

/** Where an address wants the replay to begin: at an event, or at a moment on either axis; at the end otherwise. */
function beginOf(
  parameters: URLSearchParams,
  entries: readonly TimelineEntry[],
): { readonly at: number; readonly moment?: string } {
  const wanted = entries.findIndex(({ revision }) => String(revision) === parameters.get('event'));
  if (wanted !== -1) return { at: wanted };
  const past = pastOf(momentIn(parameters));
  if (past === undefined) return { at: entries.length - 1 };
  const recordedAt = entries.map((entry) => entry.recordedAt);
  const at = eventAt(recordedAt, past.instant);
  return past.axis === 'at' ? { at, moment: past.instant } : { at };
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
