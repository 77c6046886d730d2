import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { acceptance } from '../../lifecycle/decide/accept-case.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandPoliceReport } from '../../policies/demand-police-report.js';
import { demandStage } from '../../policies/demand-stage.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { GuideStatutory } from '../commands.js';
import { channelOfRoute } from '../policies/statutory-channel.js';

/** 41: it cannot be settled here; the reporter was told where it can. */
export function guideStatutory(command: GuideStatutory, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.stage === 'RESOLVED' && isSame(command, file, facts)) return [];
  // What is resolved already has somebody who answers for it, and that is not whoever comes after (I17).
  demandStage(file, 'REGISTERED', 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'MEDIATING', 'RECTIFYING', 'HELD');
  demand(command.toldAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: command.toldAt });
  demandNothingPersonal('authority', [command.authority]);
  demandNothingOpen(file);
  demandPoliceReport(typeOf(file, facts), file, []);
  const channel = channelOfRoute(command.route);
  const isFree = channel === undefined || file.channel === 'none' || file.channel === channel;
  demand(isFree, 'ANOTHER_CHANNEL_ACTIVE', { channel: file.channel });
  const { type: _, ...given } = command;
  const verificationDue = dueWithin('verification', facts.at, facts);
  return [
    // Whoever looks later may find that it has to be worked on after all; then its time runs as anybody else’s.
    ...(file.acceptance ? [] : [acceptance(file, facts)]),
    { type: 'StatutoryRouteGiven', data: { ...given, verificationDue } },
    ...(channel === undefined || file.channel === channel
      ? []
      : [{ type: 'ChannelSet' as const, data: { channel } }]),
  ];
}

function isSame({ route }: GuideStatutory, { resolution }: CaseFile, { by }: Facts): boolean {
  return resolution?.route === route && resolution.by === by.id;
}
