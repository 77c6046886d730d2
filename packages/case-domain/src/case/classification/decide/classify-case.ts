import { demand, refuse } from '@linli/kernel';
import type { CaseType } from '../../../catalogue/catalogue.js';
import type { Facts } from '../../../facts.js';
import type { DueClass } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { isBlockedForMediation } from '../../mediation/policies/is-blocked-for-mediation.js';
import { hasOpenMediation } from '../../mediation/state.js';
import { demandOpen } from '../../policies/demand-open.js';
import { strictest } from '../../policies/strictest.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { ClassifyCase } from '../commands.js';
import { reclassifiedDue } from '../policies/reclassified-due.js';

/** 8: the case is of another type than it seemed. Its clock goes on running from when it was accepted. */
export function classifyCase(command: ClassifyCase, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { typeCode, reason } = command;
  const type = facts.catalogue.inForce(typeCode, facts.at) ?? refuse('CASE_TYPE_UNKNOWN', { typeCode });
  if (file.typeCode === typeCode && file.typeVersion === type.version) return [];
  demand(file.typeCode === typeCode || reason !== undefined, 'REASON_MISSING');
  const mediated = hasOpenMediation(file.mediation) && isBlockedForMediation(typeCode, file);
  demand(!mediated, 'MATTERS_STILL_OPEN', { matters: ['mediation'] });
  return [
    {
      type: 'CaseClassified',
      data: {
        typeCode,
        typeVersion: type.version,
        was: file.typeCode,
        ...(reason !== undefined && { reason }),
        ...limits(file, type, facts),
      },
    },
    ...protection(file, type),
  ];
}

/** Once it is resolved the clock has stopped, and no other class makes it late or early afterwards. */
function limits(file: CaseFile, type: CaseType, facts: Facts) {
  if (!file.acceptance) return {};
  const dueClass: DueClass = file.urgent ? 'U' : type.dueClass;
  return { class: dueClass, ...(!file.resolution && reclassifiedDue(file, dueClass, facts)) };
}

/** The new type may protect more than the one before; nothing gets less protected by being called otherwise. */
function protection({ confidentiality: was }: CaseFile, type: CaseType): CaseEvent[] {
  const confidentiality = strictest(was, type.confidentiality);
  if (confidentiality === was) return [];
  return [{ type: 'ConfidentialityChanged', data: { confidentiality, was, becauseOfType: type.code } }];
}
