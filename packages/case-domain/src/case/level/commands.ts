import type { Level } from '../../vocabulary.js';
import type { DispatchOrder } from '../dispatch/commands.js';

/** 19 上报. */
export interface Escalate {
  readonly type: 'Escalate';
  readonly escalationId: string;
  readonly to: Level;
  readonly reason: string;
  readonly tried: string;
}

/** 20 下派: a unit of a lower level leads from now on. */
export interface Delegate extends DispatchOrder {
  readonly type: 'Delegate';
  readonly delegationId: string;
}

/** 20 回退: back to the unit that had it before the escalation. */
export interface SendBack extends Omit<DispatchOrder, 'leadUnit' | 'supportingUnits'> {
  readonly type: 'SendBack';
  readonly escalationId: string;
  readonly missing: readonly string[];
}

export type LevelCommand = Escalate | Delegate | SendBack;
