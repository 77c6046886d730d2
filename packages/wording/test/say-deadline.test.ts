import { chinaCalendar } from '@linli/calendar';
import { type ClockEntry, explainDeadline, limitsV1 } from '@linli/case-domain';
import t from 'tap';
import { LANGUAGES, sayDeadlineExplained } from '../src/index.js';

/** Over the National Day holidays of 2026, then extended, held, resumed. */
const from = '2026-09-30T02:00:00.000Z';
const due = chinaCalendar.addWorkingDays(from, 5);
const named = { at: '2026-10-20T16:00:00.000Z', provisional: true };
const entry: ClockEntry = {
  clock: 'resolution',
  of: '',
  startedAt: from,
  due: named,
  originalDue: due,
  state: 'running',
  stepsFired: [],
  changes: [
    {
      how: 'extended',
      at: '2026-10-09T02:00:00.000Z',
      due: chinaCalendar.addDays('2026-10-13T15:59:59.999Z', 3),
    },
    { how: 'held', at: '2026-10-10T02:00:00.000Z', until: '2026-10-20T16:00:00.000Z' },
    { how: 'resumed', at: '2026-10-12T02:00:00.000Z', heldMs: 172_800_000, due: named },
  ],
};
const explained = explainDeadline(entry, { calendar: chinaCalendar, limits: limitsV1 });
const wire = { ...explained, clock: 'resolution' as const };

t.test('a limit is told from its start to the date: rule, rest days, extension, hold', async (t) => {
  t.strictSame(sayDeadlineExplained('zh-CN', wire), [
    '办理时限自 2026年9月30日 10:00 起算。',
    '按 5 个工作日计算，起算当天不计入，至 2026年10月13日 24:00。',
    '国庆节放假不计：2026-10-01、2026-10-02、2026-10-03、2026-10-04、2026-10-05、2026-10-06、2026-10-07。',
    '调休上班，照常计入：2026-10-10。',
    '周末不计：2026-10-11。',
    '2026年10月9日 10:00 同意延长，改为 2026年10月16日 24:00。',
    '按 3 天计算，起算当天不计入；最后一天遇休息日的，顺延至其后第一个工作日，至 2026年10月16日 24:00。',
    '2026年10月10日 10:00 起挂起，最迟至 2026年10月20日 24:00，挂起期间不计。',
    '2026年10月12日 10:00 恢复办理，共挂起 2 天，顺延至 2026年10月20日 24:00。',
    '因此，现期限为 2026年10月20日 24:00；原期限为 2026年10月13日 24:00，仍保留在记录中。',
    '这一日期为暂定，放假安排公布后会重新计算并告知。',
  ]);
});

t.test('no sentence is left with a gap, in either language', async (t) => {
  for (const language of LANGUAGES) {
    const sentences = sayDeadlineExplained(language, wire);
    t.equal(sentences.length, 11);
    for (const sentence of sentences) t.notMatch(sentence, /…|\{|\}/, sentence);
  }
});
