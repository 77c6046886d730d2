import type { Caller } from '@linli/access';
import { type LimitTells, lookedAtBy, UNATTENDED_CLOCKS } from '@linli/case-domain';
import type { Role } from '@linli/kernel';
import type { Page, TaskEntry } from '@linli/read-models';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';
import type { DueListInput } from './working-lists.js';

/** A time limit somebody has to look at, and whether it has passed. */
export interface Task extends Omit<TaskEntry, 'of' | 'tells' | 'stepsFired'> {
  readonly of?: string;
  readonly tells: LimitTells;
  readonly overdue: boolean;
  readonly stepsReached: readonly number[];
}

/** Which time limits are asked for. */
export interface TasksInput extends DueListInput {
  readonly tells?: LimitTells;
  /** Only what the caller's role is to look at, and by which somebody has to do something. */
  readonly mine?: boolean;
}

/** 时限任务: running clocks of the cases the caller may see, the longest due first; never a list of people. */
export async function tasks(
  parts: Parts,
  caller: Caller,
  { area, dueBefore, tells, mine = false, ...request }: TasksInput,
): Promise<Page<Task>> {
  const scope = scopeFor(caller, 'ViewTasks');
  const place = area === undefined ? {} : { areaCode: (await areaSubject(parts, caller, area)).areaCode };
  const now = parts.clock();
  const { items, ...rest } = await parts.readModels.tasks({
    scope,
    ...place,
    dueBy: dueBefore ?? now,
    ...toldTo(caller.role, tells, mine),
    ...request,
  });
  return { items: items.flatMap((entry) => taskOf(entry, now)), ...rest };
}

function toldTo(role: Role, tells: LimitTells | undefined, mine: boolean) {
  if (!mine) return tells ? { tells: [tells] } : {};
  const own = lookedAtBy(role);
  return { tells: tells ? own.filter((one) => one === tells) : own, without: UNATTENDED_CLOCKS };
}

function taskOf({ of, tells, stepsFired: stepsReached, ...entry }: TaskEntry, now: string): Task[] {
  if (tells === null) return [];
  return [{ ...entry, ...(of === '' ? {} : { of }), tells, stepsReached, overdue: entry.dueAt < now }];
}
