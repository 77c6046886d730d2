import { action as enAction } from './en/actions.js';
import { apiProblems as enApiProblems } from './en/api-problems.js';
import { auditProblems as enAuditProblems } from './en/audit-problems.js';
import { bondProblems as enBondProblems } from './en/bond-problems.js';
import { caseProblems as enCaseProblems } from './en/case-problems.js';
import { clocks as enClocks } from './en/clocks.js';
import { configurationProblems as enConfigurationProblems } from './en/configuration-problems.js';
import { document as enDocument } from './en/documents.js';
import { event as enEvent } from './en/events.js';
import { field as enField } from './en/fields.js';
import { law as enLaw } from './en/law.js';
import { lessonProblems as enLessonProblems } from './en/lesson-problems.js';
import { mediationProblems as enMediationProblems } from './en/mediation-problems.js';
import { moveProblems as enMoveProblems } from './en/move-problems.js';
import { outlineFinding as enOutlineFinding } from './en/outlines.js';
import { personProblems as enPersonProblems } from './en/person-problems.js';
import { sheet as enSheet } from './en/sheets.js';
import { vocabulary as enVocabulary } from './en/vocabulary.js';
import { webhookProblems as enWebhookProblems } from './en/webhook-problems.js';
import type { Language } from './language.js';
import { action } from './zh-cn/actions.js';
import { apiProblems } from './zh-cn/api-problems.js';
import { auditProblems } from './zh-cn/audit-problems.js';
import { bondProblems } from './zh-cn/bond-problems.js';
import { caseProblems } from './zh-cn/case-problems.js';
import { clocks } from './zh-cn/clocks.js';
import { configurationProblems } from './zh-cn/configuration-problems.js';
import { document } from './zh-cn/documents.js';
import { event } from './zh-cn/events.js';
import { field } from './zh-cn/fields.js';
import { law } from './zh-cn/law.js';
import { lessonProblems } from './zh-cn/lesson-problems.js';
import { mediationProblems } from './zh-cn/mediation-problems.js';
import { moveProblems } from './zh-cn/move-problems.js';
import { outlineFinding } from './zh-cn/outlines.js';
import { personProblems } from './zh-cn/person-problems.js';
import { sheet } from './zh-cn/sheets.js';
import { vocabulary } from './zh-cn/vocabulary.js';
import { webhookProblems } from './zh-cn/webhook-problems.js';

const zhCN = {
  ...vocabulary,
  ...clocks,
  event,
  action,
  law,
  field,
  document,
  sheet,
  outlineFinding,
};
const problemsZhCN = {
  ...apiProblems,
  ...caseProblems,
  ...mediationProblems,
  ...configurationProblems,
  ...moveProblems,
  ...bondProblems,
  ...personProblems,
  ...lessonProblems,
  ...auditProblems,
  ...webhookProblems,
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
  law: enLaw,
  field: enField,
  document: enDocument,
  sheet: enSheet,
  outlineFinding: enOutlineFinding,
};
const problemsEn: Problems = {
  ...enApiProblems,
  ...enCaseProblems,
  ...enMediationProblems,
  ...enConfigurationProblems,
  ...enMoveProblems,
  ...enBondProblems,
  ...enPersonProblems,
  ...enLessonProblems,
  ...enAuditProblems,
  ...enWebhookProblems,
};

export const texts: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };
export const problems: Readonly<Record<Language, Problems>> = { 'zh-CN': problemsZhCN, en: problemsEn };
