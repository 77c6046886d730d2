import progress from 'cli-progress';

/** Progress of long work: a bar on a terminal, a line every few seconds in a log. */
export interface Progress {
  total(count: number): void;
  advance(by?: number): void;
  done(): void;
}

/** `label` is what goes on, e.g. "社区 areas". */
export function showProgress(label: string): Progress {
  const bar = new progress.SingleBar(
    {
      format: `${label} {bar} {percentage}% | {value}/{total} | {duration_formatted}`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
    },
    progress.Presets.shades_classic,
  );
  bar.start(0, 0);
  return {
    total: (count) => bar.setTotal(count),
    advance: (by = 1) => bar.increment(by),
    done: () => bar.stop(),
  };
}
