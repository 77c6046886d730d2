import { action as enAction } from './en/actions.js';
import { apiProblems as enApiProblems } from './en/api-problems.js';
import { bondProblems as enBondProblems } from './en/bond-problems.js';
import { caseProblems as enCaseProblems } from './en/case-problems.js';
import { clocks as enClocks } from './en/clocks.js';
import { configurationProblems as enConfigurationProblems } from './en/configuration-problems.js';
import { document as enDocument } from './en/documents.js';
import { event as enEvent } from './en/events.js';
import { field as enField } from './en/fields.js';
import { mediationProblems as enMediationProblems } from './en/mediation-problems.js';
import { moveProblems as enMoveProblems } from './en/move-problems.js';
import { vocabulary as enVocabulary } from './en/vocabulary.js';
import type { Language } from './language.js';
import { action } from './zh-cn/actions.js';
import { apiProblems } from './zh-cn/api-problems.js';
import { bondProblems } from './zh-cn/bond-problems.js';
import { caseProblems } from './zh-cn/case-problems.js';
import { clocks } from './zh-cn/clocks.js';
import { configurationProblems } from './zh-cn/configuration-problems.js';
import { document } from './zh-cn/documents.js';
import { event } from './zh-cn/events.js';
import { field } from './zh-cn/fields.js';
import { mediationProblems } from './zh-cn/mediation-problems.js';
import { moveProblems } from './zh-cn/move-problems.js';
import { vocabulary } from './zh-cn/vocabulary.js';

const zhCN = { ...vocabulary, ...clocks, event, action, field, document };
const problemsZhCN = {
  ...apiProblems,
  ...caseProblems,
  ...mediationProblems,
  ...configurationProblems,
  ...moveProblems,
  ...bondProblems,
};

/** The same keys with any text: what a translation must have, no more and no less. */
type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };

/** Every text, by section and code. */
export type Texts = Worded<typeof zhCN>;

/** A section of the texts: `stage`, `event`, `action` … */
export type Section = keyof Texts;

/** Title and detail of every problem code. */
export type Problems = Worded<typeof problemsZhCN>;

const en: Texts = {
  ...enVocabulary,
  ...enClocks,
  event: enEvent,
  action: enAction,
  field: enField,
  document: enDocument,
};
const problemsEn: Problems = {
  ...enApiProblems,
  ...enCaseProblems,
  ...enMediationProblems,
  ...enConfigurationProblems,
  ...enMoveProblems,
  ...enBondProblems,
};

export const texts: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };
export const problems: Readonly<Record<Language, Problems>> = { 'zh-CN': problemsZhCN, en: problemsEn };
