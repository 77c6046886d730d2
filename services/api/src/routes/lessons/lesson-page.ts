import { type LessonPage, lessonPage, lessonPath } from '@linli/contracts';
import { texts } from '@linli/wording';
import { addQuery } from '../add-query.js';

/** One lesson with its steps, and what stands behind each command in it. */
export const lessonPageRoute = addQuery({
  url: '/lessons/:lessonId',
  tag: 'lessons',
  summary: 'One lesson 教学案例',
  params: lessonPath,
  query: {},
  answer: lessonPage,
  handle: async (application, caller, { lessonId }) => {
    const lesson = await application.lessonPage(caller, lessonId);
    const commands = lesson.steps.flatMap(({ command, open, closed }) => [
      command,
      ...open,
      ...closed.map((one) => one.command),
    ]);
    return { ...lesson, law: [...new Set(commands)].flatMap(lawOf) };
  },
});

const zhCN: Readonly<Record<string, string>> = texts['zh-CN'].law;
const en: Readonly<Record<string, string>> = texts.en.law;

function lawOf(command: string): LessonPage['law'] {
  const [chinese, english] = [zhCN[command], en[command]];
  return chinese === undefined || english === undefined ? [] : [{ command, 'zh-CN': chinese, en: english }];
}
