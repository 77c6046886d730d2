/** An event as the log tells of it. */
export interface LoggedEvent {
  id: string;
  stream: string;
  revision: number;
  position: number;
}

/** Remembers outside the system what was acknowledged and what was left unknown, and finds what the log makes of it. */
export class Oracle {
  readonly #acknowledged = new Map<string, LoggedEvent>();
  readonly #unknown = new Set<string>();

  /** Acknowledged appends so far. */
  get count(): number {
    return this.#acknowledged.size;
  }

  /** Appends whose outcome was unknown at some moment. */
  get unsettled(): number {
    return this.#unknown.size;
  }

  acknowledged(id: string, stream: string, revision: number, position: number): void {
    this.#acknowledged.set(id, { id, stream, revision, position });
  }

  unknown(id: string): void {
    this.#unknown.add(id);
  }

  /** Everything in which the whole log, in the order read, breaks the promises; empty when it keeps them. */
  faultsIn(log: readonly LoggedEvent[]): string[] {
    const faults: string[] = [];
    const byId = new Map<string, LoggedEvent>();
    const lastRevision = new Map<string, number>();
    for (const [index, event] of log.entries()) {
      if (event.position !== index) faults.push(`position ${event.position} is read as number ${index}`);
      if (byId.has(event.id)) faults.push(`event ${event.id} is there twice`);
      byId.set(event.id, event);
      const expected = (lastRevision.get(event.stream) ?? -1) + 1;
      if (event.revision !== expected)
        faults.push(`${event.stream} has ${event.revision} where ${expected} belongs`);
      lastRevision.set(event.stream, event.revision);
      const system = event.stream.startsWith('$');
      if (!system && !this.#acknowledged.has(event.id) && !this.#unknown.has(event.id)) {
        faults.push(`nobody has appended event ${event.id}`);
      }
    }
    for (const told of this.#acknowledged.values()) {
      const found = byId.get(told.id);
      if (!found) faults.push(`acknowledged event ${told.id} is lost`);
      else if (
        found.position !== told.position ||
        found.revision !== told.revision ||
        found.stream !== told.stream
      ) {
        faults.push(`event ${told.id} was acknowledged elsewhere than it stands`);
      }
    }
    return faults;
  }
}
