import { demandFigure, type FigureValue, valueOf } from '../figures/counted.js';
import { type FigureRow, type FigureRowsRequest, figureRows, figures } from '../figures/query.js';
import { asked, type Then } from './figures-then.js';
import { endOf } from './moment.js';
import type { Past } from './past.js';
import { type Turn, turnsOf } from './turns.js';

/** A period, and the moment it is looked at from. */
export type Look = Pick<Then<FigureRowsRequest>, 'from' | 'to' | 'asOf' | 'at' | 'asKnown'>;

export interface ComparisonRequest extends Omit<FigureRowsRequest, keyof Look> {
  readonly before: Look;
  readonly after: Look;
}

/** Something that counts on one side only. */
export interface Moved
  extends Pick<FigureRow, 'caseId' | 'reportId' | 'caseNumber' | 'title' | 'areaPath' | 'typeCode'> {
  /** What made it so; absent where nothing was recorded: time went on, or the period is another one. */
  readonly because?: Turn;
}

/** A figure looked at twice. */
export interface FigureCompared {
  readonly before: FigureValue;
  readonly after: FigureValue;
  /** How many came and went; of each list as many as are explained at once. */
  readonly cameCount: number;
  readonly leftCount: number;
  readonly came: readonly Moved[];
  readonly left: readonly Moved[];
}

/** Of those that came and of those that left so many are told. */
const MOST_MOVED = 50;

/** What came into a figure and what left it between two looks, and because of which event. */
export async function compareFigure(past: Past, request: ComparisonRequest): Promise<FigureCompared> {
  const { before, after, ...cut } = request;
  const one = await lookAt(past, { ...cut, ...before });
  const other = await lookAt(past, { ...cut, ...after });
  const came = [...other.things].filter(([key]) => !one.things.has(key)).map(([, row]) => row);
  const left = [...one.things].filter(([key]) => !other.things.has(key)).map(([, row]) => row);
  const told = [came.slice(0, MOST_MOVED), left.slice(0, MOST_MOVED)] as const;
  const caseIds = [...new Set(told.flat().flatMap(({ caseId }) => caseId ?? []))];
  const asOf = endOf(after) ?? after.asOf;
  const turns = await turnsOf(past.db, { ...cut, ...after, asOf, caseIds, of: 'case' });
  const samePeriod = before.from === after.from && before.to === after.to;
  const seen = samePeriod ? (endOf(before) ?? before.asOf) : undefined;
  const moved = (row: FigureRow, counts: boolean): Moved => {
    const { caseId, reportId, caseNumber, title, areaPath, typeCode } = row;
    const last = turns.get(caseId ?? '')?.at(-1);
    const isNew = last !== undefined && (seen === undefined || momentOf(last, after) > seen);
    return {
      caseId,
      reportId,
      caseNumber,
      title,
      areaPath,
      typeCode,
      ...(isNew && last.counts === counts && { because: last }),
    };
  };
  return {
    before: one.value,
    after: other.value,
    cameCount: came.length,
    leftCount: left.length,
    came: told[0].map((row) => moved(row, true)),
    left: told[1].map((row) => moved(row, false)),
  };
}

async function lookAt(past: Past, request: Then<FigureRowsRequest>) {
  const { figure } = request;
  return await asked(past, request, [figure], async (then, cut) => {
    const { total } = await figures(then, { ...cut, figures: [figure] });
    const rows = await figureRows(then, cut);
    return {
      value: total[0] ?? valueOf(demandFigure(figure), undefined),
      things: new Map(rows.map((row) => [row.caseId ?? row.reportId ?? row.fact, row])),
    };
  });
}

/** On which axis the looks differ. */
function momentOf({ occurredAt, recordedAt }: Turn, { at }: Look): string {
  return at === undefined ? recordedAt : occurredAt;
}
