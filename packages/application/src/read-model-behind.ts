/** The views have not come as far as the caller asked; they are on their way. */
export class ReadModelBehind extends Error {
  override readonly name = 'ReadModelBehind';
  constructor(
    /** How far they have come. */
    readonly position: bigint,
  ) {
    super(`the views stand at ${position}`);
  }
}
