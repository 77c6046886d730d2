/** Commands under way at once: enough to fill the store's groups, few enough to keep memory flat. */
const AT_ONCE = 64;

/** Runs `work` over all items, a bounded number at once, in order of starting. The first error ends it. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}
