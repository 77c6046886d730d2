import { both, when, within } from '../conditions.js';
import { type Figure, figure } from '../figure.js';

const attached = { fact: 'attachment', at: 'attached_at', counted: within('attached_at') } as const;
const recorded = { fact: 'case_timeline', at: 'recorded_at', counted: within('recorded_at') } as const;

/** What people report, how often again, and how well it is written down. */
export const demandFigures: readonly Figure[] = [
  figure('M1', 'count', ['诉求量', '期内登记的诉求数。'], ['Reports', 'Reports filed in the period.'], {
    fact: 'report',
    at: 'filed_at',
    counted: within('filed_at'),
  }),
  figure('M2', 'count', ['立案量', '期内立案的案件数。'], ['Opened', 'Cases opened in the period.'], {
    fact: 'case_cycle',
    at: 'started_at',
    counted: both(when('f.nth = 1'), within('started_at')),
  }),
  figure(
    'M20',
    'rate',
    ['重复诉求率', '期内并入案件的诉求中,并入时该案已有其他诉求的比例。'],
    [
      'Repeated reports',
      'Of reports attached to a case in the period, those attached to a case that held another one.',
    ],
    { ...attached, hit: when('f.is_repeat') },
  ),
  figure(
    'M20-places',
    'count',
    ['反复点位', '期末前90天内同一楼栋同一类型立案3件及以上的点位数。'],
    [
      'Repeat places',
      'Buildings with three or more cases of one type opened in the 90 days before the end of the period.',
    ],
    { fact: 'repeat_place', at: 'opened_at', counted: when('true') },
  ),
  figure(
    'M23-reports',
    'rate',
    ['诉求补录率', '期内登记的诉求中,发生24小时以后才登记(补录)的比例。'],
    [
      'Reports entered late',
      'Of reports filed in the period, those recorded more than 24 hours after they occurred.',
    ],
    { fact: 'report', at: 'filed_at', counted: within('filed_at'), hit: when('f.late_entry') },
  ),
  figure(
    'M23',
    'rate',
    ['补录率', '期内案件记录中,发生24小时以后才记录(补录)的比例。'],
    [
      'Late entries',
      'Of entries made on cases in the period, those recorded more than 24 hours after they occurred.',
    ],
    { ...recorded, hit: when('f.late_entry') },
  ),
  figure(
    'M23-corrections',
    'rate',
    ['更正率', '期内案件记录中,更正记录的比例。'],
    ['Corrections', 'Of entries made on cases in the period, those that correct another one.'],
    { ...recorded, hit: when(`f.type = 'FieldCorrected'`) },
  ),
];
