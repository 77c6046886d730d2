import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';

/** Departments to be called to one place: units that exist, each named once. */
export function demandDepartments(departments: readonly string[], { directory }: Facts): void {
  for (const code of departments) demand(directory.unit(code), 'UNIT_UNKNOWN', { unit: code });
  demand(new Set(departments).size === departments.length, 'DEPARTMENT_TWICE');
}
