import type { Facts } from '../../../facts.js';
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
  facts: Pick<Facts, 'calendar' | 'limits'>,
): { readonly due?: Due; readonly dueStays?: true } {
  if (!acceptance || !present || clockFrom === undefined) return {};
  const before = resolutionDue(acceptance.class, clockFrom, facts);
  const given = Math.max(0, Date.parse(present.at) - Date.parse(before.at));
  const counted = resolutionDue(dueClass, clockFrom, facts);
  const moved = new Date(Date.parse(counted.at) + given).toISOString();
  const due = given === 0 ? counted : { at: moved, provisional: counted.provisional };
  if (due.at < present.at) return { due };
  return due.at > present.at ? { dueStays: true } : {};
}
