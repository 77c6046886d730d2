import { useForm } from '../admin/use-form.js';
import { Part } from '../parts/part.js';
import { useTitle } from '../title.js';
import { RetentionDue } from './retention-due.js';
import { Schedules } from './schedules.js';
import { useErasureTexts } from './texts.js';
import { WaitingErasures } from './waiting-erasures.js';

/** 个人信息删除: what waits for the second person, whose time is over, and by which schedules. */
export function ErasurePage() {
  const t = useErasureTexts();
  useTitle(t.title);
  const { openForm, dialog } = useForm();
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.about}</p>
      <Part title={t.waiting}>
        <WaitingErasures openForm={openForm} />
      </Part>
      <Part title={t.over}>
        <RetentionDue openForm={openForm} />
      </Part>
      <Part title={t.schedules}>
        <Schedules openForm={openForm} />
      </Part>
      {dialog}
    </>
  );
}
