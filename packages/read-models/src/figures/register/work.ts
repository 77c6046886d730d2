import { sql } from 'kysely';
import { both, fallsDue, openAt, overdueAt, overdueBy, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

const firstClock = when('f.nth = 1');
/** What was withdrawn before it was due is neither in time nor late. */
const stillDue = (due: 'due_at' | 'original_due_at') =>
  when(`f.withdrawn_at IS NULL OR f.withdrawn_at > f.${due}`);
const contactDue = { fact: 'case_list', at: 'contact_due_at' } as const;
const overdue = { fact: 'case_cycle', at: 'due_at' } as const;
const resolved = {
  fact: 'case_cycle',
  at: 'resolved_at',
  counted: both(when('f.accepted_at IS NOT NULL'), within('resolved_at')),
} as const;
const gross = () => sql<number>`extract(epoch FROM f.ended_at - f.accepted_at) / 3600`;
const net = () => sql<number>`(extract(epoch FROM f.ended_at - f.accepted_at) - f.held_seconds) / 3600`;

/** How the work goes: in hand, in time, how long, how late. */
export const workFigures: readonly Figure[] = [
  figure(
    'M3',
    'count',
    ['在办', '期末处于已登记至已化解待履行(含挂起)各阶段的案件数。'],
    [
      'Backlog',
      'Cases in a stage from registered to settled with performance open, or on hold, at the end of the period.',
    ],
    { fact: 'case_stage', at: 'from_at', counted: (period) => openAt(period) },
  ),
  figure(
    'M5',
    'rate',
    ['响应率', '首次联系期限在期内的案件中,期限内已联系上诉求人的比例。三次联系未果另列。'],
    [
      'Response',
      'Of cases whose first contact was due in the period, those in which the reporter was reached by then. Three failed attempts are shown apart.',
    ],
    {
      ...contactDue,
      counted: fallsDue('contact_due_at'),
      hit: when('f.contacted_at <= f.contact_due_at'),
    },
  ),
  figure(
    'M5-unreachable',
    'count',
    ['三次联系未果', '首次联系期限在期内、期限内三次联系未果且未联系上的案件数。'],
    [
      'Not reachable',
      'Cases whose first contact was due in the period with three failed attempts, and no contact, by then.',
    ],
    {
      ...contactDue,
      counted: both(
        fallsDue('contact_due_at'),
        when(`f.unreachable_at <= f.contact_due_at
          AND (f.contacted_at IS NULL OR f.contacted_at > f.contact_due_at)`),
      ),
    },
  ),
  figure(
    'M6',
    'rate',
    [
      '按期办结率(原时限)',
      '原办理时限在期内的案件中,原时限内办结的比例;超期未办结计为未按期;到期前撤回的不计入。',
    ],
    [
      'On time (original due date)',
      'Of cases with the original due date in the period, those resolved by then. Overdue open cases count as misses; cases withdrawn before the date are left out.',
    ],
    {
      fact: 'case_cycle',
      at: 'original_due_at',
      counted: both(both(firstClock, stillDue('original_due_at')), fallsDue('original_due_at')),
      hit: when('f.resolved_at <= f.original_due_at'),
    },
  ),
  figure(
    'M6b',
    'rate',
    ['按期办结率(含延期)', '现行办理时限(含批准的延期)在期内的案件中,时限内办结的比例;到期前撤回的不计入。'],
    [
      'On time (extended due date)',
      'The same with the due date as extended. Always shown beside the original.',
    ],
    {
      fact: 'case_cycle',
      at: 'due_at',
      counted: both(both(firstClock, stillDue('due_at')), fallsDue('due_at')),
      hit: when('f.resolved_at <= f.due_at'),
    },
  ),
  figure(
    'M9-median',
    'hours',
    ['办理时长中位数', '期内办结的案件,自受理至办结的小时数的中位数。'],
    [
      'Handling time, median',
      'Of what was resolved in the period: hours from acceptance to resolution, median.',
    ],
    { ...resolved, measured: { hours: gross, percentile: 0.5 } },
  ),
  figure(
    'M9-p90',
    'hours',
    ['办理时长九成位', '期内办结的案件,自受理至办结的小时数,九成不超过此数。'],
    [
      'Handling time, P90',
      'Of what was resolved in the period: hours from acceptance to resolution, 90th percentile.',
    ],
    { ...resolved, measured: { hours: gross, percentile: 0.9 } },
  ),
  figure(
    'M9-net-median',
    'hours',
    ['净办理时长中位数', '同上,扣除批准的挂起。'],
    ['Net handling time, median', 'The same less approved holds, median.'],
    { ...resolved, measured: { hours: net, percentile: 0.5 } },
  ),
  figure(
    'M9-net-p90',
    'hours',
    ['净办理时长九成位', '同上,扣除批准的挂起。'],
    ['Net handling time, P90', 'The same less approved holds, 90th percentile.'],
    { ...resolved, measured: { hours: net, percentile: 0.9 } },
  ),
  figure(
    'M21',
    'count',
    ['超期在办', '期末在办且办理时限已过、尚未办结的案件数。'],
    ['Overdue', 'Backlog at the end of the period that is past its due date and not resolved.'],
    { ...overdue, counted: overdueAt },
  ),
  figure(
    'M21-1-3',
    'count',
    ['超期1—3天', '超期在办中超期不足或满3天的。'],
    ['Overdue 1–3 days', 'Of these, up to three days.'],
    { ...overdue, counted: overdueBy(0, 3) },
  ),
  figure(
    'M21-4-7',
    'count',
    ['超期4—7天', '超期在办中超期3天以上至7天的。'],
    ['Overdue 4–7 days', 'Of these, more than three and up to seven days.'],
    { ...overdue, counted: overdueBy(3, 7) },
  ),
  figure(
    'M21-8-30',
    'count',
    ['超期8—30天', '超期在办中超期7天以上至30天的。'],
    ['Overdue 8–30 days', 'Of these, more than seven and up to thirty days.'],
    { ...overdue, counted: overdueBy(7, 30) },
  ),
  figure(
    'M21-over-30',
    'count',
    ['超期30天以上', '超期在办中超期30天以上的。'],
    ['Overdue more than 30 days', 'Of these, more than thirty days.'],
    { ...overdue, counted: overdueBy(30) },
  ),
];
