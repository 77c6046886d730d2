import type { Confidentiality, DueClass, Level, Outcome } from '../vocabulary.js';
import type { CaseType, EvidenceRule, Flow } from './catalogue.js';
import { checklistOf } from './content/checklists.js';
import { legalBasesOf } from './content/legal-bases.js';
import { parametersOf } from './content/parameters.js';
import { retentionOf } from './content/retention.js';
import { templatesOf } from './content/templates.js';

/** Outcomes every matter may have; "not resolved, because …" among them. */
const ALWAYS: readonly Outcome[] = ['unfounded', 'transferred', 'not_resolved'];

/** Types whose matter can end with an answer alone: enquiries, and what an authority replies to. */
const ANSWERABLE = ['FW05', 'ZL05', 'HJ07', 'GA02', 'QT01'];

/** One type of version 1: what the table says of it, and what goes with its code. */
export function type(
  code: string,
  zh: string,
  en: string,
  flow: string,
  dueClass: DueClass,
  level: Level,
  confidentiality: Confidentiality,
  evidence: EvidenceRule,
  policeReport: CaseType['policeReport'] = 'none',
): CaseType {
  const blocks = flow.split('') as Flow[];
  return {
    code,
    version: 1,
    name: { zh, en },
    flow: blocks,
    dueClass,
    level,
    confidentiality,
    evidence,
    outcomes: outcomesOf(code, blocks),
    policeReport,
    nationalCode: null,
    parameters: parametersOf(code),
    checklist: checklistOf(code),
    templates: templatesOf(code, blocks),
    retention: retentionOf(code),
    legalBases: legalBasesOf(code),
  };
}

function outcomesOf(code: string, flow: readonly Flow[]): readonly Outcome[] {
  if (code.startsWith('ZX')) return ['answered', ...ALWAYS];
  return [
    'resolved',
    'partly_resolved',
    ...(flow.includes('M') ? (['settled_by_agreement'] as const) : []),
    ...(flow.includes('R') ? (['rectified'] as const) : []),
    ...(ANSWERABLE.includes(code) ? (['answered'] as const) : []),
    ...ALWAYS,
  ];
}
