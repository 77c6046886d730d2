import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { lastMomentBefore } from '../../policies/last-moment-before.js';
import type { CaseState } from '../../state.js';
import type { ExtendMediation } from '../commands.js';
import { demandMediation, demandRunningMediation } from '../policies/demand-mediation.js';
import { demandParties, partiesMissingFrom } from '../policies/demand-parties.js';

/** 33: longer, because every party agrees, and before it expires. */
export function extendMediation(command: ExtendMediation, state: CaseState, facts: Facts): CaseEvent[] {
  const { extensionId, mediationId, days, agreedBy } = command;
  if (demandMediation(demandOpen(state), mediationId).extensions.includes(extensionId)) return [];
  const { mediation } = demandRunningMediation(state, mediationId);
  demandParties(mediation, agreedBy);
  const missing = partiesMissingFrom(agreedBy, mediation);
  demand(missing.length === 0, 'EXTENSION_NEEDS_EVERY_PARTY', { parties: missing });
  const due = mediation.due ?? refuse('CONSENT_MISSING');
  demand(facts.at < due.at, 'MEDIATION_EXPIRED', { dueAt: due.at });
  const longer = facts.calendar.addDays(lastMomentBefore(due.at), days);
  return [
    {
      type: 'MediationExtended',
      data: {
        extensionId,
        mediationId,
        // Counted on from a date that may still move, it may still move as well.
        due: { ...longer, provisional: due.provisional || longer.provisional },
        agreedBy: [...agreedBy],
      },
    },
  ];
}
