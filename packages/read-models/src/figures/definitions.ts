/** What a figure says. Its rows are defined once in `sources.ts`, under the same id. */
export interface FigureDefinition {
  readonly id: string;
  /** Raised when the meaning changes; the register keeps every version that was ever shown. */
  readonly version: number;
  /** `rate`: numerator ÷ denominator; `count`: numerator alone. */
  readonly unit: 'count' | 'rate';
  readonly name: { readonly zh: string; readonly en: string };
  readonly definition: { readonly zh: string; readonly en: string };
}

const count = (id: string, zh: [string, string], en: [string, string]) => define('count', id, zh, en);
const rate = (id: string, zh: [string, string], en: [string, string]) => define('rate', id, zh, en);

function define(
  unit: FigureDefinition['unit'],
  id: string,
  zh: [name: string, definition: string],
  en: [name: string, definition: string],
): FigureDefinition {
  return { id, version: 1, unit, name: { zh: zh[0], en: en[0] }, definition: { zh: zh[1], en: en[1] } };
}

/** The register of figures. P: the period; days are days of Asia/Shanghai; times are when something was recorded. */
export const FIGURES: readonly FigureDefinition[] = [
  count('M1', ['诉求量', '期内登记的诉求数。'], ['Reports', 'Reports filed in the period.']),
  count('M2', ['立案量', '期内立案的案件数。'], ['Opened', 'Cases opened in the period.']),
  count(
    'M3',
    ['在办', '期末处于已登记至已化解待履行(含挂起)各阶段的案件数。'],
    [
      'Backlog',
      'Cases in a stage from registered to settled with performance open, or on hold, at the end of the period.',
    ],
  ),
  count(
    'M4',
    ['结案量', '期内核查通过的结案次数;重开后再结案另计一次。'],
    [
      'Closed',
      'Closings (verification passed) in the period; a case closed again after reopening counts again.',
    ],
  ),
  rate(
    'M5',
    ['响应率', '首次联系期限在期内的案件中,期限内已联系上诉求人的比例。三次联系未果另列。'],
    [
      'Response',
      'Of cases whose first contact was due in the period, those in which the reporter was reached by then. Three failed attempts are shown apart.',
    ],
  ),
  count(
    'M5-unreachable',
    ['三次联系未果', '首次联系期限在期内、期限内三次联系未果且未联系上的案件数。'],
    [
      'Not reachable',
      'Cases whose first contact was due in the period with three failed attempts, and no contact, by then.',
    ],
  ),
  rate(
    'M6',
    [
      '按期办结率(原时限)',
      '原办理时限在期内的案件中,原时限内办结的比例;超期未办结计为未按期;到期前撤回的不计入。',
    ],
    [
      'On time (original due date)',
      'Of cases with the original due date in the period, those resolved by then. Overdue open cases count as misses; cases withdrawn before the date are left out.',
    ],
  ),
  rate(
    'M6b',
    ['按期办结率(含延期)', '现行办理时限(含批准的延期)在期内的案件中,时限内办结的比例;到期前撤回的不计入。'],
    [
      'On time (extended due date)',
      'The same with the due date as extended. Always shown beside the original.',
    ],
  ),
  rate(
    'M11-grid',
    ['就地化解率(网格)', '期内结案中,最高办理层级未超过网格的比例。'],
    ['Resolved locally (grid)', 'Of closings in the period, those never worked above the grid.'],
  ),
  rate(
    'M11-community',
    ['就地化解率(社区)', '期内结案中,最高办理层级未超过社区的比例。'],
    ['Resolved locally (community)', 'Of closings in the period, those never worked above the community.'],
  ),
  rate(
    'M15',
    ['调解成功率', '期内结束的调解中,达成并生效协议的比例。首次调解前因拒绝终止的另列,不计入。'],
    [
      'Mediation success',
      'Of mediations ended in the period, those with an effective agreement. Refusals before the first session are listed apart and left out.',
    ],
  ),
  count(
    'M15-refused',
    ['首次调解前拒绝', '期内在首次调解前因当事人拒绝而终止的调解数。'],
    [
      'Refused before the first session',
      'Mediations ended in the period because a party refused before the first session.',
    ],
  ),
  rate(
    'M16',
    ['履行率', '履行期限在期内的已生效协议义务中,期限内履行的比例。'],
    [
      'Performance',
      'Of obligations of effective agreements due in the period, those performed by their due date.',
    ],
  ),
  rate(
    'M18-advisory',
    ['整改率(告知书)', '告知书期限在期内的事项中,首次复查已整改的比例。与责令改正分列,不合并。'],
    [
      'Rectified (advisories)',
      'Of advisory items due in the period, those the first recheck found done. Never added to orders.',
    ],
  ),
  rate(
    'M18-order',
    ['整改率(责令改正)', '责令改正期限在期内的事项中,首次复查已整改的比例。与告知书分列,不合并。'],
    [
      'Rectified (orders)',
      'Of order items due in the period, those the first recheck found done. Never added to advisories.',
    ],
  ),
  count(
    'M21',
    ['超期在办', '期末在办且办理时限已过、尚未办结的案件数。'],
    ['Overdue', 'Backlog at the end of the period that is past its due date and not resolved.'],
  ),
  count(
    'M21-1-3',
    ['超期1—3天', '超期在办中超期不足或满3天的。'],
    ['Overdue 1–3 days', 'Of these, up to three days.'],
  ),
  count(
    'M21-4-7',
    ['超期4—7天', '超期在办中超期3天以上至7天的。'],
    ['Overdue 4–7 days', 'Of these, more than three and up to seven days.'],
  ),
  count(
    'M21-8-30',
    ['超期8—30天', '超期在办中超期7天以上至30天的。'],
    ['Overdue 8–30 days', 'Of these, more than seven and up to thirty days.'],
  ),
  count(
    'M21-over-30',
    ['超期30天以上', '超期在办中超期30天以上的。'],
    ['Overdue more than 30 days', 'Of these, more than thirty days.'],
  ),
];
