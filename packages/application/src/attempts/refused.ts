import type { AttemptAbout } from '@linli/case-domain';
import { Rejection } from '@linli/kernel';

/** What somebody tried to get at. */
export interface About {
  readonly kind: AttemptAbout;
  readonly id: string;
}

/** What was tried when something was refused. */
export interface Tried {
  readonly action: string;
  /** Absent where whoever refused does not know it: then it is what the address of the request names. */
  readonly about?: About | undefined;
}

/** A refusal that says what was tried, so that it can be put on record. To whoever is refused it is like any other. */
export class Refused extends Rejection {
  constructor(
    { code, details }: Pick<Rejection, 'code' | 'details'>,
    readonly tried: Tried,
  ) {
    super(code, details);
  }
}

/** Does something; if it is refused, the refusal says what was tried. */
export function trying<Result>(tried: Tried, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof Rejection && !(error instanceof Refused) ? new Refused(error, tried) : error;
  }
}
