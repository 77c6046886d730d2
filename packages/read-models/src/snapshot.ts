import type { Projected } from './projection/progress.js';

/** Keeps one answer in memory, and reads it again after a view it was folded from has changed. */
export class Snapshot<T> {
  private kept: Promise<T> | undefined;

  constructor(
    private readonly foldedFrom: ReadonlySet<string>,
    private readonly read: () => Promise<T>,
  ) {}

  /** Hears of changes. */
  readonly onProjected = ({ views }: Projected): void => {
    if (views.some((view) => this.foldedFrom.has(view))) this.forget();
  };

  forget(): void {
    this.kept = undefined;
  }

  async load(): Promise<T> {
    this.kept ??= this.read();
    try {
      return await this.kept;
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}
