import { demand } from '@linli/kernel';
import { CONFIDENTIALITIES, LEVELS } from '../vocabulary.js';
import { type CaseType, POLICE_REPORTS } from './catalogue.js';
import { catalogueV1 } from './catalogue-v1.js';

/** Suspected domestic violence. */
const PROTECTED = 'JF04';

/**
 * What no district revises away: a lawful "not resolved"; what is restricted from the first event and the report to the
 * police where a law asks for them (I35; Anti-Domestic-Violence Law 14); that suspected violence is urgent and not
 * mediated; that a complaint about conduct goes above the person complained about.
 */
export function demandLawfulRevision(after: CaseType): void {
  const builtIn = catalogueV1.type(after.code, 1);
  if (!builtIn) return;
  const isLawful: Readonly<Record<string, boolean>> = {
    outcomes: after.outcomes.includes('not_resolved'),
    confidentiality:
      builtIn.confidentiality !== 'restricted' ||
      CONFIDENTIALITIES.indexOf(after.confidentiality) >= CONFIDENTIALITIES.indexOf('restricted'),
    policeReport: POLICE_REPORTS.indexOf(after.policeReport) >= POLICE_REPORTS.indexOf(builtIn.policeReport),
    flow: after.code !== PROTECTED || !after.flow.includes('M'),
    dueClass: after.code !== PROTECTED || after.dueClass === 'U',
    level: !['ZX03', 'ZX04'].includes(after.code) || LEVELS.indexOf(after.level) >= LEVELS.indexOf('STREET'),
  };
  const [field] = Object.entries(isLawful).find(([, lawful]) => !lawful) ?? [];
  demand(field === undefined, 'CASE_TYPE_PROTECTED', { field: field ?? '' });
}
