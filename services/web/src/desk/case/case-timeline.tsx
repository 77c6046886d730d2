import type { TimelineEntry } from '@linli/contracts';
import { sayEvent, wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { timelineAsk } from '../asks.js';
import { Link } from '../location.js';
import { type Names, useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { EntryActions } from './entry-actions.js';
import { GROUPS, type Group, groupOf } from './event-groups.js';
import { textsOf } from './event-texts.js';

/** As many events as one looks at without searching. */
const LATEST = 20;

/** 经过: every event, newest first: what, who in which role, when, and how it was said. */
export function CaseTimeline({ caseId }: { readonly caseId: string }) {
  const { timeline: t, replay } = useTexts();
  const query = useQuery(timelineAsk(caseId));
  const [group, setGroup] = useState<Group>();
  const [isWhole, setWhole] = useState(false);
  const found = query.data?.filter(({ type }) => group === undefined || groupOf(type) === group).toReversed();
  const shown = isWhole ? found : found?.slice(0, LATEST);
  const earlier = (found?.length ?? 0) - (shown?.length ?? 0);
  return (
    <section className="panel" aria-labelledby="timeline">
      <div className="panel-head">
        <h2 id="timeline">
          {t.title} {query.data && <span className="count">{query.data.length}</span>}
        </h2>
        <Link href={`/cases/${caseId}/replay`}>{replay.open}</Link>
        <select
          aria-label={t.filter}
          value={group ?? ''}
          onChange={({ target }) => setGroup(GROUPS.find((one) => one === target.value))}
        >
          <option value="">{t.all}</option>
          {GROUPS.map((one) => (
            <option key={one} value={one}>
              {t.group[one]}
            </option>
          ))}
        </select>
      </div>
      {shown === undefined && <Waiting query={query} />}
      {shown?.length === 0 && <p className="quiet">{t.empty}</p>}
      <ol className="timeline" reversed>
        {shown?.map((entry) => (
          <Entry
            key={entry.eventId}
            caseId={caseId}
            entry={entry}
            revision={query.data?.at(-1)?.revision ?? 0}
          />
        ))}
      </ol>
      {earlier > 0 && <Button onClick={() => setWhole(true)}>{t.earlier(earlier)}</Button>}
    </section>
  );
}

interface EntryProps {
  readonly caseId: string;
  readonly entry: TimelineEntry;
  /** Of the whole case. */
  readonly revision: number;
}

function Entry({ caseId, entry, revision }: EntryProps) {
  const { timeline: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { type, by, occurredAt, recordedAt, lateEntry, data, corrections = [] } = entry;
  const said = textsOf(data);
  const open = said.filter(({ text }) => text.shown !== 'hidden');
  // Several hidden texts are said to be hidden once.
  const seen = open.length > 0 ? open : said.slice(0, 1);
  return (
    <li className={groupOf(type)}>
      <p className="happened">{sayEvent(language, type, withUnitNames(data, names))}</p>
      {seen.map(({ path, text }) => (
        <p key={path} className="said-by">
          <Shown value={text} />
        </p>
      ))}
      {corrections.map(({ correctionId, old }) => (
        <p key={correctionId} className="quiet">
          {t.correctedFrom} <Shown value={old} />
        </p>
      ))}
      <p className="quiet facts">
        <Moment at={occurredAt} />
        <span>
          {wordFor(language, 'role', by.role)}
          {by.role !== 'SYS' && ` · ${names.unit(by.orgCode)}`}
        </span>
        {lateEntry && (
          <span>
            <Tag tone="warn">{t.late}</Tag> {t.recorded} <Moment at={recordedAt} />{' '}
            <Shown value={lateEntry.reason} />
          </span>
        )}
        <EntryActions caseId={caseId} entry={entry} revision={revision} />
      </p>
    </li>
  );
}

/** Fields in which events name a unit by its code. */
const UNIT_FIELDS = ['leadUnit', 'unit', 'department', 'authority', 'station'];

function withUnitNames(data: TimelineEntry['data'], { unit }: Names): TimelineEntry['data'] {
  const named = Object.entries(data).map(([name, value]) => {
    if (UNIT_FIELDS.includes(name) && typeof value === 'string') return [name, unit(value)];
    if (name === 'departments' && Array.isArray(value))
      return [name, value.map((code) => unit(String(code)))];
    return [name, value];
  });
  return Object.fromEntries(named) as TimelineEntry['data'];
}
