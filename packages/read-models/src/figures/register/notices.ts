import { both, fallsDue, when } from '../conditions.js';
import { type Figure, type FigureSource, figure } from '../figure.js';

const items = (kind: 'advisory' | 'order'): FigureSource => ({
  fact: 'notice_item',
  at: 'due_at',
  counted: both(when(`f.kind = '${kind}'`), fallsDue('due_at')),
  hit: when(`f.first_result = 'done'`),
});

/** What notices lead to. Advisories and orders are never one number (I28). */
export const noticeFigures: readonly Figure[] = [
  figure(
    'M18-advisory',
    'rate',
    ['整改率(告知书)', '告知书期限在期内的事项中,首次复查已整改的比例。与责令改正分列,不合并。'],
    [
      'Rectified (advisories)',
      'Of advisory items due in the period, those the first recheck found done. Never added to orders.',
    ],
    items('advisory'),
  ),
  figure(
    'M18-order',
    'rate',
    ['整改率(责令改正)', '责令改正期限在期内的事项中,首次复查已整改的比例。与告知书分列,不合并。'],
    [
      'Rectified (orders)',
      'Of order items due in the period, those the first recheck found done. Never added to advisories.',
    ],
    items('order'),
  ),
];
