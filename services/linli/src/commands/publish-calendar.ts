import { planCalendars } from '../imports/plan-calendars.js';
import { type Row, readRows } from '../imports/read-rows.js';
import { sayRowProblem } from '../imports/say-problem.js';
import { openTally } from '../imports/tally.js';
import { type CommonOptions, requestFor, withInstallation } from './context.js';
import { followLog } from './follow-log.js';

/** Options of `linli calendar publish`. */
export interface PublishCalendarOptions extends CommonOptions {
  readonly source: string;
  readonly on: string;
}

/** Publishes the calendars of a file, each year by itself, and counts the dates anew that waited for one. */
export async function publishCalendar(file: string, options: PublishCalendarOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller, logger }) => {
    const rows: Row[] = [];
    for await (const row of readRows(file)) rows.push(row);
    const { years, problems } = planCalendars(rows);
    for (const problem of problems) console.remark(`✗ ${sayRowProblem(console.language, problem)}`);
    if (problems.length > 0) {
      process.exitCode = 1;
      return;
    }
    const application = installation.applicationAt();
    const { tally, count } = await openTally(installation.store);
    for (const year of years) {
      const command = {
        type: 'PublishCalendarYear' as const,
        ...year,
        source: options.source,
        publishedOn: options.on,
      };
      const refused = await count(() =>
        application.publishCalendarYear(caller, command, requestFor(command)),
      );
      if (refused) throw refused;
    }
    await followLog(installation, tally.last, logger);
    const recomputed = await application.recomputeProvisionalDues();
    console.print(
      console.text(
        `${years.length} 个年度：新公布 ${tally.recorded}，此前已有 ${tally.already}；重新计算期限 ${recomputed} 项`,
        `${years.length} years: ${tally.recorded} published, ${tally.already} already there; ${recomputed} due dates counted anew`,
      ),
    );
  });
}
