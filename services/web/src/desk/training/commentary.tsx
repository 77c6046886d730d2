import type { LessonStep } from '@linli/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { command } from '../../both/http.js';
import { given } from '../commands/command-form.js';
import { FormDialog } from '../parts/form-dialog.js';
import { Shown } from '../parts/shown.js';
import { useTrainingTexts } from './texts.js';

const SIDES = ['applicant', 'respondent', 'mediator'] as const;

interface Props {
  readonly lessonId: string;
  readonly step: LessonStep;
  readonly mayComment: boolean;
}

/** 三方点评: what a legal adviser says of each side in a step, and the form for it. */
export function Commentary({ lessonId, step, mayComment }: Props) {
  const t = useTrainingTexts();
  const [isOpen, setOpen] = useState(false);
  const said = SIDES.filter((side) => step.commentary[side] !== undefined);
  return (
    <>
      <h3>{t.commentary}</h3>
      {said.length === 0 && <p className="quiet">{t.noCommentary}</p>}
      <dl className="commentary">
        {said.map((side) => (
          <div key={side}>
            <dt>{t[side]}</dt>
            <dd className="said-by">
              <Shown value={step.commentary[side]} />
            </dd>
          </div>
        ))}
      </dl>
      {mayComment && (
        <p>
          <Button onClick={() => setOpen(true)}>{said.length === 0 ? t.comment : t.commentAgain}</Button>
        </p>
      )}
      {isOpen && <CommentDialog lessonId={lessonId} step={step} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  readonly lessonId: string;
  readonly step: LessonStep;
  readonly onClose: () => void;
}

function CommentDialog({ lessonId, step: { step, commentary }, onClose }: DialogProps) {
  const t = useTrainingTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [first] = useState(() =>
    Object.fromEntries(SIDES.map((side) => [side, commentary[side]?.text ?? ''])),
  );
  return (
    <FormDialog
      title={t.commentary}
      about={t.commentAbout}
      fields={SIDES.map((side) => ({
        name: side,
        label: { text: t[side] },
        kind: 'prose',
        max: 1000,
        optional: true,
      }))}
      first={first}
      draftName={`CommentOnStep.${lessonId}.${step}`}
      submit={(values, { id }) =>
        command({
          method: 'PUT',
          path: `/lessons/${lessonId}/commentaries/${id}`,
          body: { step, ...given(values, ...SIDES) },
        })
      }
      onDone={() => {
        void message.success(t.said);
        void queryClient.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
