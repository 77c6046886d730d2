import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Field, Values } from '../commands/command-form.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useTexts } from '../texts/use-texts.js';

/** A form that can be opened: what is asked, what is done with it. */
export interface AskedForm {
  readonly title: string;
  readonly about?: string;
  readonly fields: readonly Field[];
  readonly first?: Values;
  /** Under this name what was entered survives closing and reloading. */
  readonly draftName: string;
  /** Does it, and afterwards whatever the page has to show. `id` stays the same until it is done. */
  readonly submit: (values: Values, id: string) => Promise<unknown>;
  /** What is said when it is done, unless the page says it itself. */
  readonly done?: string;
}

/** One form at a time over the page. When it is done, everything on the page is asked for again. */
export function useForm(): { readonly openForm: (form: AskedForm) => void; readonly dialog: ReactNode } {
  const { form: t } = useTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [form, openForm] = useState<AskedForm>();
  const close = (): void => openForm(undefined);
  const dialog = form && (
    <FormDialog
      key={form.draftName}
      title={form.title}
      about={form.about}
      fields={form.fields}
      first={form.first ?? NOTHING}
      draftName={`admin.${form.draftName}`}
      submit={(values, { id }) => form.submit(values, id)}
      onDone={() => {
        close();
        void message.success(form.done ?? t.saved);
        void queryClient.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'session' });
      }}
      onClose={close}
    />
  );
  return { openForm, dialog };
}

const NOTHING: Values = {};
