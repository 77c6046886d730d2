import { sql } from 'kysely';
import { both, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

const closings = { fact: 'case_cycle', at: 'closed_at', counted: within('closed_at') } as const;
const called = { fact: 'callback', at: 'called_at' } as const;
const reached = both(when('f.reached'), within('called_at'));
/** Days after a closing in which the trouble's coming back counts as a relapse. */
const RELAPSE_DAYS = 90;
const relapseLimit = sql`make_interval(days => ${RELAPSE_DAYS})`;

/** What was closed, whether people agree that it is over, and whether it lasts. */
export const closingFigures: readonly Figure[] = [
  figure(
    'M4',
    'count',
    ['结案量', '期内核查通过的结案次数;重开后再结案另计一次。'],
    [
      'Closed',
      'Closings (verification passed) in the period; a case closed again after reopening counts again.',
    ],
    closings,
  ),
  figure(
    'M7',
    'rate',
    ['回访解决率', '期内接通的回访中,诉求人表示已解决的比例。未接通的另列,不计入。'],
    [
      'Resolved (callback)',
      'Of callbacks in the period that reached the reporter, those who say it is resolved. Not reached is listed apart.',
    ],
    { ...called, counted: reached, hit: when('f.resolved') },
  ),
  figure(
    'M8',
    'rate',
    ['满意率', '期内接通且给出评分的回访中,4分及以上的比例。未接通、未评分的另列,绝不计为满意。'],
    [
      'Satisfied',
      'Of callbacks in the period with a score, those of 4 or 5. Not reached and no score are listed apart and never count as satisfied.',
    ],
    {
      ...called,
      counted: both(reached, when('f.satisfaction IS NOT NULL')),
      hit: when('f.satisfaction >= 4'),
    },
  ),
  figure(
    'M8-unreached',
    'count',
    ['回访未接通', '期内未接通的回访次数。'],
    ['Callbacks not reached', 'Callbacks in the period that reached nobody.'],
    { ...called, counted: both(when('NOT f.reached'), within('called_at')) },
  ),
  figure(
    'M8-no-score',
    'count',
    ['回访未评分', '期内接通但未给出评分的回访次数。'],
    ['Callbacks without a score', 'Callbacks in the period that reached the reporter, who gave no score.'],
    { ...called, counted: both(reached, when('f.satisfaction IS NULL')) },
  ),
  figure(
    'M10',
    'rate',
    ['重开率', '期内结案中,重开期限内重开的比例。尚有案件在重开期限内时为暂定数。'],
    [
      'Reopened',
      'Of closings in the period, those reopened in their window. Provisional while any window is open.',
    ],
    {
      ...closings,
      hit: () => sql`EXISTS (SELECT FROM case_cycle AS n
        WHERE n.case_id = f.case_id AND n.nth = f.nth + 1 AND n.started_at < f.reopen_until)`,
      pending: ({ known }) => sql`f.reopen_until > ${known}`,
    },
  ),
  figure(
    'M11-grid',
    'rate',
    ['就地化解率(网格)', '期内结案中,最高办理层级未超过网格的比例。'],
    ['Resolved locally (grid)', 'Of closings in the period, those never worked above the grid.'],
    { ...closings, hit: when(`f.max_level = 'GRID'`) },
  ),
  figure(
    'M11-community',
    'rate',
    ['就地化解率(社区)', '期内结案中,最高办理层级未超过社区的比例。'],
    ['Resolved locally (community)', 'Of closings in the period, those never worked above the community.'],
    { ...closings, hit: when(`f.max_level IN ('GRID', 'COMMUNITY')`) },
  ),
  figure(
    'M19',
    'rate',
    ['返潮率', '期内核查清零并纳入返潮观察的点位中,90天内返潮的比例。未满90天时为暂定数。'],
    [
      'Relapse',
      'Of places verified clean in the period and watched, those where it came back within 90 days. Provisional until 90 days are over for all.',
    ],
    {
      ...closings,
      counted: both(when('f.watched_at IS NOT NULL'), within('closed_at')),
      hit: () => sql`f.relapse_at <= f.closed_at + ${relapseLimit}`,
      pending: ({ known }) => sql`(f.relapse_at IS NULL AND f.closed_at + ${relapseLimit} > ${known})`,
    },
  ),
];
