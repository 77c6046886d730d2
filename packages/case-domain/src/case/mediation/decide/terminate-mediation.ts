import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { TerminateMediation } from '../commands.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { partiesMissingFrom } from '../policies/demand-parties.js';

/**
 * 39: it ends without an agreement, also while the police have the matter. The parties are told which ways stay open:
 * arbitration, administration, court (People's Mediation Law 26; I26).
 */
export function terminateMediation(command: TerminateMediation, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const mediation = demandMediation(file, command.mediationId);
  if (mediation.status === 'terminated') return [];
  demandOpenMediation(mediation);
  demandStage(file, 'ACCEPTED', 'HANDLING', 'RECTIFYING', 'MEDIATING');
  const { type: _, informedOfRights, undisputedFactsAgreedBy, ...given } = command;
  const { routes, informedAt } = informedOfRights;
  demand(routes.length > 0, 'RIGHTS_NOT_TOLD');
  demand(informedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: informedAt });
  if (given.ground === 'expired') {
    demand(mediation.due && mediation.due.at <= facts.at, 'MEDIATION_NOT_EXPIRED');
  }
  if (given.undisputedFacts) {
    // Shandong regulation on resolving disputes 24: on record only with the parties' consent.
    const missing = partiesMissingFrom(undisputedFactsAgreedBy ?? [], mediation);
    demand(missing.length === 0, 'UNDISPUTED_FACTS_NEED_CONSENT', { parties: missing });
  }
  return [
    {
      type: 'MediationTerminated',
      data: {
        ...given,
        informedOfRights: { routes: [...routes], informedAt },
        ...(undisputedFactsAgreedBy ? { undisputedFactsAgreedBy: [...undisputedFactsAgreedBy] } : {}),
      },
    },
    ...(file.channel === 'peoples_mediation'
      ? [{ type: 'ChannelSet' as const, data: { channel: 'none' as const } }]
      : []),
  ];
}
