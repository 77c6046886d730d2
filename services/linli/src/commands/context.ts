import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import type { CommandRequest } from '@linli/application';
import { createLogger, type Logger } from '@linli/observability';
import { type Installation, openInstallation } from '../installation/installation.js';
import { type Console, openConsole } from '../terminal/console.js';

/** Options every command takes. */
export interface CommonOptions {
  readonly data: string;
  readonly language?: string;
}

/** What a command works with. */
export interface CommandContext {
  readonly installation: Installation;
  readonly console: Console;
  readonly logger: Logger;
  readonly caller: Caller;
}

/**
 * Who the command line is to the use cases: whoever can read the data directory answers for what it does. It sees
 * cases whole, but personal data stays masked.
 */
export function callerOf({ language }: Pick<Console, 'language'>): Caller {
  return {
    accountId: 'command-line',
    role: 'SYS',
    orgCode: 'linli',
    areaCode: '',
    displayName: 'linli',
    language,
    via: 'token',
  };
}

/** A request whose content is its key: the same content again is the same command. */
export function requestFor(content: object): CommandRequest {
  const key = JSON.stringify(content);
  return { key, correlationId: randomUUID() };
}

/** The log of the command line: warnings on standard error, unless LOG_LEVEL wants more. */
export function commandLogger(name: string): Logger {
  const level = process.env.LOG_LEVEL ?? 'warn';
  return createLogger({ name, level: level as 'warn', destination: process.stderr });
}

/** Opens the installation for one command and closes it again, whatever happens. */
export async function withInstallation<Result>(
  options: CommonOptions,
  work: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  const console = openConsole(options.language, process.env);
  const logger = commandLogger('linli');
  const installation = await openInstallation({ data: options.data, environment: process.env, logger });
  try {
    return await work({ installation, console, logger, caller: callerOf(console) });
  } finally {
    await installation.close();
  }
}
