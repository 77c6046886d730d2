import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from './event.js';
import { InvalidRequest } from './wire/errors.js';

/** EventStoreDB's window when the client names none. */
const DEFAULT_WINDOW = 32;

/** Which events of the whole log are wanted, and how often the progress is told meanwhile. */
export interface EventFilter {
  accepts(event: RecordedEvent): boolean;
  /** Events looked at from one checkpoint to the next. */
  checkpointEvery: number;
}

/** Understands the filter of a request: by event type or stream name, by prefixes or a regular expression. */
export function compileFilter(options: ReadReq.Options.FilterOptions): EventFilter {
  const byType = options.getEventType();
  const expression = byType ?? options.getStreamIdentifier();
  if (!expression) throw new InvalidRequest('The filter says neither event type nor stream name.');
  const matches = compileExpression(expression);
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return {
    accepts: byType ? (event) => matches(event.type) : (event) => matches(event.stream),
    checkpointEvery: Math.max(1, window * options.getCheckpointintervalmultiplier()),
  };
}

function compileExpression(expression: ReadReq.Options.FilterOptions.Expression): (text: string) => boolean {
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const pattern = compilePattern(expression.getRegex());
  return (text) => pattern.test(text);
}

function compilePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    // Outside Unicode mode more is allowed, as in the .NET expressions EventStoreDB takes.
    try {
      return new RegExp(source);
    } catch (cause) {
      throw new InvalidRequest(`The filter is no regular expression: ${(cause as Error).message}`);
    }
  }
}
