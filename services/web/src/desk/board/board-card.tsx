import type { MediationCard } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import { useLanguage } from '../../both/language.js';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { Deadline, Moment } from '../parts/moment.js';
import { Tag } from '../parts/tag.js';
import { actionInto, nextAction, PHASES } from './phases.js';
import { useBoardTexts } from './texts.js';

interface Props {
  readonly card: MediationCard;
  readonly onAct: (action: string) => void;
  readonly onDrag: () => void;
}

/** A mediation on the board: what it is about, its next session, its clocks; never a name. */
export function BoardCard({ card, onAct, onDrag }: Props) {
  const t = useBoardTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { caseId, title, areaPath, parties, refused, dueAt, nextSessionAt, obligationDueAt, risk } = card;
  const next = nextAction(card);
  const ahead = PHASES.flatMap((phase) => {
    const action = actionInto(phase, card);
    return action === undefined ? [] : [{ phase, action }];
  });
  return (
    <article className="board-card" draggable onDragStart={onDrag} aria-label={title}>
      <Link className="row-link" href={`/cases/${caseId}`} draggable={false}>
        {title}
      </Link>
      <span className="quiet">{names.spot(areaPath)}</span>
      <span className="quiet">
        {t.parties(parties)} {risk === 'high' && <Tag tone="bad">{wordFor(language, 'risk', risk)}</Tag>}
        {refused > 0 && <Tag tone="warn">{t.refused(refused)}</Tag>}
      </span>
      {nextSessionAt !== null && (
        <span>
          {t.session} <Moment at={nextSessionAt} />
        </span>
      )}
      {dueAt !== null && card.phase !== 'performing' && card.phase !== 'callback' && (
        <span>
          {t.until} <Deadline at={dueAt} />
        </span>
      )}
      {obligationDueAt !== null && (
        <span>
          {t.performUntil} <Deadline at={obligationDueAt} />
        </span>
      )}
      <span className="board-moves">
        {next !== undefined && (
          <Button size="small" onClick={() => onAct(next)}>
            {wordFor(language, 'action', next)}
          </Button>
        )}
        {ahead.length > 0 && (
          <select
            aria-label={t.moveCard(title)}
            value=""
            onChange={({ target }) => target.value !== '' && onAct(target.value)}
          >
            <option value="">{t.move}</option>
            {ahead.map(({ phase, action }) => (
              <option key={phase} value={action}>
                {t.phases[phase]}
              </option>
            ))}
          </select>
        )}
      </span>
    </article>
  );
}
