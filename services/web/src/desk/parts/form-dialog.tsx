import type { Receipt } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button, Modal } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { Refused } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import { type Field, isGiven, type Values } from '../commands/command-form.js';
import { keepDraft, openDraft } from '../drafts.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { asked, FormFields } from './form-fields.js';
import { Problem } from './problem.js';

interface Props<Done> {
  readonly title: string;
  /** Says who will see what is entered. */
  readonly about?: string | ((values: Values) => string) | undefined;
  readonly fields: readonly Field[];
  readonly first: Values;
  /** Under this name what was entered survives closing and reloading. */
  readonly draftName: string;
  /** `id` and `key` stay the same until it is done, so a repetition changes nothing. */
  readonly submit: (values: Values, ids: { readonly id: string; readonly key: string }) => Promise<Done>;
  readonly onDone: (done: Done, values: Values) => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly id: string;
  readonly key: string;
  readonly values: Values;
}

/** When it is over, the focus is where it was before: whoever uses the keyboard goes on from there (WCAG 2.4.3). */
function useFocusReturned(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog lets go of the focus only after it is gone.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}

/** A form in a dialog. Nothing typed is lost: not by an error, not by closing it, not by reloading the page. */
export function FormDialog<Done = Receipt>({
  title,
  about,
  fields,
  first,
  draftName,
  submit,
  onDone,
  onClose,
}: Props<Done>) {
  const { form: t } = useTexts();
  const { accountId } = useSession();
  const [draft, setDraft] = useState(
    () =>
      (openDraft(accountId, draftName) as Draft | undefined) ?? { id: newId(), key: newId(), values: first },
  );
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<Error>();
  const form = useRef<HTMLFormElement>(null);
  useFocusReturned();
  const { values } = draft;

  const isMissing = (field: Field): boolean => field.optional !== true && !isGiven(values[field.name]);
  const missing = asked(fields, values).filter(isMissing);
  const errors = {
    ...refusedFields(error),
    ...(checked ? Object.fromEntries(missing.map((field) => [field.name, t.missing])) : {}),
  };

  useEffect(() => {
    if (values !== first) keepDraft(accountId, draftName, draft);
  }, [accountId, draft, draftName, first, values]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    const [hole] = missing;
    if (hole !== undefined) {
      const control = form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(hole.name)}"]`);
      (control?.matches('fieldset') ? control.querySelector('input') : control)?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const done = await submit(values, draft);
      keepDraft(accountId, draftName, undefined);
      onDone(done, values);
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
      width={560}
      destroyOnHidden
    >
      <form ref={form} className="dialog-form" noValidate onSubmit={(event) => void onSubmit(event)}>
        {error && <Refusal error={error} named={Object.keys(errors)} />}
        <FormFields
          fields={fields}
          values={values}
          errors={errors}
          onChange={(field, value) => setDraft({ ...draft, values: { ...values, [field]: value } })}
        />
        {fields.length === 0 && <p>{t.noFields}</p>}
        {about !== undefined && <p className="quiet">{typeof about === 'string' ? about : about(values)}</p>}
        <div className="dialog-end">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What the server said about fields, by the first part of its pointer. */
function refusedFields(error: Error | undefined): Readonly<Record<string, string>> {
  const errors = error instanceof Refused ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ field, message }) => [field.split('/')[1] ?? field, message]));
}

/** Why it was refused; what was said about fields that have no place in the form is said here. */
function Refusal({ error, named }: { readonly error: Error; readonly named: readonly string[] }) {
  const { form: t } = useTexts();
  const { language } = useLanguage();
  const { errors = [], intervening = [] } = error instanceof Refused ? error.problem : {};
  const elsewhere = errors.filter(({ field }) => !named.includes(field.split('/')[1] ?? field));
  return (
    <Problem error={error}>
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map(({ field, message }) => (
            <li key={field}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
      {intervening.length > 0 && (
        <>
          <p>{t.moved}</p>
          <ul>
            {intervening.map(({ revision, type }) => (
              <li key={revision}>{headline(wordFor(language, 'event', type))}</li>
            ))}
          </ul>
          <p>{t.movedAgain}</p>
        </>
      )}
    </Problem>
  );
}

/** The sentence of an event without what only its data could fill in. */
function headline(sentence: string): string {
  return sentence.replaceAll(/[（(，,：:、]?[^（(，,：:、]*\{[^}]*\}[^，,]*/g, '');
}
