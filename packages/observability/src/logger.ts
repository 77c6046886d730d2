import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';
import { correlationId } from './correlation.js';
import { loggedError } from './error.js';
import { redactLine } from './redact.js';

/** How a logger is made. */
export interface CreateLogger {
  /** The process or part that speaks, as `service` in every line. */
  readonly name: string;
  readonly level?: Level | 'silent';
  /** Where lines go; standard output by default, for people when that is a terminal, as JSON otherwise. */
  readonly destination?: DestinationStream;
}

/**
 * A logger that tells neither secrets nor personal data, see {@link redactLine}. Log ids, codes, counts and durations;
 * what stands in a report belongs into the log of events, not here.
 */
export function createLogger({ name, level = 'info', destination }: CreateLogger): Logger {
  return pino(
    {
      level,
      base: { service: name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError, error: loggedError },
      mixin: () => ({ correlationId: correlationId() }),
      hooks: { streamWrite: redactLine },
    },
    destination ?? (process.stdout.isTTY ? pretty() : pino.destination({ dest: 1, sync: true })),
  );
}
