import { type EventEmitter, once } from 'node:events';
import { callStatus, type Refusal } from './wire/errors.js';

/** What reading and appending calls have in common. */
interface AnsweringCall<T> extends EventEmitter {
  write(message: T): boolean;
  end(): void;
}

/** The answering side of a streaming call: waits when the client is slow, knows when the client has gone. */
export class Outgoing<T> {
  readonly #gone = new AbortController();

  constructor(private readonly call: AnsweringCall<T>) {
    call.once('cancelled', () => this.#gone.abort());
    call.once('close', () => this.#gone.abort());
    // A client that resets the connection shows as an error, too; there is nobody left to tell.
    call.on('error', () => this.#gone.abort());
  }

  /** Aborted once nobody listens any more. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Sends one message; resolves when the client can take another. */
  async send(message: T): Promise<void> {
    if (!this.write(message)) await this.drained();
  }

  /** Sends one message; false when the client must be waited for with `drained` before the next. */
  write(message: T): boolean {
    return this.gone.aborted || this.call.write(message);
  }

  /** Resolves when what was written has been taken, or the client has gone. */
  async drained(): Promise<void> {
    if (this.gone.aborted) return;
    await once(this.call, 'drain', { signal: this.gone }).catch(() => undefined);
  }

  end(): void {
    if (!this.gone.aborted) this.call.end();
  }

  /** Ends the call with a refusal. */
  refuse(refusal: Refusal): void {
    if (!this.gone.aborted) this.call.emit('error', callStatus(refusal));
  }
}
