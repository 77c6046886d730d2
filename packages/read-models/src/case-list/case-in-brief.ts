import type { CaseRow } from './table.js';

/** What a list of things inside cases shows of the case; select it from `caseList as c`. */
export const CASE_IN_BRIEF = [
  'c.caseNumber',
  'c.title',
  'c.typeCode',
  'c.stage',
  'c.areaPath',
  'c.risk',
] as const;

export type CaseInBrief = Pick<CaseRow, 'caseNumber' | 'title' | 'typeCode' | 'stage' | 'areaPath' | 'risk'>;
