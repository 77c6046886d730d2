import type { ClockEffects } from '../clocks/book.js';
import type { VisitEvent } from './events.js';

/** The one clock of visits: until when somebody goes there again. Every visit begins it anew. */
export const visitClockEffects: ClockEffects<VisitEvent> = {
  VisitsEnrolled: (clocks, { data }) => clocks.start('welfare_visit', { due: data.due }),
  Visited: (clocks, { data }) => {
    clocks.stop('welfare_visit');
    clocks.start('welfare_visit', { due: data.due });
  },
  // Sooner than planned: what was reached of the later date is no longer of interest.
  VisitChangeReported: (clocks, { data }) => {
    clocks.cancel(['welfare_visit']);
    clocks.start('welfare_visit', { due: data.due });
  },
  VisitGroupChanged: (clocks, { data }) => {
    clocks.cancel(['welfare_visit']);
    clocks.start('welfare_visit', { due: data.due });
  },
  VisitsEnded: (clocks) => clocks.cancel(),
  VisitOverdue: (clocks) => clocks.fired('welfare_visit', '', 100),
};
