import type { CasePage } from '@linli/contracts';
import { sayProblem, wordFor } from '@linli/wording';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { command, Refused } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import type { CommandForm, Occasion } from '../commands/command-form.js';
import { formFor } from '../commands/form-for.js';
import { useNames } from '../names.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';

/** Steps that bring a case on; they come first, the first of them that may be taken as the main one. */
const FORWARD = [
  'AcknowledgeDanger',
  'AcceptCase',
  'Sign',
  'AcceptByPolice',
  'RecordContact',
  'CheckSite',
  'ReportIn',
  'Recheck',
  'RecordConsent',
  'ScheduleSession',
  'HoldSession',
  'RecordPerformance',
  'Resolve',
  'Verify',
  'RecordCallback',
  'Dispatch',
] as const;

/** 现在可以办: what this caller may do to the case now, and what not yet and why. */
export function Actions({ page }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const session = useSession();
  const possible = page.actions.filter(({ action, allowed, because }) => {
    const form = formFor(action);
    if (form === undefined || form.serves?.(session) === false) return false;
    if (form.isOneLeft) return because === undefined && form.isOneLeft(page);
    return allowed;
  });
  const others = page.actions.filter(({ action }) => possible.every((one) => one.action !== action));
  const rank = rankFor(page);
  const sorted = possible.toSorted((a, b) => rank(a.action) - rank(b.action));
  const form = chosen === undefined ? undefined : formFor(chosen);

  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      {sorted.length === 0 && (
        <p className="quiet">
          {t.noActions}。{t.noActionsText}
        </p>
      )}
      <div className="buttons">
        {sorted.map(({ action }, at) => (
          <Button
            key={action}
            type={at === 0 && rank(action) < FORWARD.length ? 'primary' : 'default'}
            danger={action === 'ReportDanger'}
            onClick={() => setChosen(action)}
          >
            {wordFor(language, 'action', action)}
          </Button>
        ))}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{t.notNow(others.length)}</summary>
          <ul className="reasons">
            {others.map(({ action, allowed, because }) => (
              <li key={action}>
                {wordFor(language, 'action', action)}
                <span className="quiet">
                  {' '}
                  {allowed
                    ? t.noForm
                    : because === undefined
                      ? t.doneAlready
                      : sayProblem(language, because).title}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen !== undefined && form && (
        <CommandDialog action={chosen} form={form} page={page} onClose={() => setChosen(undefined)} />
      )}
    </section>
  );
}

/** How far in front an action stands. Who was reached already need not be reached first. */
function rankFor({ clocks }: CasePage): (action: string) => number {
  const isReached = clocks.some(
    ({ clock, stoppedAt }) => clock === 'first_contact' && stoppedAt !== undefined,
  );
  return (action) => {
    const at = FORWARD.findIndex((one) => one === action);
    return at === -1 || (isReached && action === 'RecordContact') ? FORWARD.length : at;
  };
}

interface DialogProps {
  readonly action: string;
  readonly form: CommandForm;
  readonly page: CasePage;
  readonly onClose: () => void;
}

/** The form of an action about a case. */
export function CommandDialog({ action, form, page, onClose }: DialogProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { unit: unitName } = useNames();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const session = useSession();
  const occasion: Occasion = {
    page,
    session,
    texts,
    unitName,
    language,
    word: (section, code) => wordFor(language, section, code),
  };
  const [first] = useState(() => form.first?.(occasion) ?? {});

  return (
    <FormDialog
      title={wordFor(language, 'action', action)}
      about={({ confidential }) =>
        confidential === 'yes' ? texts.form.whoSeesConfidential : texts.form.whoSees
      }
      fields={form.fields(occasion)}
      first={first}
      draftName={`${action}.${page.caseId}`}
      submit={async (values, { id, key }) => {
        const { method, path, body } = form.request(values, id, occasion);
        try {
          return await command({
            method,
            path: `/cases/${page.caseId}${path}`,
            body,
            revision: page.revision,
            ...(method === 'POST' && { key }),
          });
        } catch (error) {
          // The form stays as it is; behind it the case is shown as it stands now.
          if (error instanceof Refused && error.problem.code === 'STALE_REVISION') {
            void queryClient.invalidateQueries({ queryKey: ['case', page.caseId] });
          }
          throw error;
        }
      }}
      onDone={({ warnings = [] }) => {
        const said = warnings.map((code) => wordFor(language, 'warning', code));
        void message.success([texts.form.saved, ...said].join(' · '), said.length > 0 ? 8 : 3);
        void queryClient.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
