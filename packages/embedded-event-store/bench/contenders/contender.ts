/** What is appended: the same for every contender. */
export interface Payload {
  type: string;
  data: Record<string, unknown>;
}

/** Something that appends single events durably to a stream at an expected revision. */
export interface Contender {
  name: string;
  /** Appends one event; `revision` is the one it will get, 0 for the first of a new stream. */
  append(stream: string, revision: number, payload: Payload): Promise<void>;
  /** Process ids beyond PostgreSQL's and the load generator's. */
  processes: number[];
  close(): Promise<void>;
}

/** Connections every contender that talks to PostgreSQL itself may use: the store's client multiplexes over one. */
export const CONNECTIONS = 32;
