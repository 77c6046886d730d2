import type { Caller } from '@linli/access';
import { isoDate, shanghaiDay, startOfShanghaiDay } from '@linli/calendar';
import {
  RETENTION_CLASSES,
  type RetentionClass,
  type RetentionDefinition,
  retentionTable,
} from '@linli/case-domain';
import type { Page, PageRequest, RetentionDue } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';

/** Whose time is over: where, and how many days from now at most. */
export interface RetentionDueInput extends PageRequest {
  readonly area?: string;
  /** Days to look ahead; none: over by now. */
  readonly within?: number;
}

/**
 * 保存期满: persons everything about whom lies in the area and is kept no longer. References, no names. Not asked behind
 * the second wall: something that lies elsewhere keeps a person here, and the wall would hide it.
 */
export async function retentionDue(
  parts: Parts,
  caller: Caller,
  { area, within = 0, ...request }: RetentionDueInput,
): Promise<Page<RetentionDue>> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewErasures', { areaPath });
  const { catalogue, retention } = await parts.readModels.loadRules();
  const now = parts.clock();
  const moment = within === 0 ? now : startOfShanghaiDay(shanghaiDay(now) + within);
  const schedules = retention.at(moment);
  return await parts.readModels.retentionDue({ areaCode, moment, schedules, catalogue, ...request });
}

/** A schedule: what is in force, what is built in, and every version that was set. */
export interface ListedSchedule extends Omit<RetentionDefinition, 'name' | 'years'> {
  readonly class: RetentionClass;
  readonly title: RetentionDefinition['name'];
  /** In force now; `null`: for good. */
  readonly years: number | null;
  readonly version: number;
  /** Built in, as version 1. */
  readonly standard: number | null;
  readonly history: readonly {
    readonly version: number;
    readonly years: number;
    readonly from: string;
    readonly basis: string;
    readonly setBy: string;
    readonly setOn: string;
  }[];
}

/** Every schedule, through time. */
export async function retentionSchedules({ readModels, clock }: Parts): Promise<readonly ListedSchedule[]> {
  const [rules, settings] = await Promise.all([readModels.loadRules(), readModels.retentionSettings()]);
  const now = rules.retention.at(clock());
  return RETENTION_CLASSES.map((name) => {
    const { name: title, years: standard, ...definition } = retentionTable[name];
    const history = settings
      .filter((setting) => setting.class === name)
      .map(({ version, years, beginsOn: from, basis, setBy, recordedAt }) => {
        return { version, years, from, basis, setBy, setOn: isoDate(shanghaiDay(recordedAt)) };
      });
    return { ...definition, ...now[name], title, standard, history };
  });
}
