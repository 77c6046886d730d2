import type { CaseCommand } from '@linli/case-domain';
import type { CaseUnderTest } from '../test/commands.js';
import type { LivingSystem, Person } from '../test/living-system.js';
import type { CommandName } from './table.js';

/** Somebody's request over HTTP. */
export interface HttpRequest {
  readonly by: Person;
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  readonly payload: object;
  /** The case it is about: its revision goes along. */
  readonly matter?: CaseUnderTest;
}

/** What no person asks for: the system's own clock gives the command. */
export interface SystemRequest {
  readonly by: 'SYS';
  readonly matter: CaseUnderTest;
  readonly command: CaseCommand;
}

export type MatrixRequest = HttpRequest | SystemRequest;

/** One command: where it is possible, a request that succeeds and one that is refused. */
interface EntryGiven<Situation> {
  readonly name: CommandName;
  /** Brings about what the two requests need. */
  readonly prepare: (living: LivingSystem) => Promise<Situation>;
  readonly succeeds: (situation: Situation, living: LivingSystem) => MatrixRequest;
  readonly refused: {
    readonly code: string;
    readonly request: (situation: Situation, living: LivingSystem) => MatrixRequest;
    /** Asked once the other request has succeeded; otherwise before. */
    readonly afterwards?: true;
  };
}

/** An entry, whatever it needs to be prepared. */
export interface Entry {
  readonly name: CommandName;
  readonly code: string;
  readonly refusedAfterwards: boolean;
  readonly prepare: (living: LivingSystem) => Promise<{
    readonly succeeds: () => MatrixRequest;
    readonly refused: () => MatrixRequest;
  }>;
}

/** Writes an entry down. */
export function entry<Situation>({ name, prepare, refused, succeeds }: EntryGiven<Situation>): Entry {
  return {
    name,
    code: refused.code,
    refusedAfterwards: refused.afterwards === true,
    prepare: async (living) => {
      const situation = await prepare(living);
      return {
        succeeds: () => succeeds(situation, living),
        refused: () => refused.request(situation, living),
      };
    },
  };
}

/** Does something on a case that has an id of its own. */
export function put(matter: CaseUnderTest, by: Person, path: string, payload: object = {}): HttpRequest {
  return { by, method: 'PUT', url: matter.url(path), payload, matter };
}

/** Does something on a case without an id of its own. */
export function post(matter: CaseUnderTest, by: Person, path: string, payload: object = {}): HttpRequest {
  return { by, method: 'POST', url: matter.url(path), payload, matter };
}

/** The system does something on a case. */
export function system(matter: CaseUnderTest, command: CaseCommand): SystemRequest {
  return { by: 'SYS', matter, command };
}
