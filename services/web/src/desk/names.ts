import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../both/language.js';
import { nameOf } from '../both/reference.js';
import { areasAsk, typesAsk, unitsAsk } from './asks.js';

/** Names for codes. A code nobody has named yet stands for itself. */
export interface Names {
  readonly area: (code: string) => string;
  /** The path from the street downwards, `晨光街道 柳荫社区 第一网格`. */
  readonly path: (areaPath: readonly string[]) => string;
  /** The community and the grid, or the street where there is no narrower area, and the building. */
  readonly spot: (areaPath: readonly string[], building?: string | null) => string;
  readonly type: (code: string | null) => string;
  readonly unit: (code: string) => string;
}

/** The names of areas, types and units in the present language. */
export function useNames(): Names {
  const { language } = useLanguage();
  const { data: areas } = useQuery(areasAsk);
  const { data: types } = useQuery(typesAsk);
  const { data: units } = useQuery(unitsAsk);
  return useMemo(() => {
    const areaNames = new Map(areas?.map(({ code, name }) => [code, name]));
    const typeNames = new Map(types?.map((type) => [type.code, nameOf(type, language)]));
    const unitNames = new Map(units?.map(({ code, name }) => [code, name]));
    const area = (code: string): string => areaNames.get(code) ?? code;
    return {
      area,
      path: (areaPath) => areaPath.slice(1).map(area).join(' '),
      spot: (areaPath, building) =>
        [...areaPath.slice(areaPath.length > 2 ? 2 : 1).map(area), building ?? '']
          .filter((part) => part !== '')
          .join(' '),
      type: (code) => (code === null ? '—' : (typeNames.get(code) ?? code)),
      unit: (code) => unitNames.get(code) ?? areaNames.get(code) ?? code,
    };
  }, [areas, language, types, units]);
}
