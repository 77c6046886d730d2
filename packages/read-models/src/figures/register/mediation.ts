import { sql } from 'kysely';
import { both, fallsDue, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

const REFUSED = `(f.outcome = 'refused' AND f.first_session_at IS NULL)`;
const ended = { fact: 'mediation', at: 'ended_at' } as const;

/** What mediation leads to. */
export const mediationFigures: readonly Figure[] = [
  figure(
    'M15',
    'rate',
    ['调解成功率', '期内结束的调解中,达成并生效协议的比例。首次调解前因拒绝终止的另列,不计入。'],
    [
      'Mediation success',
      'Of mediations ended in the period, those with an effective agreement. Refusals before the first session are listed apart and left out.',
    ],
    {
      ...ended,
      counted: both(within('ended_at'), when(`f.outcome <> 'refused' OR f.first_session_at IS NOT NULL`)),
      hit: when(`f.outcome = 'agreement'`),
    },
  ),
  figure(
    'M15-refused',
    'count',
    ['首次调解前拒绝', '期内在首次调解前因当事人拒绝而终止的调解数。'],
    [
      'Refused before the first session',
      'Mediations ended in the period because a party refused before the first session.',
    ],
    { ...ended, counted: both(within('ended_at'), when(REFUSED)) },
  ),
  figure(
    'M16',
    'rate',
    ['履行率', '履行期限在期内的已生效协议义务中,期限内履行的比例。'],
    [
      'Performance',
      'Of obligations of effective agreements due in the period, those performed by their due date.',
    ],
    {
      fact: 'obligation',
      at: 'due_at',
      counted: both(fallsDue('due_at'), ({ end }) => sql`f.effective_at < ${end}::timestamptz`),
      hit: when(`f.result = 'performed' AND f.performed_at <= f.due_at`),
    },
  ),
  figure(
    'M17',
    'rate',
    ['司法确认率', '共同申请期限在期内届满的已生效协议中,期限内申请司法确认的比例。'],
    [
      'Judicial confirmation',
      'Of agreements whose 30 days for a joint application ended in the period, those applied for in time.',
    ],
    {
      fact: 'confirmation',
      at: 'due_at',
      counted: fallsDue('due_at'),
      hit: when('f.applied_at < f.due_at'),
    },
  ),
  figure(
    'M17-missed',
    'count',
    ['错过司法确认期限', '共同申请期限在期内届满而未申请司法确认的已生效协议数。'],
    [
      'Confirmation windows missed',
      'Agreements whose 30 days ended in the period without a joint application.',
    ],
    {
      fact: 'confirmation',
      at: 'due_at',
      counted: both(fallsDue('due_at'), when('f.applied_at IS NULL OR f.applied_at >= f.due_at')),
    },
  ),
];
