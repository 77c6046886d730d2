import type { CasePage, Session } from '@linli/contracts';
import type { Section } from '@linli/wording';
import type { Language } from '../../both/language.js';
import { instantOfField } from '../../both/moments.js';
import type { DeskTexts } from '../texts/use-texts.js';

/** What was entered, by the name of the field. */
export type Values = Readonly<Record<string, string>>;

interface FieldBase {
  /** The name of the field in the request, by which the server also names it when it refuses. */
  readonly name: string;
  readonly label: keyof DeskTexts['label'] | { readonly text: string };
  readonly optional?: boolean;
  /** Asked only while this holds. */
  readonly when?: (values: Values) => boolean;
}

/** One thing to be entered. */
export type Field = FieldBase &
  (
    | { readonly kind: 'line' | 'prose'; readonly max: number; readonly hint?: FieldBase['label'] }
    /** One word of a section of the vocabulary, of all or of some. */
    | { readonly kind: 'word'; readonly section: Section; readonly codes?: readonly string[] }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    /** Another case, found by its title or number. */
    | { readonly kind: 'case' }
    /** Several of the choices, with spaces between their values. */
    | { readonly kind: 'boxes'; readonly choices: readonly Choice[] }
    /** `blankIsNow`: nobody has to type what the clock knows. */
    | { readonly kind: 'moment'; readonly blankIsNow?: true }
    | { readonly kind: 'day' }
    | { readonly kind: 'type' }
    /** One unit; or several, with spaces between their codes. */
    | { readonly kind: 'unit'; readonly of?: (unitKind: string) => boolean }
    | { readonly kind: 'units' }
    /** A mediator in term, but this one. */
    | { readonly kind: 'mediator'; readonly except?: string | undefined }
  );

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What a form is made for. */
export interface Occasion {
  readonly page: CasePage;
  readonly session: Session;
  readonly texts: DeskTexts;
  readonly language: Language;
  readonly unitName: (code: string) => string;
  readonly word: (section: Section, code: string) => string;
}

/** A command as a request. `id` is the client's own id for what happens, the same at every repetition. */
export interface Request {
  readonly method: 'POST' | 'PUT';
  /** Below `/cases/:caseId`. */
  readonly path: string;
  readonly body: object;
}

/** One command: what is asked, and the request the answers make. */
export interface CommandForm {
  /** Whom the form serves; everybody unless said. */
  readonly serves?: (session: Session) => boolean;
  /** Where it is about one of several things: whether one is left to which it was not done yet. */
  readonly isOneLeft?: (page: CasePage) => boolean;
  readonly fields: (occasion: Occasion) => readonly Field[];
  /** What stands in the fields at first. */
  readonly first?: (occasion: Occasion) => Values;
  readonly request: (values: Values, id: string, occasion: Occasion) => Request;
}

/** The entered texts among `names` that are not blank. */
export function given(values: Values, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (isGiven(values[name]) ? [[name, values[name] ?? '']] : [])),
  );
}

/** The values of a field that holds several. */
export function codesIn(value: string | undefined): readonly string[] {
  return (value ?? '').split(' ').filter((code) => code !== '');
}

/** One entry a line. */
export function linesOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Something other than spaces was entered. */
export function isGiven(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

/** The instant of a `moment`; the present one where it was left blank. */
export function momentOrNow(value: string | undefined): string {
  return isGiven(value) ? instantOfField(value ?? '') : new Date().toISOString();
}

/** A `yes-no` that was answered with yes. */
export function isYes(value: string | undefined): boolean {
  return value === 'yes';
}
