import { isRecorded, isUndecodable } from '@linli/event-store';
import { readLog } from '../installation/read-log.js';
import { showProgress } from '../terminal/progress.js';
import { checkLedger } from './check-ledger.js';
import { type CommonOptions, withInstallation } from './context.js';
import { readHeads } from './read-heads.js';

/**
 * Every event decodes, revisions are contiguous, nothing of what was signed was changed, every view equals a fold from
 * scratch. Exit code 1 when not.
 */
export async function verify(options: CommonOptions & { readonly since?: string }): Promise<void> {
  const kept = options.since === undefined ? [] : await readHeads(options.since);
  await withInstallation(options, async ({ installation, console }) => {
    const { store, readModels } = installation;
    const next = new Map<string, number>();
    const faults: string[] = [];
    let events = 0;
    const reading = showProgress(console.text('读取事件', 'events'));
    for await (const event of store.readAll({ maxCount: Number.MAX_SAFE_INTEGER })) {
      events += 1;
      reading.advance();
      const { stream, revision, position } = event;
      const expected = next.get(stream) ?? 0;
      if (revision !== expected) faults.push(`${stream}: ${revision} ≠ ${expected} (@${position})`);
      next.set(stream, revision + 1);
      if (isUndecodable(event)) faults.push(`${stream}/${revision} @${position}: ${event.reason}`);
      else if (!isRecorded(event)) faults.push(`${stream}/${revision} @${position}: ${event.type} ?`);
    }
    reading.done();
    console.print(
      console.text(`事件 ${events} 个，事件流 ${next.size} 条`, `${events} events in ${next.size} streams`),
    );
    faults.push(...(await checkLedger(installation, console, kept)));
    console.remark(console.text('逐行核对各视图 …', 'comparing every view row by row …'));
    const views = await readModels.verify(readLog(store));
    for (const { view, key, kind } of views.differences)
      faults.push(`${view} ${kind} ${JSON.stringify(key)}`);
    console.print(
      console.text(
        `视图 ${readModels.views.length} 个，${views.rows} 行，不一致 ${views.differenceCount} 处`,
        `${readModels.views.length} views, ${views.rows} rows, ${views.differenceCount} differences`,
      ),
    );
    for (const fault of faults) console.print(`✗ ${fault}`);
    console.print(
      faults.length === 0 ? console.text('核对通过', 'verified') : console.text('核对未通过', 'NOT verified'),
    );
    if (faults.length > 0 || views.differenceCount > 0) process.exitCode = 1;
  });
}
