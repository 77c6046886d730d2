import type { ClockEffects } from '../clocks/book.js';
import type { ClockLedger } from '../clocks/ledger.js';
import type { Due } from '../vocabulary.js';
import type { VisitEvent } from './events.js';

/** An entry that leaves the date where it is leaves the clock alone, and what is on record of it: it is told of once. */
const isDueAlready = (clocks: ClockLedger, { due }: { readonly due: Due }): boolean =>
  clocks.present('welfare_visit')?.due.at === due.at;

/** Another date than planned: what was reached of the former one is no longer of interest. */
function replan(clocks: ClockLedger, { data }: { readonly data: { readonly due: Due } }): void {
  if (isDueAlready(clocks, data)) return;
  clocks.cancel(['welfare_visit']);
  clocks.start('welfare_visit', { due: data.due });
}

/** The one clock of visits: until when somebody goes there again. Every visit begins it anew. */
export const visitClockEffects: ClockEffects<VisitEvent> = {
  VisitsEnrolled: (clocks, { data }) => clocks.start('welfare_visit', { due: data.due }),
  Visited: (clocks, { data }) => {
    if (isDueAlready(clocks, data)) return;
    clocks.stop('welfare_visit');
    clocks.start('welfare_visit', { due: data.due });
  },
  VisitChangeReported: replan,
  VisitGroupChanged: replan,
  VisitsEnded: (clocks) => clocks.cancel(),
  VisitOverdue: (clocks) => clocks.fired('welfare_visit', '', 100),
};
