import type { Happening } from './case-history.js';

interface Entry {
  readonly next: Happening;
  readonly rest: Iterator<Happening>;
}

/** Many stories told side by side: a heap by the time of each story's next happening. */
export class Agenda {
  private readonly heap: Entry[] = [];

  add(story: Generator<Happening>): void {
    this.take(story);
  }

  /** What happens up to `at`, in the order it happens. */
  *until(at: number): Generator<Happening> {
    for (let first = this.heap[0]; first && first.next.at <= at; first = this.heap[0]) {
      yield first.next;
      this.removeFirst();
      this.take(first.rest);
    }
  }

  private take(rest: Iterator<Happening>): void {
    const result = rest.next();
    if (result.done === true) return;
    this.heap.push({ next: result.value, rest });
    let i = this.heap.length - 1;
    for (let parent = (i - 1) >> 1; i > 0 && this.at(i) < this.at(parent); i = parent, parent = (i - 1) >> 1)
      this.swap(i, parent);
  }

  private removeFirst(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    this.heap[0] = last;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < this.heap.length && this.at(left) < this.at(least)) least = left;
      if (right < this.heap.length && this.at(right) < this.at(least)) least = right;
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private at(i: number): number {
    return (this.heap[i] as Entry).next.at;
  }

  private swap(i: number, j: number): void {
    const entry = this.heap[i] as Entry;
    this.heap[i] = this.heap[j] as Entry;
    this.heap[j] = entry;
  }
}
