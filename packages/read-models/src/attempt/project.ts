import { attemptEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { defineView, idOf } from '../projection/view.js';
import { attemptTable } from './table.js';

export const attemptView = defineView<typeof attemptTable, typeof attemptEvents>({
  table: attemptTable,
  generation: 1,
  category: 'attempt',
  events: attemptEvents,
  appendOnly: true,
  handlers: {
    AttemptRefused: (_, event) => {
      const { action, code, reason, about, areaPath } = event.data;
      const aim = {
        aboutKind: about?.kind ?? null,
        aboutId: about?.id ?? null,
        caseId: about?.kind === 'case' ? about.id : null,
        atRevision: about?.atRevision ?? null,
      };
      const triedAt = event.meta.recordedAt;
      return [{ ...who(event), areaPath, triedAt, action, code, reason, ...aim, times: 1 }];
    },
    AttemptsPassedOver: (_, event) => {
      const { minute: triedAt, count: times, areaPath } = event.data;
      return [{ ...who(event), areaPath, triedAt, ...untold, times }];
    },
  },
});

/** What a mere number does not tell. */
const untold = {
  action: null,
  code: null,
  reason: null,
  aboutKind: null,
  aboutId: null,
  caseId: null,
  atRevision: null,
} as const;

function who(event: Recorded) {
  const { id: accountId, role, orgCode } = event.meta.by;
  return { accountDay: idOf(event), attemptId: event.eventId, accountId, role, orgCode };
}
