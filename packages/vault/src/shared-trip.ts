/**
 * Takes what many ask for at once to the database in one round trip: whoever asks while one is under way goes with the
 * next. The disk is waited for once for all of them, as a database does for commits that come together.
 */
export class SharedTrip<Item, Answer> {
  #next: { readonly items: Map<string, Item>; readonly answer: Promise<Answer> } | undefined;
  #underWay: Promise<unknown> = Promise.resolve();

  /** @param make the round trip; what it answers, everybody who went along gets */
  constructor(private readonly make: (items: ReadonlyMap<string, Item>) => Promise<Answer>) {}

  /** Goes with the next trip. What somebody else brings already under the same name is not brought twice. */
  async join(items: ReadonlyMap<string, Item>): Promise<Answer> {
    this.#next ??= this.#prepare();
    for (const [name, item] of items) if (!this.#next.items.has(name)) this.#next.items.set(name, item);
    return await this.#next.answer;
  }

  #prepare() {
    const items = new Map<string, Item>();
    const answer = this.#underWay.then(() => {
      this.#next = undefined;
      return this.make(items);
    });
    this.#underWay = answer.catch(() => undefined);
    return { items, answer };
  }
}
