import type { Application } from '@linli/application';
import type { RefusedField } from '@linli/contracts';
import { ApiProblem } from '../../problems/problem-error.js';

/** A post is bound to an area and a unit that are there; a typing error would let somebody in nowhere. */
export async function demandKnownPlace(
  application: Application,
  { areaCode, orgCode }: { readonly areaCode: string; readonly orgCode: string },
): Promise<void> {
  const [areas, units] = await Promise.all([application.areas(), application.units()]);
  const isArea = (code: string): boolean => areas.some((area) => area.code === code);
  const refused: RefusedField[] = [];
  if (!isArea(areaCode)) refused.push({ field: '/areaCode', reason: 'unknown_code' });
  if (!isArea(orgCode) && !units.some(({ code }) => code === orgCode))
    refused.push({ field: '/orgCode', reason: 'unknown_code' });
  if (refused.length > 0) throw new ApiProblem('VALIDATION_FAILED', { refused });
}
