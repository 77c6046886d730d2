import { sql } from 'kysely';
import { both, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

const dispatched = { fact: 'dispatch', at: 'dispatched_at', counted: within('dispatched_at') } as const;

/** Cases escalated from a level for the first time, over cases accepted there. */
function escalation(id: string, level: string, zh: string, en: string): Figure {
  const atLevel = when(`f.level = '${level}'`);
  return figure(
    id,
    'mean',
    [`上报率(${zh})`, `期内首次由${zh}上报的案件数,与期内${zh}受理的案件数之比。`],
    [
      `Escalated (${en})`,
      `Cases first escalated from the ${en} in the period, over cases accepted there in the period.`,
    ],
    {
      over: {
        fact: 'level_stay',
        at: 'escalated_at',
        counted: both(both(atLevel, when('f.is_first_escalation')), within('escalated_at')),
      },
      under: {
        fact: 'level_stay',
        at: 'accepted_at',
        counted: both(both(atLevel, when('f.is_first_there')), within('accepted_at')),
      },
    },
  );
}

/** Who passes cases on, to whom, and whether those who are called come. */
export const movementFigures: readonly Figure[] = [
  escalation('M12-grid', 'GRID', '网格', 'grid'),
  escalation('M12-community', 'COMMUNITY', '社区', 'community'),
  escalation('M12-street', 'STREET', '街道', 'street'),
  figure(
    'M13',
    'mean',
    ['退单率', '期内派单异议次数与期内派单次数之比。'],
    ['Objections', 'Objections to dispatches in the period, over dispatches in the period.'],
    {
      over: { fact: 'dispatch', at: 'objected_at', counted: within('objected_at') },
      under: dispatched,
    },
  ),
  figure(
    'M13-upheld',
    'rate',
    ['异议成立率', '期内裁定的派单异议中,裁定成立的比例。'],
    ['Objections upheld', 'Of objections ruled on in the period, those upheld.'],
    { fact: 'dispatch', at: 'ruled_at', counted: within('ruled_at'), hit: when('f.upheld') },
  ),
  figure(
    'M13-moves',
    'mean',
    ['平均流转次数', '期内结案的案件,平均派单次数。'],
    ['Dispatches per case', 'Dispatches of the cases closed in the period, over closings.'],
    {
      over: {
        fact: 'dispatch',
        at: 'dispatched_at',
        counted: (period) => sql`EXISTS (SELECT FROM case_cycle AS y
          WHERE y.case_id = f.case_id AND y.closed_at >= ${period.start}::timestamptz
            AND y.closed_at < ${period.end}::timestamptz AND f.dispatched_at <= y.closed_at)`,
      },
      under: { fact: 'case_cycle', at: 'closed_at', counted: within('closed_at') },
    },
  ),
  figure(
    'M14',
    'rate',
    ['吹哨报到率', '期内吹哨所召集的部门中,按时报到的比例。'],
    ['Reported in', 'Of departments whistled for in the period, those that came in time.'],
    {
      fact: 'whistle_department',
      at: 'blown_at',
      counted: within('blown_at'),
      hit: when('f.arrived_at <= f.meeting_at'),
    },
  ),
  figure(
    'M14-solved',
    'rate',
    ['哨声解决率', '期内办结的哨声中,评价为已解决的部门的比例。'],
    ['Whistles solved', 'Of departments rated in the period, those said to have solved it.'],
    {
      fact: 'whistle_department',
      at: 'rated_at',
      counted: within('rated_at'),
      hit: when(`f.rating = 'solved'`),
    },
  ),
  figure(
    'M22',
    'count',
    ['超职责派单', '期内以社区为主办、事项不在其职责清单内的派单数。'],
    [
      'Beside community duties',
      'Dispatches in the period that made a community lead what is not on its duty list.',
    ],
    { ...dispatched, counted: both(when('f.beside_community_duties'), within('dispatched_at')) },
  ),
];
