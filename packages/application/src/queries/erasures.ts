import type { Caller } from '@linli/access';
import type { ErasureStatus, Page, PageRequest, PersonErasureRow } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';

/** Which erasures. */
export interface ErasureListInput extends PageRequest {
  readonly area?: string;
  readonly statuses?: readonly ErasureStatus[];
}

/** 删除个人信息: what was asked for in an area and how far it is. References, no names. */
export async function erasures(
  parts: Parts,
  caller: Caller,
  { area, ...request }: ErasureListInput,
): Promise<Page<PersonErasureRow>> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewErasures', { areaPath });
  return await parts.readModels.personErasures({ areaCode, ...request });
}
