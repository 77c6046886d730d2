import { systemClock } from '@linli/kernel';
import { tellOutcome } from '../imports/outcome.js';
import { planAreas } from '../imports/plan-areas.js';
import { type Row, readRows } from '../imports/read-rows.js';
import type { RowProblem } from '../imports/row-problem.js';
import { establish, inParallel } from '../organisation/establish.js';
import { showProgress } from '../terminal/progress.js';
import { type CommonOptions, withInstallation } from './context.js';
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
  await withInstallation(options, async ({ installation, console, logger }) => {
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
    const progress = showProgress(console.text('导入区划', 'areas'));
    progress.total(plan.areas.length);
    const count = { recorded: 0, already: 0 };
    let last = 0n;
    // Level by level: whoever reads along never meets a child before its parent.
    for (const level of new Set(plan.areas.map((area) => area.level))) {
      await inParallel(
        plan.areas.filter((area) => area.level === level),
        async (area) => {
          const done = await establish(store, systemClock, { area: { type: 'EstablishArea', ...area } });
          if (done.outcome === 'refused') {
            problems.push({
              row: rowOf.get(area.code) ?? 0,
              field: 'code',
              reason: done.code,
              value: area.code,
            });
          } else {
            count[done.outcome] += 1;
            if (done.outcome === 'recorded' && done.position > last) last = done.position;
          }
          progress.advance();
        },
      );
    }
    progress.done();
    await followLog(installation, last, logger);
    await tellOutcome(console, { rows: rows.length, ...count, problems }, options);
  });
}
