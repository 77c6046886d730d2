import { basename } from 'node:path';
import { type Rejection, systemClock } from '@linli/kernel';
import { ImportFailure } from '../imports/import-failure.js';
import { inParallel } from '../imports/in-parallel.js';
import { tellOutcome } from '../imports/outcome.js';
import { planReports } from '../imports/plan-reports.js';
import { type Row, readRows } from '../imports/read-rows.js';
import { mapColumns } from '../imports/report-columns.js';
import type { RowProblem } from '../imports/row-problem.js';
import { openTally } from '../imports/tally.js';
import { showProgress } from '../terminal/progress.js';
import { withInstallation } from './context.js';
import { followLog } from './follow-log.js';
import type { ImportOptions } from './import-areas.js';

/** Options of `linli import reports`. */
export interface ImportReportsOptions extends ImportOptions {
  /** Area for rows that name none. */
  readonly area?: string;
  /** Name of the system the file comes from; the file's name unless given. */
  readonly system?: string;
  /** `field=heading` pairs. */
  readonly map: readonly string[];
}

/** Files reports in bulk. The file is checked as a whole first; the same row is the same report, however often it comes. */
export async function importReports(file: string, options: ImportReportsOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller, logger }) => {
    const { store, readModels } = installation;
    const rows: Row[] = [];
    for await (const row of readRows(file)) rows.push(row);
    const directory = await readModels.loadDirectory();
    const { area } = options;
    if (area !== undefined && !directory.area(area)) throw new ImportFailure('AREA_UNKNOWN', { area });
    const headings = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
    const { reports, problems: refused } = planReports(rows, {
      system: options.system ?? basename(file),
      defaultArea: area,
      columns: mapColumns(headings, Object.fromEntries(options.map.map((pair) => splitAt(pair, '=')))),
      isArea: (code) => directory.area(code) !== undefined,
      now: systemClock(),
    });
    const problems: RowProblem[] = [...refused];
    if (options.dryRun) {
      return await tellOutcome(
        console,
        { rows: rows.length, recorded: reports.length, already: 0, problems },
        options,
      );
    }
    const application = installation.applicationAt();
    const { tally, count } = await openTally(store);
    const progress = showProgress(console.text('导入诉求', 'reports'));
    progress.total(reports.length);
    await inParallel(reports, async ({ row, reportId, body }) => {
      const { occurredAt, lateReason, ...report } = body;
      const request = {
        key: `import ${reportId}`,
        correlationId: reportId,
        ...(occurredAt === undefined ? {} : { occurredAt }),
        ...(lateReason === undefined ? {} : { lateReason }),
      };
      const refusal = await count(() => application.fileReport(caller, { reportId, ...report }, request));
      if (refusal) problems.push({ row, field: fieldOf(refusal), reason: refusal.code });
      progress.advance();
    });
    progress.done();
    await followLog(installation, tally.last, logger);
    problems.sort((one, other) => one.row - other.row);
    const { recorded, already } = tally;
    await tellOutcome(console, { rows: rows.length, recorded, already, problems }, options);
  });
}

/** The column a refusal of the domain is about. */
function fieldOf({ code }: Rejection): string {
  if (code === 'CASE_TYPE_UNKNOWN') return 'type_code';
  return code === 'AREA_UNKNOWN' ? 'area_code' : '';
}

function splitAt(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, text] : [text.slice(0, index), text.slice(index + 1)];
}
