import { handledCase } from '../cases.js';
import { idOf, STATION } from '../neighbourhood.js';

const HANDOVER = idOf(71);

export const handOver = {
  type: 'HandOverPolice',
  handoverId: HANDOVER,
  station: STATION,
  reasonCode: 'danger',
  reason: '持刀威胁',
  evidence: ['现场照片'],
} as const;
export const accept = { type: 'AcceptByPolice', handoverId: HANDOVER, policeNumber: '370199-77' } as const;
export const giveBack = { type: 'ReturnFromPolice', handoverId: HANDOVER, reason: '不属公安管辖' } as const;
export const commission = {
  type: 'CommissionMediation',
  handoverId: HANDOVER,
  letterNumber: '委调〔2026〕3号',
} as const;

/** Handed over; the station has not answered. */
export const handedOver = () => handledCase().when(handOver);
