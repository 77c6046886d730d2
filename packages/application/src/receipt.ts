import type { CommandResult, DomainEvent } from '@linli/kernel';

/** What a command led to: where its stream stands now. The same command again gets the same kind of answer. */
export interface Receipt {
  readonly id: string;
  readonly revision: number;
  /** Queries that wait for this position see what the command did. */
  readonly position: bigint;
  /** Codes of what is lawful but worth a second look. */
  readonly warnings?: readonly string[];
}

/** The receipt for a command on the stream of `id`; `hints` are warnings that came up while it was prepared. */
export function receiptFor(
  id: string,
  { revision, position, events }: CommandResult<DomainEvent, unknown>,
  hints: readonly string[] = [],
): Receipt {
  if (position === undefined) throw new Error(`a command on ${id} left its stream empty`);
  const warnings = [...new Set([...hints, ...events.flatMap(warningsOf)])];
  return { id, revision, position, ...(warnings.length === 0 ? {} : { warnings }) };
}

function warningsOf(event: DomainEvent): string[] {
  const { outsideDutyList, dueStays } = event.data as {
    readonly outsideDutyList?: boolean;
    readonly dueStays?: boolean;
  };
  return [
    ...(outsideDutyList === true ? ['MATTER_OUTSIDE_DUTY_LIST'] : []),
    ...(dueStays === true ? ['DUE_STAYS_NEEDS_EXTENSION'] : []),
  ];
}
