import type { Caller } from '@linli/access';
import { type CalendarYear, workingCalendar } from '@linli/calendar';
import type { Facts, LimitName, Limits } from '@linli/case-domain';
import {
  FIGURES,
  type FigureDefinition,
  PROPOSED_FIGURES,
  type Rules,
  UnknownFigure,
  UnknownFigureVersion,
  type WhatIf,
  type WhatIfRequest,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';

/** Rules that did not hold: other values of limits, days off and days worked beside those of the calendar. */
export interface OtherRules {
  readonly limits: readonly { readonly name: LimitName; readonly value: number }[];
  /** Days of Asia/Shanghai. */
  readonly restDays: readonly string[];
  readonly workDays: readonly string[];
}

/** A figure under other rules, case by case, for whoever looks after the district or audits it. Only read, never recorded. */
export async function whatIf(
  parts: Parts,
  caller: Caller,
  {
    areaCode,
    rules,
    ...request
  }: Omit<WhatIfRequest, 'scope' | 'areaCode' | 'under'> & {
    readonly areaCode: string;
    readonly rules: OtherRules;
  },
): Promise<WhatIf & { readonly definition: FigureDefinition; readonly proposed?: FigureDefinition }> {
  const definition = FIGURES.find(({ id }) => id === request.figure);
  if (definition === undefined) throw new UnknownFigure(request.figure);
  const { figure, version } = request;
  const proposed = PROPOSED_FIGURES.find((one) => one.id === figure && one.version === version);
  if (version !== undefined && !proposed) throw new UnknownFigureVersion(`${figure}@${version}`);
  const scope = scopeFor(caller, 'ViewWhatIf', await areaSubject(parts, caller, areaCode));
  const under = areOther(rules) ? rulesBut(await parts.readModels.loadRules(), rules) : undefined;
  const asOf = request.asOf ?? parts.clock();
  const answer = await parts.readModels.whatIf({ scope, areaCode, ...request, asOf, under });
  return { ...answer, definition, ...(proposed && { proposed }) };
}

function areOther({ limits, restDays, workDays }: OtherRules): boolean {
  return limits.length + restDays.length + workDays.length > 0;
}

function rulesBut({ calendarYears, limits }: Rules, rules: OtherRules): Pick<Facts, 'calendar' | 'limits'> {
  return {
    limits: limitsBut(limits, rules),
    calendar: workingCalendar(yearsBut(calendarYears, rules)),
  };
}

function limitsBut(limits: Limits, { limits: others }: OtherRules): Limits {
  const values = Object.fromEntries(others.map(({ name, value }) => [name, value]));
  return { at: (moment) => ({ ...limits.at(moment), ...values }) };
}

function yearsBut(
  years: readonly CalendarYear[],
  { restDays, workDays }: OtherRules,
): readonly CalendarYear[] {
  return years.map((one) => {
    const ofYear = (day: string): boolean => day.startsWith(`${one.year}-`);
    const worked = workDays.filter(ofYear);
    const off = restDays.filter(ofYear);
    return {
      year: one.year,
      restDays: [
        ...one.restDays.filter(({ date }) => !worked.includes(date)),
        ...off.map((date) => ({ date, name: '' })),
      ],
      makeupWorkdays: [...one.makeupWorkdays.filter((day) => !off.includes(day)), ...worked],
    };
  });
}
