import type { CaseCommand } from '@linli/case-domain';
import type { HistoryMapping, HistoryStep } from './history-mapping.js';
import { instantOf } from './instant-of.js';
import type { PlannedMoment } from './plan-history.js';
import type { Row } from './read-rows.js';
import type { RowProblem } from './row-problem.js';

/** The longest text a contact or a check holds. */
const LONGEST = 2000;
const DAY_MS = 24 * 3_600_000;

/** What is known of the case while one of its rows is read. */
interface ActivityContext {
  readonly mapping: HistoryMapping;
  readonly start: string;
  readonly deadline?: string;
  readonly now: string;
  readonly idOf: (name: string) => string;
  readonly cell: (column: string | undefined) => string | undefined;
  /** Rows of the case by the key of their event. */
  readonly firstRow: Map<string, number>;
}

/** What one row of the log becomes, or why it is refused. */
export function planActivity(row: Row, context: ActivityContext): PlannedMoment | RowProblem {
  const { mapping, start, now, cell, firstRow } = context;
  const { columns, details, offset } = mapping;
  const refused = (field: string, reason: string, more: Partial<RowProblem> = {}): RowProblem => ({
    row: row.number,
    field,
    reason,
    ...more,
  });
  const event = cell(columns.event);
  if (event === undefined) return refused(columns.event, 'required');
  const first = firstRow.get(event);
  if (first !== undefined) return refused(columns.event, 'duplicate', { value: event, params: { first } });
  firstRow.set(event, row.number);
  const activity = cell(columns.activity);
  if (activity === undefined) return refused(columns.activity, 'required');
  const value = cell(columns.at);
  const at = instantOf(value, offset);
  if (at === undefined || value === undefined) return refused(columns.at, 'required');
  if (at === null) return refused(columns.at, 'not_a_date', { value });
  if (at > now) return refused(columns.at, 'in_the_future', { value });
  // Before it is opened a case holds nothing.
  if (at < start) return refused(columns.at, 'before_case_start', { value });
  const steps = mapping.activities[activity] ?? mapping.otherActivities;
  if (steps.length === 0) return refused(columns.activity, 'not_in_list', { value: activity.slice(0, 60) });

  const more = details.map((column) => [column, cell(column)]).filter(([, detail]) => detail !== undefined);
  const text = [activity, ...more.map(([column, detail]) => `${column}: ${detail}`)].join('；');
  if (text.length > LONGEST) return refused(columns.activity, 'too_long');
  return {
    row: row.number,
    field: columns.activity,
    at,
    commands: steps.flatMap((step, index) =>
      commandsOf(step, { ...context, at, text, key: `${event}/${index}` }),
    ),
  };
}

/** The commands of one step; ids follow from the key of the row, so that a repetition finds them again. */
function commandsOf(
  step: HistoryStep,
  {
    idOf,
    deadline,
    at,
    text,
    key,
  }: ActivityContext & { readonly at: string; readonly text: string; readonly key: string },
): PlannedMoment['commands'] {
  const one = (command: CaseCommand): PlannedMoment['commands'] => [{ key, command }];
  const id = idOf(`event/${key}`);
  switch (step.as) {
    case 'note':
      return one({ type: 'AddNote', noteId: id, text, confidential: false });
    case 'contact':
      return one({
        type: 'RecordContact',
        contactId: id,
        reached: true,
        channel: step.channel,
        summary: text,
      });
    case 'site_check':
      return one({
        type: 'CheckSite',
        checkId: id,
        finding: step.finding,
        note: text,
        photoHashes: [],
        checklist: [],
      });
    case 'taken_up': {
      const { unit } = step;
      // A task lies ahead of whoever is given it, also where the case was overdue by then.
      const inADay = new Date(Date.parse(at) + DAY_MS).toISOString();
      const taskDueAt = deadline !== undefined && deadline > at ? deadline : inADay;
      const order = { dispatchId: id, leadUnit: unit, supportingUnits: [], taskDueAt };
      return [
        { key, command: { type: 'Dispatch', ...order }, unit },
        { key: `${key}/signed`, command: { type: 'Sign', dispatchId: id }, unit },
      ];
    }
    default:
      return [];
  }
}
