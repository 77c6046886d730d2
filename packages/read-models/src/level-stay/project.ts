import { caseEvents, type Level } from '@linli/case-domain';
import type { Instant, Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { levelStayTable } from './table.js';

type Stay = Draft<typeof levelStayTable>;

export const levelStayView = defineView<typeof levelStayTable, typeof caseEvents>({
  table: levelStayTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseOpened: (rows, event) => [entered(rows, event, event.data.level, null)],
    CaseAccepted: (rows, { meta }) =>
      latest(rows).map((stay) => ({ ...stay, acceptedAt: stay.acceptedAt ?? meta.recordedAt })),
    Escalated: (rows, event) => {
      const at = event.meta.recordedAt;
      const wasEscalated = [...rows.values()].some(
        ({ level, escalatedAt }) => level === event.data.from && escalatedAt !== null,
      );
      return [
        ...latest(rows).map((stay) => ({ ...stay, escalatedAt: at, isFirstEscalation: !wasEscalated })),
        entered(rows, event, event.data.to, at),
      ];
    },
    Delegated: (rows, event) => [entered(rows, event, event.data.to, event.meta.recordedAt)],
    SentBack: (rows, event) => [entered(rows, event, event.data.to, event.meta.recordedAt)],
  },
});

function entered(rows: Rows<Stay>, event: Recorded, level: Level, acceptedAt: Instant | null): Stay {
  return {
    caseId: idOf(event),
    nth: rows.size + 1,
    level,
    acceptedAt,
    isFirstThere: ![...rows.values()].some((stay) => stay.level === level),
    escalatedAt: null,
    isFirstEscalation: false,
  };
}

function latest(rows: Rows<Stay>): Stay[] {
  const stay = rows.get(String(rows.size));
  return stay ? [stay] : [];
}
