import { type Section, texts, wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { categoryNames } from '../../both/categories.js';
import { useLanguage } from '../../both/language.js';
import { dayOf, instantOfField, sayMoment } from '../../both/moments.js';
import { useNow } from '../../both/now.js';
import { CATEGORIES, nameOf } from '../../both/reference.js';
import { casesFoundAsk, mediatorsAsk, typesAsk, unitsAsk } from '../asks.js';
import { type Choice, codesIn, type Field, type Values } from '../commands/command-form.js';
import { useNames } from '../names.js';
import { useTexts } from '../texts/use-texts.js';

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** The fields that are asked for as things are filled in, each with its label and what is wrong with it. */
export function FormFields({ fields, values, errors, onChange }: FieldsProps) {
  return asked(fields, values).map((field) => (
    <FormField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

/** Fields that are asked for with these values. */
export function asked(fields: readonly Field[], values: Values): readonly Field[] {
  return fields.filter(({ when }) => when?.(values) ?? true);
}

interface FieldProps {
  readonly field: Field;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function FormField({ field, value, error, onChange }: FieldProps) {
  const { label: labels, form: t } = useTexts();
  const id = useId();
  const noteId = `${id}-note`;
  const hint = 'hint' in field && field.hint !== undefined ? labelText(labels, field.hint) : undefined;
  const note = error ?? hint;
  const label = (
    <>
      {labelText(labels, field.label)}
      {field.optional === true && (
        <span className="quiet">
          {' '}
          {field.kind === 'moment' && field.blankIsNow ? t.blankIsNow : t.optional}
        </span>
      )}
    </>
  );
  const noted = note !== undefined && (
    <span id={noteId} className={error === undefined ? 'quiet hint' : 'field-error'}>
      {note}
    </span>
  );
  const aria = {
    'aria-invalid': error !== undefined,
    'aria-describedby': note === undefined ? undefined : noteId,
    'data-field': field.name,
  };
  if (field.kind === 'units' || field.kind === 'yes-no' || field.kind === 'boxes') {
    return (
      <fieldset className="field" {...aria}>
        <legend>{label}</legend>
        {field.kind === 'units' && <UnitBoxes value={value} onChange={onChange} />}
        {field.kind === 'boxes' && <Boxes choices={field.choices} value={value} onChange={onChange} />}
        {field.kind === 'yes-no' && <YesNo name={id} value={value} onChange={onChange} />}
        {noted}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Control field={field} id={id} aria={aria} value={value} onChange={onChange} />
      {noted}
    </div>
  );
}

type Labels = ReturnType<typeof useTexts>['label'];

function labelText(labels: Labels, label: Field['label']): string {
  if (typeof label === 'object') return label.text;
  const text = labels[label];
  return typeof text === 'string' ? text : '';
}

interface ControlProps {
  readonly field: Exclude<Field, { kind: 'units' | 'yes-no' | 'boxes' }>;
  readonly id: string;
  readonly aria: object;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Control({ field, id, aria, value, onChange }: ControlProps) {
  const { language } = useLanguage();
  const common = { id, value, ...aria };
  switch (field.kind) {
    case 'line':
      return (
        <input
          {...common}
          maxLength={field.max}
          onChange={({ target }) => onChange(target.value)}
          autoComplete="off"
        />
      );
    case 'prose':
      return (
        <textarea
          {...common}
          rows={field.max > 500 ? 4 : 2}
          maxLength={field.max}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'day':
      return <input {...common} type="date" onChange={({ target }) => onChange(target.value)} />;
    case 'moment':
      return (
        <>
          <input {...common} type="datetime-local" onChange={({ target }) => onChange(target.value)} />
          {/* The native control speaks the browser's language, so the choice is said once more in the page's. */}
          {value !== '' && (
            <output className="quiet said">{sayMoment(language, instantOfField(value))}</output>
          )}
        </>
      );
    case 'word':
      return <Choices common={common} choices={wordsOf(language, field)} onChange={onChange} />;
    case 'choice':
      return <Choices common={common} choices={field.choices} onChange={onChange} />;
    case 'unit':
      return <UnitSelect common={common} of={field.of} onChange={onChange} />;
    case 'mediator':
      return <MediatorSelect common={common} except={field.except} onChange={onChange} />;
    case 'number':
      return (
        <input
          {...common}
          type="number"
          inputMode="numeric"
          min={field.min}
          max={field.max}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'case':
      return <CaseSelect common={common} onChange={onChange} />;
    case 'type':
      return <TypeSelect common={common} onChange={onChange} />;
  }
}

function wordsOf(
  language: keyof typeof texts,
  { section, codes }: { readonly section: Section; readonly codes?: readonly string[] },
): readonly Choice[] {
  return (codes ?? Object.keys(texts[language][section])).map((value) => ({
    value,
    text: wordFor(language, section, value),
  }));
}

interface SelectProps {
  readonly common: { readonly id: string; readonly value: string };
  readonly onChange: (value: string) => void;
}

function Choices({ common, choices, onChange }: SelectProps & { readonly choices: readonly Choice[] }) {
  const { form: t } = useTexts();
  return (
    <select {...common} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t.choose}</option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function UnitSelect({
  common,
  of,
  onChange,
}: SelectProps & { readonly of?: ((kind: string) => boolean) | undefined }) {
  const { data = [] } = useQuery(unitsAsk);
  const choices = data
    .filter(({ kind }) => of?.(kind) ?? true)
    .map(({ code, name }) => ({ value: code, text: name }));
  return <Choices common={common} choices={choices} onChange={onChange} />;
}

function MediatorSelect({ common, except, onChange }: SelectProps & { readonly except: string | undefined }) {
  const { data = [] } = useQuery(mediatorsAsk);
  const names = useNames();
  const today = dayOf(new Date(useNow()));
  const choices = data
    .filter(
      ({ mediatorId, termFrom, termTo }) => mediatorId !== except && termFrom <= today && today <= termTo,
    )
    .map(({ mediatorId, name, committeeUnit }) => ({
      value: mediatorId,
      text: `${name} ${names.unit(committeeUnit)}`,
    }));
  return <Choices common={common} choices={choices} onChange={onChange} />;
}

function TypeSelect({ common, onChange }: SelectProps) {
  const { form: t } = useTexts();
  const { language } = useLanguage();
  const { data = [] } = useQuery(typesAsk);
  return (
    <select {...common} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t.choose}</option>
      {CATEGORIES.map((category) => (
        <optgroup key={category} label={categoryNames[language][category]}>
          {data
            .filter(({ code }) => code.startsWith(category))
            .map((type) => (
              <option key={type.code} value={type.code}>
                {nameOf(type, language)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

interface ValueProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A case by its title or number: what is typed is looked for, what is found is chosen. */
function CaseSelect({ common, onChange }: SelectProps) {
  const { cases: t } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery({ ...casesFoundAsk(search), enabled: search.trim().length > 1 });
  const choices = (data?.items ?? []).map(({ caseId, caseNumber, title }) => ({
    value: caseId,
    text: `${caseNumber} ${title}`,
  }));
  return (
    <>
      <input
        type="search"
        aria-label={t.search}
        placeholder={t.searchHint}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Choices common={common} choices={choices} onChange={onChange} />
    </>
  );
}

function UnitBoxes({ value, onChange }: ValueProps) {
  const { data = [] } = useQuery(unitsAsk);
  const choices = data.map(({ code, name }) => ({ value: code, text: name }));
  return <Boxes choices={choices} value={value} onChange={onChange} />;
}

function Boxes({ choices, value, onChange }: ValueProps & { readonly choices: readonly Choice[] }) {
  const chosen = codesIn(value);
  return (
    <div className="boxes">
      {choices.map(({ value: code, text }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange((target.checked ? [...chosen, code] : chosen.filter((one) => one !== code)).join(' '))
            }
          />
          {text}
        </label>
      ))}
    </div>
  );
}

function YesNo({ name, value, onChange }: ValueProps & { readonly name: string }) {
  const { form: t } = useTexts();
  return (
    <div className="boxes">
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer}>
          <input type="radio" name={name} checked={value === answer} onChange={() => onChange(answer)} />
          {t[answer]}
        </label>
      ))}
    </div>
  );
}
