import type { Language } from './language.js';
import { writeDeadline, writeMoment } from './moment.js';
import { type Problems, problems, type Section, type Texts, texts } from './texts.js';

/** Values for the placeholders of a text; `due.at` is reached through `{ due: { at } }`. */
export type Params = Readonly<Record<string, unknown>>;

/** A text by section and code, `stage.HANDLING`. */
export type TextKey = { [S in Section]: `${S}.${Extract<keyof Texts[S], string>}` }[Section];

const separators: Readonly<Record<Language, string>> = { 'zh-CN': '、', en: ', ' };

/** The text of a key. A placeholder without a value is shown as `…`. */
export function say(language: Language, key: TextKey, params: Params = {}): string {
  const [section, code] = key.split('.') as [Section, string];
  return fill(language, textOf(language, section, code) ?? code, params);
}

/** The word for a code that is only known at run time; the code itself where there is none. */
export function wordFor(language: Language, section: Section, code: string): string {
  return textOf(language, section, code) ?? code;
}

/** One sentence for the timeline. `data` is the event's data, with the names of units in place of their codes. */
export function sayEvent(language: Language, type: string, data: Params): string {
  return fill(language, wordFor(language, 'event', type), data);
}

/** A refusal in words. */
export interface ProblemText {
  readonly title: string;
  /** What is the matter and what to do now; left out where a value it needs was not given. */
  readonly detail?: string;
}

/** Title and detail for a problem code; a code without a wording is a refusal that says no more. */
export function sayProblem(language: Language, code: string, params: Params = {}): ProblemText {
  const { title, detail } = problems[language][isProblemCode(code) ? code : 'REFUSED'];
  const complete = [...detail.matchAll(PLACEHOLDER)].every(([, path = '']) => at(params, path) !== undefined);
  const filled = fill(language, title, params);
  return complete ? { title: filled, detail: fill(language, detail, params) } : { title: filled };
}

function isProblemCode(code: string): code is Extract<keyof Problems, string> {
  return Object.hasOwn(problems['zh-CN'], code);
}

/** `{path}` or `{path:as}`. */
const PLACEHOLDER = /\{([\w.]+)(?::(\w+))?\}/g;

function fill(language: Language, text: string, params: Params): string {
  return text.replaceAll(PLACEHOLDER, (_, path: string, as: string | undefined) =>
    write(language, at(params, path), as),
  );
}

function write(language: Language, value: unknown, as: string | undefined): string {
  if (Array.isArray(value)) {
    if (as === 'count') return String(value.length);
    return value.map((one) => write(language, one, as)).join(separators[language]);
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '…';
  const written = String(value);
  if (as === 'time') return writeMoment(language, written);
  if (as === 'deadline') return writeDeadline(language, written);
  return as === undefined ? written : (textOf(language, as, written) ?? written);
}

function textOf(language: Language, section: string, code: string): string | undefined {
  const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = texts[language];
  const words = sections[section];
  return words !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
}

function at(params: Params, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Params)[name] : undefined),
      params,
    );
}
