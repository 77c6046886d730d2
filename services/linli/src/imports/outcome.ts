import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Console } from '../terminal/console.js';
import type { ImportOutcome, RowProblem } from './row-problem.js';
import { sayImportReason, sayRowProblem } from './say-problem.js';

/** Problems shown on the terminal; all of them are in the error report. */
const SHOWN = 10;

/** Tells how an import ended, and writes every refused row to the error report if one is wanted. */
export async function tellOutcome(
  console: Console,
  { rows, recorded, already, problems }: ImportOutcome,
  options: { readonly dryRun: boolean; readonly errors?: string | undefined },
): Promise<void> {
  for (const problem of problems.slice(0, SHOWN))
    console.remark(`✗ ${sayRowProblem(console.language, problem)}`);
  if (problems.length > SHOWN) {
    console.remark(
      console.text(`…… 共 ${problems.length} 行被拒`, `… ${problems.length} rows refused in all`),
    );
  }
  if (options.errors !== undefined) {
    await writeErrorReport(options.errors, console, problems);
    console.remark(console.text(`错误清单：${options.errors}`, `error report: ${options.errors}`));
  }
  console.print(
    options.dryRun
      ? console.text(
          `试运行：${rows} 行，可导入 ${recorded} 行，将被拒 ${problems.length} 行；什么也没有写入`,
          `dry run: ${rows} rows, ${recorded} would be recorded, ${problems.length} refused; nothing was written`,
        )
      : console.text(
          `${rows} 行：新录入 ${recorded}，此前已有 ${already}，被拒 ${problems.length}`,
          `${rows} rows: ${recorded} recorded, ${already} already there, ${problems.length} refused`,
        ),
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function writeErrorReport(
  file: string,
  console: Console,
  problems: readonly RowProblem[],
): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  // A byte order mark lets Excel read Chinese.
  out.write('\uFEFFrow,field,reason,value,message\n');
  for (const { row, field, reason, value = '', params } of problems) {
    const message = sayImportReason(console.language, reason, params);
    out.write(`${[String(row), field, reason, value, message].map(csvCell).join(',')}\n`);
  }
  out.end();
  await once(out, 'finish');
}

/** Quoted where needed; a cell a spreadsheet would take for a formula gets an apostrophe. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
