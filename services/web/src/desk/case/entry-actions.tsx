import type { Session, TimelineEntry } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { command } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import { given } from '../commands/command-form.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { textsOf } from './event-texts.js';

/** What the parties put their name to is corrected by another agreement; a correction by correcting the entry anew. */
const NOT_CORRECTED = ['AgreementReached', 'AgreementSigned', 'FieldCorrected'];
/** Who corrects what others wrote; everybody else what they wrote themselves, while it is fresh. */
const CORRECTING: readonly Session['role'][] = ['CW', 'SD'];

interface Props {
  readonly caseId: string;
  readonly entry: TimelineEntry;
  /** Of the whole case, as it is shown. */
  readonly revision: number;
}

/** What may be done about one entry: say what it should have said, keep a note confidential. The entry itself stays. */
export function EntryActions({ caseId, entry, revision }: Props) {
  const { timeline: t, form } = useTexts();
  const { language } = useLanguage();
  const { role, accountId } = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [isCorrecting, setCorrecting] = useState(false);
  const { type, data, by } = entry;
  const texts = textsOf(data).filter(({ text }) => text.shown === 'clear');
  const mayCorrect =
    texts.length > 0 &&
    !NOT_CORRECTED.includes(type) &&
    (CORRECTING.includes(role) || by.accountId === accountId);
  const noteId =
    type === 'NoteAdded' && data.confidential !== true && typeof data.noteId === 'string'
      ? data.noteId
      : undefined;

  function done(): void {
    void message.success(form.saved);
    void queryClient.invalidateQueries();
  }

  async function keepConfidential(): Promise<void> {
    try {
      await command({
        method: 'POST',
        path: `/cases/${caseId}/notes/${noteId}/confidentiality`,
        body: {},
        revision,
        key: newId(),
      });
      done();
    } catch (error) {
      void message.error((error as Error).message);
    }
  }

  if (!mayCorrect && noteId === undefined) return null;
  return (
    <>
      <span className="entry-actions">
        {mayCorrect && (
          <button type="button" className="text-button" onClick={() => setCorrecting(true)}>
            {wordFor(language, 'action', 'Correct')}
          </button>
        )}
        {noteId !== undefined && (
          <button type="button" className="text-button" onClick={() => void keepConfidential()}>
            {wordFor(language, 'action', 'MarkConfidentialNote')}
          </button>
        )}
      </span>
      {isCorrecting && (
        <FormDialog
          title={wordFor(language, 'action', 'Correct')}
          about={t.correctionAbout}
          fields={[
            {
              name: 'field',
              label: 'corrected',
              kind: 'choice',
              choices: texts.map(({ path, text }) => ({
                value: path.slice(1).replaceAll('/', '.'),
                text: (text.text ?? '').slice(0, 60),
              })),
            },
            { name: 'new', label: 'correctedTo', kind: 'prose', max: 8000 },
            { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
          ]}
          first={firstOf(texts)}
          draftName={`correct.${entry.eventId}`}
          submit={async (values, { id }) =>
            await command({
              method: 'PUT',
              path: `/cases/${caseId}/corrections/${id}`,
              body: { target: entry.revision, ...given(values, 'field', 'new', 'reason') },
              revision,
            })
          }
          onDone={() => {
            setCorrecting(false);
            done();
          }}
          onClose={() => setCorrecting(false)}
        />
      )}
    </>
  );
}

/** The first text stands in the form as it is: most corrections change a word. */
function firstOf(texts: ReturnType<typeof textsOf>): Record<string, string> {
  const [first] = texts;
  if (first === undefined) return {};
  return { field: first.path.slice(1).replaceAll('/', '.'), new: first.text.text ?? '' };
}
