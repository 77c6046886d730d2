import type { Caller } from '@linli/access';
import type { LimitTells } from '@linli/case-domain';
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

/** 时限任务: running clocks of the cases the caller may see, the longest due first; never a list of people. */
export async function tasks(
  parts: Parts,
  caller: Caller,
  { area, dueBefore, tells, ...request }: DueListInput & { readonly tells?: LimitTells },
): Promise<Page<Task>> {
  const scope = scopeFor(caller, 'ViewTasks');
  const place = area === undefined ? {} : { areaCode: (await areaSubject(parts, caller, area)).areaCode };
  const now = parts.clock();
  const { items, ...rest } = await parts.readModels.tasks({
    scope,
    ...place,
    dueBy: dueBefore ?? now,
    ...(tells && { tells: [tells] }),
    ...request,
  });
  return { items: items.flatMap((entry) => taskOf(entry, now)), ...rest };
}

function taskOf({ of, tells, stepsFired: stepsReached, ...entry }: TaskEntry, now: string): Task[] {
  if (tells === null) return [];
  return [{ ...entry, ...(of === '' ? {} : { of }), tells, stepsReached, overdue: entry.dueAt < now }];
}
