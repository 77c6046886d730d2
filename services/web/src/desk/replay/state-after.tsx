import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { sayMoment } from '../../both/moments.js';
import { useNames } from '../names.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { type Change, changesBetween } from './changes.js';
import { asItWasAsk } from './replay-asks.js';
import { sayPath, sayValue } from './say-state.js';

type State = Readonly<Record<string, unknown>>;

interface Props {
  readonly revision: number;
  readonly earlier: number;
  readonly isPinned: boolean;
  readonly state: State | undefined;
  readonly before: State | undefined;
}

/** What an event changed, against the one before it or the pinned one, and the whole state after it. */
export function StateAfter({ revision, earlier, isPinned, state, before }: Props) {
  const { replay: t, state: words } = useTexts();
  if (state === undefined || (earlier >= 0 && before === undefined)) {
    return <p className="quiet">{words.loading}</p>;
  }
  const changes = earlier === revision ? [] : changesBetween(before ?? {}, state);
  return (
    <section className="panel" aria-labelledby="replay-changes" data-revision={revision}>
      <h2 id="replay-changes">{isPinned ? t.changesSince(earlier + 1) : t.changes}</h2>
      {changes.length === 0 ? <p className="quiet">{t.nothingChanged}</p> : <Changes changes={changes} />}
      <WholeState state={state} />
    </section>
  );
}

/** The case as it was at a moment, with what was recorded later for earlier. */
export function AsItWas({ caseId, moment }: { readonly caseId: string; readonly moment: string }) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const query = useQuery(asItWasAsk(caseId, moment));
  if (query.data === undefined) return <Waiting query={query} />;
  return (
    <section className="panel" aria-labelledby="replay-was">
      <h2 id="replay-was">{t.wasAt(sayMoment(language, moment))}</h2>
      <p className="quiet">{t.wasText}</p>
      <Changes changes={changesBetween({}, query.data)} />
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  return (
    <div className="replay-scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row" title={path} data-path={path}>
                {sayPath(language, path, names)}
              </th>
              <td title={before}>{before === undefined ? '—' : sayValue(language, path, before, names)}</td>
              <td title={after}>{after === undefined ? '—' : sayValue(language, path, after, names)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WholeState({ state }: { readonly state: State }) {
  const { replay: t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.whole}</summary>
      {isOpen && <pre>{JSON.stringify(state, null, 2)}</pre>}
    </details>
  );
}
