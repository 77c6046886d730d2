import type { MediationCard, MediationPhase } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { boardAsk } from '../asks.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { useTitle } from '../title.js';
import { BoardCard } from './board-card.js';
import { MoveDialog } from './move-dialog.js';
import { actionInto, PHASES } from './phases.js';
import { useBoardTexts } from './texts.js';

interface Move {
  readonly caseId: string;
  readonly action: string;
}

/**
 * 调解看板: the mediations that go on, by what they wait for. A card is moved by what is done – with the mouse, or with the
 * list on each card – and only an event brings it on.
 */
export function BoardPage() {
  const t = useBoardTexts();
  const { role } = useSession();
  useTitle(t.title);
  const query = useQuery(boardAsk(role === 'MD'));
  const [move, setMove] = useState<Move>();
  const [dragged, setDragged] = useState<MediationCard>();
  if (!query.data) return <Waiting query={query} />;

  function dropOn(phase: MediationPhase, event: DragEvent): void {
    event.preventDefault();
    const action = dragged && actionInto(phase, dragged);
    if (dragged && action !== undefined) setMove({ caseId: dragged.caseId, action });
    setDragged(undefined);
  }

  return (
    <>
      <h1>{t.title}</h1>
      <p className="quiet lead">{t.about}</p>
      <div className="board">
        {PHASES.map((phase) => {
          const cards = query.data.filter((card) => card.phase === phase);
          const takes = dragged !== undefined && actionInto(phase, dragged) !== undefined;
          return (
            <section
              key={phase}
              className={takes ? 'board-column takes' : 'board-column'}
              aria-labelledby={`phase-${phase}`}
              onDragOver={(event) => takes && event.preventDefault()}
              onDrop={(event) => dropOn(phase, event)}
            >
              <h2 id={`phase-${phase}`}>
                {t.phases[phase]} <span className="count">{cards.length}</span>
              </h2>
              {cards.map((card) => (
                <BoardCard
                  key={card.mediationId}
                  card={card}
                  onDrag={() => setDragged(card)}
                  onAct={(action) => setMove({ caseId: card.caseId, action })}
                />
              ))}
            </section>
          );
        })}
      </div>
      {move && <MoveDialog {...move} onClose={() => setMove(undefined)} />}
    </>
  );
}
