import type { Translated } from '../../../both/language.js';
import { useLanguage } from '../../../both/language.js';
import { en } from './en.js';
import { zhCN } from './zh-cn.js';

/** The texts of administration. */
export type AdminTexts = Translated<typeof zhCN>;

/** The texts of administration in the present language. */
export function useAdminTexts(): AdminTexts {
  return useLanguage().language === 'en' ? en : zhCN;
}
