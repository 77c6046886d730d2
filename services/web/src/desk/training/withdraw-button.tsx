import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { command } from '../../both/http.js';
import { given } from '../commands/command-form.js';
import { navigate } from '../location.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useTrainingTexts } from './texts.js';

/** 撤下教学案例, for those who answer for the place it happened in. */
export function WithdrawButton({ lessonId }: { readonly lessonId: string }) {
  const t = useTrainingTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="withdraw">
      <Button onClick={() => setOpen(true)}>{t.withdraw}</Button>
      {isOpen && (
        <FormDialog
          title={t.withdraw}
          about={t.withdrawAbout}
          fields={[{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }]}
          first={{}}
          draftName={`WithdrawLesson.${lessonId}`}
          submit={(values, { key }) =>
            command({
              method: 'POST',
              path: `/lessons/${lessonId}/withdrawal`,
              body: given(values, 'reason'),
              key,
            })
          }
          onDone={() => {
            void message.success(t.withdrawn);
            navigate('/training');
            queryClient.removeQueries({ queryKey: ['lesson', lessonId] });
            void queryClient.invalidateQueries({ queryKey: ['lessons'] });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </p>
  );
}
