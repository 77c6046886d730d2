import type { CaseCommand } from '../../../src/index.js';
import { actor } from '../case-story.js';
import { FIRE_BRIGADE, idOf, personOf } from '../neighbourhood.js';

type IssueAdvisory = Extract<CaseCommand, { type: 'IssueAdvisory' }>;
type IssueOrder = Extract<CaseCommand, { type: 'IssueOrder' }>;
type Recheck = Extract<CaseCommand, { type: 'Recheck' }>;

export const ADVISORY = idOf(11);
export const ORDER = idOf(12);
export const PARTITION = idOf(21);
export const COOKER = idOf(22);

/** An officer of the fire brigade. */
export const fireOfficer = actor('DU', FIRE_BRIGADE);

/** Two things to put right, handed over on Monday morning. */
export const advisory: IssueAdvisory = {
  type: 'IssueAdvisory',
  noticeId: ADVISORY,
  addressee: personOf(1),
  items: [
    { itemId: PARTITION, text: '拆除客厅隔断' },
    { itemId: COOKER, text: '停用阳台灶具' },
  ],
  policies: [{ title: '商品房屋租赁管理办法', version: '2011-02-01', article: '8' }],
  service: { servedAt: '2026-11-02T01:00:00.000Z', how: 'handed_over', receivedBy: '房东' },
};

/** The same by order of the fire brigade, until Friday. */
export const order: IssueOrder = {
  type: 'IssueOrder',
  noticeId: ORDER,
  authority: FIRE_BRIGADE,
  documentNumber: '消改字〔2026〕7号',
  addressee: advisory.addressee,
  items: advisory.items,
  legalBasis: [{ title: '中华人民共和国消防法', version: '2021-04-29' }],
  service: advisory.service,
  dueAt: '2026-11-06T16:00:00.000Z',
};

/** A recheck of the advisory with these results. */
export function recheckWith(results: Recheck['results'], more: Partial<Recheck> = {}): Recheck {
  return { type: 'Recheck', recheckId: idOf(31), noticeId: ADVISORY, results, photoHashes: [], ...more };
}

export const allDone: Recheck['results'] = [
  { itemId: PARTITION, result: 'done' },
  { itemId: COOKER, result: 'done' },
];
