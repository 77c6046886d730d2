import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useTitle } from '../title.js';
import { useTrainingTexts } from './texts.js';
import { lessonsAsk } from './training-asks.js';

/** 网格学院: the lessons one can learn from. */
export function TrainingPage() {
  const t = useTrainingTexts();
  const names = useNames();
  const query = useInfiniteQuery(lessonsAsk);
  const lessons = query.data?.pages.flatMap(({ items }) => items);
  useTitle(t.title);
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.about}</p>
      {lessons === undefined && <Waiting query={query} />}
      {lessons?.length === 0 && <Notice title={t.empty} text={t.emptyText} />}
      <ul className="lessons">
        {lessons?.map(({ lessonId, title, teaches, typeCode, commented }) => (
          <li key={lessonId} className="panel">
            <h2>
              <Link href={`/training/${lessonId}`}>{title}</Link>
            </h2>
            <p className="tags">
              <span className="quiet">{names.type(typeCode)}</span>
              {commented && <Tag tone="good">{t.commented}</Tag>}
            </p>
            <p className="said-by">
              <Shown value={teaches} />
            </p>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
