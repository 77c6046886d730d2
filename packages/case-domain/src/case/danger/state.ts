import type { Instant } from '@linli/kernel';
import type { Evolvers } from '../evolvers.js';
import type { dangerEvents } from './events.js';

/** Danger reports of the case by id. */
export type DangerState = Readonly<
  Record<string, { readonly acknowledgeBy: Instant; readonly acknowledged: boolean }>
>;

export const noDanger: DangerState = {};

/** True while an alarm has not been answered: such a case cannot be resolved (I18). */
export function hasUnansweredDanger(danger: DangerState): boolean {
  return Object.values(danger).some((report) => !report.acknowledged);
}

export const dangerEvolvers: Evolvers<typeof dangerEvents> = {
  DangerReported: (file, { data }) => ({
    ...file,
    risk: 'high',
    danger: { ...file.danger, [data.dangerId]: { acknowledgeBy: data.acknowledgeBy, acknowledged: false } },
  }),
  DangerAcknowledged: (file, { data }) => {
    const report = file.danger[data.dangerId];
    return report
      ? { ...file, danger: { ...file.danger, [data.dangerId]: { ...report, acknowledged: true } } }
      : file;
  },
};
