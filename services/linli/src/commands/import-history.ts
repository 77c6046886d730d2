import { systemClock } from '@linli/kernel';
import { recordHistory } from '../imports/carry-out-history.js';
import { type HistoryMapping, readMapping } from '../imports/history-mapping.js';
import { ImportFailure } from '../imports/import-failure.js';
import { inParallel } from '../imports/in-parallel.js';
import { tellOutcome } from '../imports/outcome.js';
import { planHistory } from '../imports/plan-history.js';
import { type Row, readRows } from '../imports/read-rows.js';
import type { RowProblem } from '../imports/row-problem.js';
import { showProgress } from '../terminal/progress.js';
import { type CommandContext, withInstallation } from './context.js';
import { followLog } from './follow-log.js';
import type { ImportOptions } from './import-areas.js';

/** Options of `linli import history`. */
export interface ImportHistoryOptions extends ImportOptions {
  /** The file that says how the log is read. */
  readonly mapping: string;
  /** Area of cases whose rows name none; the mapping's unless given. */
  readonly area?: string;
}

/**
 * Takes over the cases of another system from its log, with one row per event: everything at the log's own time and
 * marked as a late entry, the due dates those of the log. What is recorded already stays as it is, so an import may be
 * repeated, resumed, and run again on a log that has grown.
 */
export async function importHistory(file: string, options: ImportHistoryOptions): Promise<void> {
  await withInstallation(options, async (context) => {
    const { installation, console, caller, logger } = context;
    const given = await readMapping(options.mapping);
    const mapping = { ...given, ...(options.area !== undefined && { area: options.area }) };
    const isArea = await placesOf(context, mapping);
    const rows: Row[] = [];
    for await (const row of readRows(file)) rows.push(row);
    const { cases, problems: refused } = planHistory(rows, { mapping, isArea, now: systemClock() });
    const problems: RowProblem[] = [...refused];
    if (options.dryRun) {
      const recorded = cases.reduce((sum, { activities }) => sum + activities.length, 0);
      return await tellOutcome(console, { rows: rows.length, recorded, already: 0, problems }, options);
    }
    const recorder = await recordHistory({
      application: installation.applicationAt(),
      store: installation.store,
      caller,
      lateReason: mapping.lateReason,
    });
    const progress = showProgress(console.text('导入历史案件', 'cases'));
    progress.total(cases.length);
    await inParallel(cases, async (planned) => {
      problems.push(...(await recorder.record(planned)));
      progress.advance();
    });
    progress.done();
    const tallies = [recorder.cases, recorder.rows, recorder.others];
    const last = tallies.reduce((latest, tally) => (tally.last > latest ? tally.last : latest), 0n);
    await followLog(installation, last, logger);
    problems.sort((one, other) => one.row - other.row);
    console.print(
      console.text(
        `案件 ${cases.length} 件：新立案 ${recorder.cases.recorded}，此前已有 ${recorder.cases.already}`,
        `${cases.length} cases: ${recorder.cases.recorded} opened, ${recorder.cases.already} already there`,
      ),
    );
    const { recorded, already } = recorder.rows;
    await tellOutcome(console, { rows: rows.length, recorded, already, problems }, options);
  });
}

/**
 * The areas of the installation, once the places the mapping itself names are known to be there.
 * @throws ImportFailure AREA_UNKNOWN, UNIT_UNKNOWN
 */
async function placesOf(
  { installation }: CommandContext,
  { area, activities, otherActivities }: HistoryMapping,
): Promise<(code: string) => boolean> {
  const directory = await installation.readModels.loadDirectory();
  if (area !== undefined && !directory.area(area)) throw new ImportFailure('AREA_UNKNOWN', { area });
  for (const step of [...Object.values(activities).flat(), ...otherActivities]) {
    if (step.as === 'taken_up' && !directory.unit(step.unit))
      throw new ImportFailure('UNIT_UNKNOWN', { unit: step.unit });
  }
  return (code) => directory.area(code) !== undefined;
}
