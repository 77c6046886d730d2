import type { FigureTurn } from '@linli/contracts';
import { sayEvent } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { Link } from '../location.js';
import { Moment } from '../parts/moment.js';
import { caseHref } from './moment.js';
import { usePastTexts } from './texts.js';

/** The events after which something counted, or no longer did; each leads into the replay of its case. */
export function Turns({ caseId, turns }: { readonly caseId: string; readonly turns: readonly FigureTurn[] }) {
  return (
    <ul className="turns">
      {turns.map((turn) => (
        <li key={turn.eventId}>
          <TurnOf caseId={caseId} turn={turn} />
        </li>
      ))}
    </ul>
  );
}

/** One of them. */
export function TurnOf({ caseId, turn }: { readonly caseId: string; readonly turn: FigureTurn }) {
  const t = usePastTexts();
  const { language } = useLanguage();
  return (
    <>
      <Link href={caseHref(caseId, {}, turn.revision)} data-turn={turn.type}>
        {sayEvent(language, turn.type, {})}
      </Link>{' '}
      <span className="quiet">
        {turn.counts ? t.counts : t.countsNot} · <Moment at={turn.recordedAt} />
      </span>
    </>
  );
}
