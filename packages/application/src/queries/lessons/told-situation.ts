import { type CaseFile, type Directory, isActive, type UnitKind } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import { type ToldMoment, toldDue } from './told-moment.js';

/** How a case stands, as far as a lesson says. */
export interface ToldSituation {
  readonly stage: CaseFile['stage'];
  readonly level: CaseFile['level'];
  readonly risk: CaseFile['risk'];
  readonly channel: CaseFile['channel'];
  readonly urgent: boolean;
  /** What kind of unit leads. */
  readonly leads?: UnitKind;
  /** The time limits that run, the first due first. */
  readonly clocks: readonly { readonly clock: string; readonly due: ToldMoment }[];
}

/** How the case stands, field by field; whatever is not named here is left out. */
export function toldSituation(file: CaseFile, directory: Directory, opened: Instant): ToldSituation {
  const { stage, level, risk, channel, urgent, dispatch } = file;
  const leads = dispatch.present && directory.unit(dispatch.present.leadUnit)?.kind;
  const running = Object.values(file.clocks)
    .filter(isActive)
    .toSorted((one, other) => one.due.at.localeCompare(other.due.at))
    .map(({ clock, due }) => ({ clock, due: toldDue(due.at, opened) }));
  // Two obligations due on the same day are one line.
  const clocks = [...new Map(running.map((one) => [JSON.stringify(one), one])).values()];
  return { stage, level, risk, channel, urgent, ...(leads && { leads }), clocks };
}
