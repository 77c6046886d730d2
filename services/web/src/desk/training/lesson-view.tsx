import type { LessonPage } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { Shown } from '../parts/shown.js';
import { Waiting } from '../parts/waiting.js';
import { useTitle } from '../title.js';
import { LessonPlayer } from './lesson-player.js';
import { useTrainingTexts } from './texts.js';
import { lessonAsk } from './training-asks.js';
import { WithdrawButton } from './withdraw-button.js';

/** 教学案例: one lesson, from the opening of the case to its end. */
export function LessonView({ lessonId }: { readonly lessonId: string }) {
  const t = useTrainingTexts();
  const query = useQuery(lessonAsk(lessonId));
  return (
    <>
      <p>
        <Link href="/training">← {t.back}</Link>
      </p>
      {query.data ? <Lesson lesson={query.data} /> : <Waiting query={query} />}
    </>
  );
}

function Lesson({ lesson }: { readonly lesson: LessonPage }) {
  const t = useTrainingTexts();
  const names = useNames();
  const { title, teaches, typeCode, steps } = lesson;
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">
        {names.type(typeCode)} · {t.steps(steps.length)}
      </p>
      <p className="said-by">
        <strong>{t.teaches}</strong> <Shown value={teaches} />
      </p>
      <p className="quiet lead">{t.unseen}</p>
      <LessonPlayer lesson={lesson} />
      {lesson.mayWithdraw && <WithdrawButton lessonId={lesson.lessonId} />}
    </>
  );
}
