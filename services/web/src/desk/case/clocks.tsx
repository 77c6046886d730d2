import type { Clock } from '@linli/contracts';
import { useLanguage } from '../../both/language.js';
import { sayDeadline, sayMoment } from '../../both/moments.js';
import { Deadline } from '../parts/moment.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useTexts } from '../texts/use-texts.js';
import { DeadlineExplanation } from './deadline-explanation.js';

const tones: Readonly<Record<Clock['state'], Tone>> = {
  running: 'going',
  overdue: 'bad',
  met: 'good',
  missed: 'warn',
  held: 'plain',
};
const order: readonly Clock['state'][] = ['overdue', 'running', 'held', 'missed', 'met'];

interface ClocksProps {
  readonly caseId: string;
  readonly clocks: readonly Clock[];
}

/** Every time limit that applies, by name: those that run first. */
export function Clocks({ caseId, clocks }: ClocksProps) {
  const { case: t, clock: names, clockState } = useTexts();
  const { language } = useLanguage();
  if (clocks.length === 0) return null;
  const sorted = clocks.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueAt < b.dueAt ? -1 : 1),
  );
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{t.clocks}</h2>
      <ul className="clocks">
        {sorted.map(({ clock, of, dueAt, state, originalDueAt, provisional, stoppedAt }) => (
          <li key={`${clock} ${of ?? ''} ${dueAt}`} className={state}>
            <span>{names[clock]}</span>
            <Deadline at={dueAt} />
            <Tag tone={tones[state]}>{clockState[state]}</Tag>
            {originalDueAt !== undefined && originalDueAt !== dueAt && (
              <span className="quiet under">{t.originalDue(sayDeadline(language, originalDueAt))}</span>
            )}
            {stoppedAt !== undefined && (
              <span className="quiet under">{t.stopped(sayMoment(language, stoppedAt))}</span>
            )}
            {provisional && <span className="quiet under">{t.provisional}</span>}
            <DeadlineExplanation caseId={caseId} clock={clock} of={of} dueAt={dueAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
