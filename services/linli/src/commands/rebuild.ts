import { readLog } from '../installation/read-log.js';
import { showProgress } from '../terminal/progress.js';
import { type CommonOptions, withInstallation } from './context.js';

/** Folds one view, or all, from the first event on, beside the serving tables, and puts them in their place. */
export async function rebuild(view: string | undefined, options: CommonOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console }) => {
    const { readModels, store } = installation;
    if (view !== undefined && !readModels.views.includes(view)) {
      console.remark(
        `${console.text('没有这个视图', 'no such view')}: ${view}\n${readModels.views.join(' · ')}`,
      );
      process.exitCode = 2;
      return;
    }
    const progress = showProgress(console.text('重建视图', 'rebuilding'));
    let shown = 0;
    const started = performance.now();
    await readModels.rebuild({
      read: readLog(store),
      ...(view === undefined ? {} : { views: [view] }),
      onProgress: ({ events }) => {
        progress.advance(events - shown);
        shown = events;
      },
    });
    progress.done();
    const seconds = (performance.now() - started) / 1000;
    console.print(
      console.text(
        `重建完成：${shown} 个事件，${seconds.toFixed(1)} 秒`,
        `rebuilt from ${shown} events in ${seconds.toFixed(1)} s`,
      ),
    );
  });
}
