import type { Translated } from '../../both/language.js';
import { useLanguage } from '../../both/language.js';
import { en } from './en.js';
import { zhCN } from './zh-cn.js';

/** The texts of the desk pages. */
export type DeskTexts = Translated<typeof zhCN>;

/** The texts of the desk pages in the present language. */
export function useTexts(): DeskTexts {
  return useLanguage().language === 'en' ? en : zhCN;
}
