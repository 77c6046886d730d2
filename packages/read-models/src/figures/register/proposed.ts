import { both, fallsDue, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

/**
 * Definitions that are not in force: other ways to count that houses use or discuss. They stand here to be tried on what was
 * recorded before anybody decides; no view shows them. Whoever puts one in force moves it into the register, where its
 * version tells the numbers before from those after.
 */
export const proposedFigures: readonly Figure[] = [
  {
    ...figure(
      'M5',
      'rate',
      ['响应率', '首次联系期限在期内的案件中,期限内已联系上诉求人、或已三次联系未果的比例。'],
      [
        'Response',
        'Of cases whose first contact was due in the period, those in which by then the reporter was reached or three attempts had failed.',
      ],
      {
        fact: 'case_list',
        at: 'contact_due_at',
        counted: fallsDue('contact_due_at'),
        hit: when('least(f.contacted_at, f.unreachable_at) <= f.contact_due_at'),
      },
    ),
    version: 2,
  },
  {
    ...figure(
      'M6',
      'rate',
      ['按期办结率(原时限)', '期内办结的案件中,原时限内办结的比例;超期未办结的看不到。'],
      [
        'On time (original due date)',
        'Of cases resolved in the period, those resolved by their original due date. What is overdue and still open is not seen.',
      ],
      {
        fact: 'case_cycle',
        at: 'resolved_at',
        counted: both(when('f.nth = 1 AND f.original_due_at IS NOT NULL'), within('resolved_at')),
        hit: when('f.resolved_at <= f.original_due_at'),
      },
    ),
    version: 2,
  },
  {
    ...figure(
      'M8',
      'rate',
      ['满意率', '期内全部回访中,给出4分及以上评分的比例;未接通、未评分的计为不满意。'],
      [
        'Satisfied',
        'Of all callbacks in the period, those with a score of 4 or 5. Not reached and no score count as not satisfied.',
      ],
      {
        fact: 'callback',
        at: 'called_at',
        counted: within('called_at'),
        hit: when('f.satisfaction >= 4'),
      },
    ),
    version: 2,
  },
];
