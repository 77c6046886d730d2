import { sql } from 'kysely';
import { both, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';
import { countedCommunities } from '../staffed-days.js';

/** How much there is for how many. Staff is counted by community and never by person: nobody is compared with anybody. */
export const loadFigures: readonly Figure[] = [
  figure(
    'M24',
    'per_thousand',
    ['千人诉求量', '期内已登记人口的社区的诉求数,与这些社区期末人口数之比,每千人。'],
    [
      'Reports per 1,000 residents',
      'Reports filed in the period in communities whose residents are counted, per 1,000 of their residents at its end.',
    ],
    {
      over: {
        fact: 'report',
        at: 'filed_at',
        counted: both(
          within('filed_at'),
          (period) =>
            sql`EXISTS (SELECT FROM ${countedCommunities(period)} AS s WHERE s.area_code = ANY(f.area_path))`,
        ),
      },
      under: { fact: 'counted_community', at: 'ended_at', counted: () => sql`true`, weight: 'residents' },
    },
  ),
  figure(
    'M24-open',
    'mean',
    ['人均在办量', '期内每日终了时,已登记工作人员数的社区的在办案件数之和,与当日工作人员数之和之比。'],
    [
      'Open cases per worker and day',
      'Cases in work at the end of each day of the period in communities whose staff is counted, over the workers of those days.',
    ],
    {
      over: { fact: 'open_case_day', at: 'day_end', counted: () => sql`true` },
      under: { fact: 'worker_day', at: 'day_end', counted: () => sql`true` },
    },
  ),
];
