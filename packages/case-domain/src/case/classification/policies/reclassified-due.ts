import type { WorkingCalendar } from '@linli/calendar';
import type { Due, DueClass } from '../../../vocabulary.js';
import { resolutionDue } from '../../policies/resolution-due.js';
import type { CaseFile } from '../../state.js';

/**
 * What another class makes of the due date: the limit of the class from when the clock started, and on top what
 * extensions and holds have given (I12). A later date than the present one is never reached this way.
 */
export function reclassifiedDue(
  { acceptance, due: present, clockFrom }: CaseFile,
  dueClass: DueClass,
  calendar: WorkingCalendar,
): { readonly due?: Due; readonly dueStays?: true } {
  if (!acceptance || !present || clockFrom === undefined) return {};
  const before = resolutionDue(acceptance.class, clockFrom, calendar);
  const given = Math.max(0, Date.parse(present.at) - Date.parse(before.at));
  const { at, provisional } = resolutionDue(dueClass, clockFrom, calendar);
  const due = { at: new Date(Date.parse(at) + given).toISOString(), provisional };
  if (due.at < present.at) return { due };
  return due.at > present.at ? { dueStays: true } : {};
}
