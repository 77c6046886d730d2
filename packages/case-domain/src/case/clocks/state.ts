import type { Due } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import { type CountedClock, type clockEvents, isCounted } from './events.js';

/** Where the file keeps the due date of each clock. */
const put: Readonly<Record<CountedClock, (file: CaseFile, due: Due, of: string) => CaseFile>> = {
  // The original due date stays with the acceptance (I13).
  resolution: (file, due) => ({ ...file, due }),
  objection_window: (file, due, of) => {
    const { present } = file.dispatch;
    if (present?.dispatchId !== of) return file;
    return { ...file, dispatch: { ...file.dispatch, present: { ...present, objectionWindow: due } } };
  },
  mediation: (file, due, of) => {
    const byId = changed(file.mediation.byId, of, { due });
    return { ...file, mediation: { ...file.mediation, byId } };
  },
  joint_application: (file, confirmationDue, of) => {
    const agreements = changed(file.mediation.agreements, of, { confirmationDue });
    return { ...file, mediation: { ...file.mediation, agreements } };
  },
  advisory: (file, due, of) => ({
    ...file,
    notice: { ...file.notice, byId: changed(file.notice.byId, of, { due }) },
  }),
  recheck: (file, recheckDue, of) => ({
    ...file,
    notice: { ...file.notice, byId: changed(file.notice.byId, of, { recheckDue }) },
  }),
  verification: (file, verificationDue) =>
    file.resolution ? { ...file, resolution: { ...file.resolution, verificationDue } } : file,
  reopen_window: (file, reopenWindow) => ({ ...file, reopenWindow, reopenUntil: reopenWindow.at }),
};

/** The file with another due date for one of its clocks. */
export function withDue(file: CaseFile, clock: CountedClock, due: Due, of = ''): CaseFile {
  return put[clock](file, due, of);
}

/** What was told stands in the book of clocks, which every event is entered into. */
export const clockEvolvers: Evolvers<typeof clockEvents> = {
  LimitReached: (file) => file,
  DueRecomputed: (file, { data: { clock, due, of } }) =>
    isCounted(clock) ? withDue(file, clock, due, of) : file,
};

function changed<T extends object>(
  byId: Readonly<Record<string, T>>,
  id: string,
  change: Partial<T>,
): Readonly<Record<string, T>> {
  const one = byId[id];
  return one ? { ...byId, [id]: { ...one, ...change } } : byId;
}
