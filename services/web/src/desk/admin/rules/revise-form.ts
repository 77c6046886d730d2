import type { CaseType } from '@linli/contracts';
import { type Section, texts, wordFor } from '@linli/wording';
import { command } from '../../../both/http.js';
import type { Language } from '../../../both/language.js';
import { dayAfter, dayOf } from '../../../both/moments.js';
import { nameOf, said } from '../../../both/reference.js';
import { type Choice, codesIn, type Field, type Values } from '../../commands/command-form.js';
import type { AdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';

type Texts = AdminTexts['rules'];

const PARAMETER = 'parameter.';

/** What is only answered, and visits, are kept by classes of their own, which no type bears. */
const CLASSES_OF_FILES: readonly CaseType['retention'][] = ['ten_years', 'thirty_years', 'permanent'];

/** 案件类型修订: the next version. What was left as it is, is not sent. */
export function reviseForm(t: Texts, type: CaseType, language: Language): AskedForm {
  const version = Math.max(...type.history.map((one) => one.version)) + 1;
  const first = valuesOf(type);
  const words = (section: Section): readonly Choice[] =>
    Object.keys(texts[language][section]).map((value) => ({
      value,
      text: wordFor(language, section, value),
    }));
  const one = (name: keyof CaseType & keyof Texts, section: Section): Field => ({
    name,
    label: { text: String(t[name]) },
    kind: 'word',
    section,
  });
  return {
    title: t.reviseTitle(nameOf(type, language), version),
    about: t.reviseAbout,
    draftName: `revise.${type.code}.${version}`,
    first: { ...first, from: dayAfter(dayOf(new Date()), 1) },
    fields: [
      { name: 'flow', label: { text: t.flow }, kind: 'boxes', choices: words('flow'), optional: true },
      one('dueClass', 'dueClass'),
      one('level', 'level'),
      one('confidentiality', 'confidentiality'),
      one('evidence', 'evidenceRule'),
      { name: 'outcomes', label: { text: t.outcomes }, kind: 'boxes', choices: words('outcome') },
      {
        name: 'policeReport',
        label: { text: t.policeReport },
        kind: 'choice',
        choices: (['none', 'prompted', 'mandatory'] as const).map((value) => ({
          value,
          text: t.police[value],
        })),
      },
      {
        name: 'retention',
        label: { text: t.retention },
        kind: 'word',
        section: 'keptAs',
        codes: CLASSES_OF_FILES,
      },
      ...type.parameters.map(
        ({ key, name, unit }): Field => ({
          name: `${PARAMETER}${key}`,
          label: { text: `${said(name, language)} (${said(unit, language)})` },
          kind: 'number',
          min: 0,
          max: 1_000_000,
        }),
      ),
      { name: 'from', label: { text: t.from }, kind: 'day' },
      { name: 'reason', label: { text: t.reason }, kind: 'line', max: 200 },
    ],
    submit: (values) =>
      command({
        method: 'PUT',
        path: `/case-types/${type.code}/revisions/${version}`,
        body: { changes: changesOf(first, values), from: values.from, reason: values.reason?.trim() },
      }),
  };
}

const LISTS: readonly string[] = ['flow', 'outcomes'];

function valuesOf({ parameters, ...type }: CaseType): Values {
  const { flow, outcomes, dueClass, level, confidentiality, evidence, policeReport, retention } = type;
  return {
    dueClass,
    level,
    confidentiality,
    evidence,
    policeReport,
    retention,
    flow: flow.join(' '),
    outcomes: outcomes.join(' '),
    ...Object.fromEntries(parameters.map(({ key, value }) => [`${PARAMETER}${key}`, String(value)])),
  };
}

function changesOf(first: Values, values: Values): object {
  const differs = (name: string): boolean => inOrder(values[name]) !== inOrder(first[name]);
  const changed = Object.keys(first).filter(differs);
  const parameters = changed
    .filter((name) => name.startsWith(PARAMETER))
    .map((name) => ({ key: name.slice(PARAMETER.length), value: Number(values[name]) }));
  const others = changed
    .filter((name) => !name.startsWith(PARAMETER))
    .map((name): [string, unknown] => [name, LISTS.includes(name) ? codesIn(values[name]) : values[name]]);
  return { ...Object.fromEntries<unknown>(others), ...(parameters.length > 0 && { parameters }) };
}

/** Boxes ticked in another order are the same boxes. */
function inOrder(value: string | undefined): string {
  return [...codesIn(value)].toSorted().join(' ');
}
