import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseFile } from '../../state.js';
import { objectionInForce } from '../state.js';

/**
 * An objection is ruled on before the work goes elsewhere, and a unit whose objection was rejected does not hand it on
 * by another way (I14).
 */
export function demandNoWayAroundARuling(file: CaseFile, { by }: Facts): void {
  const objection = objectionInForce(file.dispatch);
  demand(objection?.status !== 'open', 'OBJECTION_OPEN');
  demand(objection?.status !== 'rejected' || objection.unit !== by.orgCode, 'OBJECTION_WAS_FINAL');
}
