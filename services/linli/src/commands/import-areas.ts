import { inParallel } from '../imports/in-parallel.js';
import { tellOutcome } from '../imports/outcome.js';
import { planAreas } from '../imports/plan-areas.js';
import { type Row, readRows } from '../imports/read-rows.js';
import type { RowProblem } from '../imports/row-problem.js';
import { openTally } from '../imports/tally.js';
import { showProgress } from '../terminal/progress.js';
import { type CommonOptions, requestFor, withInstallation } from './context.js';
import { followLog } from './follow-log.js';

/** Options both imports share. */
export interface ImportOptions extends CommonOptions {
  readonly dryRun: boolean;
  readonly errors?: string;
}

/** Loads an area hierarchy. The file is checked as a whole first; every area once, parents before children. */
export async function importAreas(
  file: string,
  options: ImportOptions & { readonly from: string },
): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller, logger }) => {
    const { store, readModels } = installation;
    const rows: Row[] = [];
    for await (const row of readRows(file)) rows.push(row);
    const directory = await readModels.loadDirectory();
    const plan = planAreas(rows, options.from, (code) => directory.area(code) !== undefined);
    const problems: RowProblem[] = [...plan.problems];
    if (options.dryRun) {
      return await tellOutcome(
        console,
        { rows: rows.length, recorded: plan.areas.length, already: 0, problems },
        options,
      );
    }
    const rowOf = new Map(rows.map(({ number, values }) => [values.code, number]));
    const application = installation.applicationAt();
    const { tally, count } = await openTally(store);
    const progress = showProgress(console.text('导入区划', 'areas'));
    progress.total(plan.areas.length);
    // Level by level: whoever reads along never meets a child before its parent.
    for (const level of new Set(plan.areas.map((area) => area.level))) {
      await inParallel(
        plan.areas.filter((area) => area.level === level),
        async (area) => {
          const { code } = area;
          const command = { type: 'EstablishArea' as const, ...area };
          const refused = await count(() =>
            application.manageArea(caller, code, command, requestFor(command)),
          );
          if (refused)
            problems.push({ row: rowOf.get(code) ?? 0, field: 'code', reason: refused.code, value: code });
          progress.advance();
        },
      );
    }
    progress.done();
    await followLog(installation, tally.last, logger);
    const { recorded, already } = tally;
    await tellOutcome(console, { rows: rows.length, recorded, already, problems }, options);
  });
}
