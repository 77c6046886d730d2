import type { CasePage } from '@linli/contracts';
import { sayProblem, wordFor } from '@linli/wording';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { command, Refused } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import type { CommandForm, Occasion } from '../commands/command-form.js';
import { ACTION_GROUPS, belongsTo, formFor } from '../commands/form-for.js';
import { isPossible } from '../commands/is-possible.js';
import { useNames } from '../names.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useSession } from '../session.js';
import { type DeskTexts, useTexts } from '../texts/use-texts.js';

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

/** Stands at the top of the page, in sight from everywhere. */
const IN_HEAD = 'ReportDanger';

/** 现在可以办: what this caller may do to the case now, and what not yet and why. */
export function Actions({ page }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const session = useSession();
  const possible = page.actions.filter((one) => one.action !== IN_HEAD && isPossible(one, page, session));
  const others = page.actions.filter(
    ({ action, allowed }) =>
      possible.every((one) => one.action !== action) && !(action === IN_HEAD && allowed),
  );
  const rank = rankFor(page);
  const sorted = possible.toSorted((a, b) => rank(a.action) - rank(b.action));
  const [first] = sorted;
  const main = first && rank(first.action) < FORWARD.length ? first.action : undefined;
  const form = chosen === undefined ? undefined : formFor(chosen);

  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      {sorted.length === 0 && (
        <p className="quiet">
          {t.noActions}。{t.noActionsText}
        </p>
      )}
      {ACTION_GROUPS.map((group) => {
        const ofGroup = sorted.filter(({ action }) => belongsTo(group, action));
        if (ofGroup.length === 0) return null;
        return (
          <fieldset key={group} className="buttons" aria-label={t.actionGroup[group]}>
            <span className="quiet" aria-hidden="true">
              {t.actionGroup[group]}
            </span>
            {ofGroup.map(({ action }) => (
              <Button
                key={action}
                type={action === main ? 'primary' : 'default'}
                onClick={() => setChosen(action)}
              >
                {wordFor(language, 'action', action)}
              </Button>
            ))}
          </fieldset>
        );
      })}
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
                    ? (elsewhere(action, t) ?? t.noForm)
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

/** Where an action is found that is not about the case as a whole. */
function elsewhere(action: string, { at }: DeskTexts['case']): string | undefined {
  return action in at ? at[action as keyof typeof at] : undefined;
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
