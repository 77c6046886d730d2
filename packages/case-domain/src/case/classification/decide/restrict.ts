import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { CONFIDENTIALITIES, type Confidentiality } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandCase } from '../../policies/demand-case.js';
import { strictest } from '../../policies/strictest.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { Restrict, Unrestrict } from '../commands.js';

/** 56: fewer people know of the case from here on, at any stage. */
export function restrict({ to, reason }: Restrict, state: CaseState): CaseEvent[] {
  const file = demandCase(state);
  const { confidentiality: was } = file;
  const isStricter = CONFIDENTIALITIES.indexOf(to) > CONFIDENTIALITIES.indexOf(was);
  return isStricter ? [{ type: 'ConfidentialityChanged', data: { confidentiality: to, was, reason } }] : [];
}

/** 56: as open as the type and the wishes of the reporters allow, and no further. */
export function unrestrict({ reason }: Unrestrict, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandCase(state);
  const { confidentiality: was } = file;
  const minors = Object.values(file.protection.victims).some(({ minor }) => minor);
  demand(!minors, 'MINOR_KEEPS_RESTRICTED');
  const confidentiality = loosest(file, facts);
  demand(confidentiality !== 'restricted', 'TYPE_KEEPS_RESTRICTED', { typeCode: file.typeCode });
  if (CONFIDENTIALITIES.indexOf(confidentiality) >= CONFIDENTIALITIES.indexOf(was)) return [];
  return [{ type: 'ConfidentialityChanged', data: { confidentiality, was, reason } }];
}

function loosest(file: CaseFile, facts: Facts): Confidentiality {
  const reporters = Object.values(file.reports).some(({ confidentialReporter }) => confidentialReporter);
  return strictest(typeOf(file, facts).confidentiality, reporters ? 'confidential_reporter' : 'normal');
}
