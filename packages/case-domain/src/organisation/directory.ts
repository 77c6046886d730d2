import type { Instant } from '@linli/kernel';
import type { Area } from './commands.js';
import type { MediatorEvent, UnitEvent } from './events.js';

/** A unit as the directory answers it. */
export type Unit = Extract<UnitEvent, { type: 'UnitEstablished' }>['data'];
/** An entry of the mediators' register. */
export type Mediator = Extract<MediatorEvent, { type: 'MediatorRegistered' }>['data'];

/** Look-ups in the organisation, loaded before a command is decided. */
export interface Directory {
  area(code: string): Area | undefined;
  /**
   * Codes from the top of the tree down to `code` itself, as the tree stood at a moment; with every move decided so far
   * when none is given. Undefined for an unknown area.
   */
  areaPath(code: string, at?: Instant): readonly string[] | undefined;
  /** The area itself, or what has taken its place by then; undefined for one that is closed and has no successor. */
  areaInForce(code: string, at: Instant): string | undefined;
  /** The unit with the duty list in force at a moment; the one it was established with when none is given. */
  unit(code: string, at?: Instant): Unit | undefined;
  mediator(mediatorId: string): Mediator | undefined;
}
