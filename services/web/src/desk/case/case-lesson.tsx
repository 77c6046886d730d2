import type { CasePage, CaseLesson as Lesson } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { command, get } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import { given } from '../commands/command-form.js';
import { Link } from '../location.js';
import { FormDialog } from '../parts/form-dialog.js';
import { Part } from '../parts/part.js';
import { useTexts } from '../texts/use-texts.js';

/** Only a case that is over can be a lesson; of any other nothing is asked. */
const OVER: readonly CasePage['stage'][] = ['CLOSED', 'ARCHIVED'];

function caseLessonAsk(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'lesson'],
    queryFn: () => get<Lesson>(`/cases/${encodeURIComponent(caseId)}/lesson`),
  });
}

/** 网格学院: the lesson this case is told as, or the way to make it one for those who may. */
export function CaseLesson({ page: { caseId, stage } }: { readonly page: CasePage }) {
  const { lesson: t } = useTexts();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...caseLessonAsk(caseId), enabled: OVER.includes(stage) });
  if (!data || (data.lessonId === undefined && !data.mayRelease)) return null;
  return (
    <Part title={t.title}>
      {data.lessonId === undefined ? (
        <Button onClick={() => setOpen(true)}>{wordFor(language, 'action', 'ReleaseLesson')}</Button>
      ) : (
        <p>
          <Link href={`/training/${data.lessonId}`}>{t.open}</Link>
        </p>
      )}
      {isOpen && <ReleaseDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </Part>
  );
}

function ReleaseDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { lesson: t } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return (
    <FormDialog
      title={wordFor(language, 'action', 'ReleaseLesson')}
      about={t.about}
      fields={[
        { name: 'title', label: { text: t.name }, kind: 'line', max: 80 },
        { name: 'teaches', label: { text: t.teaches }, kind: 'prose', max: 1000 },
      ]}
      first={{}}
      draftName={`ReleaseLesson.${caseId}`}
      submit={(values, { key }) =>
        command({
          method: 'POST',
          path: `/cases/${caseId}/lesson`,
          body: given(values, 'title', 'teaches'),
          key,
        })
      }
      onDone={() => {
        void message.success(t.released);
        void queryClient.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
