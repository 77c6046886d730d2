import type { HandoverReason } from './events.js';

/** 40 移送公安. */
export interface HandOverPolice {
  readonly type: 'HandOverPolice';
  readonly handoverId: string;
  /** Unit code of the police station. */
  readonly station: string;
  readonly reasonCode: HandoverReason;
  readonly reason: string;
  /** What was handed over, by name. */
  readonly evidence: readonly string[];
}

/** 40 公安受理: people's mediation is frozen from here. */
export interface AcceptByPolice {
  readonly type: 'AcceptByPolice';
  readonly handoverId: string;
  readonly policeNumber?: string;
}

/** 40 公安退回. */
export interface ReturnFromPolice {
  readonly type: 'ReturnFromPolice';
  readonly handoverId: string;
  readonly reason: string;
}

/** 40 委托调解, by 委托人民调解书: people's mediation is open again. */
export interface CommissionMediation {
  readonly type: 'CommissionMediation';
  readonly handoverId: string;
  readonly letterNumber: string;
}

export type PoliceCommand = HandOverPolice | AcceptByPolice | ReturnFromPolice | CommissionMediation;
