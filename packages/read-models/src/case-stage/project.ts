import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, onEvery } from '../projection/view.js';
import { standingAfter } from './standing.js';
import { caseStageTable } from './table.js';

type Interval = Draft<typeof caseStageTable>;

export const caseStageView = defineView<typeof caseStageTable, typeof caseEvents>({
  table: caseStageTable,
  generation: 2,
  category: 'case',
  events: caseEvents,
  handlers: onEvery<Interval, typeof caseEvents>(caseEvents, (intervals, event) => {
    const current = intervals.get(String(intervals.size));
    const at = event.meta.recordedAt;
    if (!current) {
      const opened = { caseId: idOf(event), nth: 1, stage: 'REGISTERED', fromAt: at, toAt: null } as const;
      return event.type === 'CaseOpened' ? [{ ...opened, performance: null }] : [];
    }
    const after = standingAfter(current, event);
    if (after.stage !== current.stage) {
      return [
        { ...current, toAt: at },
        { ...current, ...after, nth: current.nth + 1, fromAt: at },
      ];
    }
    return after.performance === current.performance ? [] : [{ ...current, ...after }];
  }),
});
