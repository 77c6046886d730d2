import type { Area, CaseType } from '@linli/contracts';
import { get } from './http.js';
import type { Language } from './language.js';

export async function readAreas(): Promise<readonly Area[]> {
  return (await get<{ items: readonly Area[] }>('/areas')).items;
}

export async function readTypes(): Promise<readonly CaseType[]> {
  return (await get<{ items: readonly CaseType[] }>('/case-types')).items;
}

/** What is said in both languages, in one. */
export function said({ zh, en }: CaseType['name'], language: Language): string {
  return language === 'en' ? en : zh;
}

/** The name of a type in a language. */
export function nameOf(type: CaseType, language: Language): string {
  return said(type.name, language);
}

/** The categories of the catalogue: the letters its codes begin with, in its order. */
export const CATEGORIES = ['FW', 'ZL', 'JF', 'HJ', 'AQ', 'GA', 'ZX', 'QT'] as const;
