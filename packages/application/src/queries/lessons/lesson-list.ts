import type { Caller } from '@linli/access';
import type { Page, PageRequest } from '@linli/read-models';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { type ShownText, unveil, Veiled } from '../../personal/veil.js';

/** A lesson in the list of them. */
export interface ListedLesson {
  readonly lessonId: string;
  readonly title: string;
  readonly teaches: ShownText;
  readonly typeCode: string;
  readonly commented: boolean;
}

/** 网格学院: the lessons that are out, latest first. */
export async function lessonList(
  parts: Parts,
  caller: Caller,
  request: PageRequest,
): Promise<Page<ListedLesson>> {
  demandMayDo(caller, 'ViewLessons');
  const { items, ...rest } = await parts.readModels.lessons(request);
  const listed = items.map(({ lessonId, title, teaches, typeCode, commented }) => ({
    lessonId,
    title,
    teaches: new Veiled(teaches, 'handling.text', 'clear'),
    typeCode,
    commented,
  }));
  const shown = await unveil(parts.vault, { items: listed });
  return { ...shown, ...rest };
}
