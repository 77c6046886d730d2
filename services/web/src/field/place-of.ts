import type { Area } from '@linli/contracts';
import type { Draft } from './draft.js';

/** A place as people say it, `柳荫社区 第一网格 3号楼`. */
export function placeOf(
  areas: readonly Area[],
  { areaCode, building }: Pick<Draft, 'areaCode' | 'building'>,
): string {
  const area = areas.find(({ code }) => code === areaCode);
  const community = area?.level === 'grid' ? areas.find(({ code }) => code === area.parentCode) : undefined;
  return [community?.name ?? '', area?.name ?? '', building].filter((part) => part !== '').join(' ');
}
