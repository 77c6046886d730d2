import { plausibleCommands } from '@linli/application';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseFile,
  type CaseState,
  caseDecider,
  STAGES,
  type Stage,
} from '@linli/case-domain';
import { fold, happened, type Instant, Rejection } from '@linli/kernel';
import { AREA_PATH, actorIn, factsFor, idOf } from './neighbourhood.js';
import { type Attempt, possibleCommands, type Schemas, withOwnIds } from './possible-commands.js';
import { type Step, type Story, stories } from './stories.js';

/** A command that was carried out: from which stage to which, and what happened. */
export interface Move {
  readonly command: CaseCommand['type'];
  readonly from: Stage;
  readonly to: Stage;
  readonly events: string;
}

/** What asking the rules has shown. */
export interface Explored {
  readonly moves: readonly Move[];
  /** `yes`: done in that stage · `no`: refused for the stage only · absent: never got that far. */
  readonly stagesOf: ReadonlyMap<CaseCommand['type'], ReadonlyMap<Stage, 'yes' | 'no'>>;
}

const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-11-02T02:00:00.000Z');
/** Late enough for every window that has to be over first. */
const LATER = 45 * 24 * HOUR;
/** Refusals that name nothing but the stage. */
const FOR_THE_STAGE: ReadonlySet<string> = new Set(['STAGE_NOT_ALLOWED', 'CASE_NOT_OPEN']);
/** As many files as are looked at, whatever the rules become. */
const MOST_FILES = 400;

interface CarriedOut {
  readonly file: CaseFile;
  readonly events: readonly CaseEvent[];
}

interface Met {
  readonly file: CaseFile;
  readonly at: Instant;
}

/**
 * Walks the stories, then asks for everything everybody could ask for at every step of them, and goes on from each file
 * that some new move led to. No rule is read: they are all asked.
 */
export function explore(schemas: Schemas): Explored {
  Error.stackTraceLimit = 0; // Most attempts are refused, and a stack nobody reads costs more than the decision.
  let ids = 1000;
  const newId = () => idOf((ids += 1));
  const seen = new Map<string, Move>();
  const stagesOf = new Map<CaseCommand['type'], Map<Stage, 'yes' | 'no'>>();

  function note(type: CaseCommand['type'], stage: Stage, answer: 'yes' | 'no'): void {
    const known = stagesOf.get(type) ?? new Map<Stage, 'yes' | 'no'>();
    stagesOf.set(type, known);
    if (answer === 'yes' || !known.has(stage)) known.set(stage, answer);
  }

  function tryOn({ file }: Met, attempt: Attempt): Met | undefined {
    const after = carryOut(file, { ...attempt, command: withOwnIds(attempt.command, newId) });
    if (typeof after === 'string') {
      if (FOR_THE_STAGE.has(after)) note(attempt.command.type, file.stage, 'no');
      return undefined;
    }
    if (after.events.length === 0) return undefined;
    return record(attempt.command.type, file.stage, after) ? { file: after.file, at: attempt.at } : undefined;
  }

  /** Whether it is a move nobody has made before. */
  function record(command: CaseCommand['type'], from: Stage, { events, file }: CarriedOut): boolean {
    note(command, from, 'yes');
    const happenings = [...new Set(events.map(({ type }) => type))].join(' + ');
    const move = { command, from, to: file.stage, events: happenings };
    const key = Object.values(move).join('|');
    if (seen.has(key)) return false;
    seen.set(key, move);
    return true;
  }

  const told = stories.map((story) => tell(story, newId, record));
  const waiting: Met[] = told.flat();
  for (let looked = 0; looked < waiting.length && looked < MOST_FILES; looked += 1) {
    const met = waiting[looked] as Met;
    for (const attempt of attemptsOn(met, schemas)) {
      const led = tryOn(met, attempt);
      if (led) waiting.push(led);
    }
  }
  // Where no story came by in some stage, the rule of the stage is asked all the same.
  for (const { at, file } of told.flatMap((files) => files.slice(-1))) {
    for (const stage of STAGES) {
      const elsewhere = { ...file, stage };
      for (const attempt of attemptsOn({ file: elsewhere, at }, schemas)) {
        const after = carryOut(elsewhere, attempt);
        if (typeof after === 'string') {
          if (FOR_THE_STAGE.has(after)) note(attempt.command.type, stage, 'no');
        } else if (after.events.length > 0) note(attempt.command.type, stage, 'yes');
      }
    }
  }
  return { moves: [...seen.values()], stagesOf };
}

function* attemptsOn({ at, file }: Met, schemas: Schemas): Generator<Attempt> {
  const [soon, later] = [HOUR, LATER].map((wait) => new Date(Date.parse(at) + wait).toISOString());
  for (const moment of [soon, later]) if (moment) yield* possibleCommands(file, moment, schemas);
}

/** The files of a story, from the opened case on. */
function tell(
  { steps, typeCode }: Story,
  newId: () => string,
  record: (command: CaseCommand['type'], from: Stage, after: CarriedOut) => unknown,
): Met[] {
  let at = new Date(BEGIN).toISOString();
  const opening: CaseCommand = {
    type: 'OpenCase',
    caseId: newId(),
    title: '案件',
    typeCode,
    place: { areaPath: [...AREA_PATH] },
    urgent: false,
    risk: 'low',
    report: { reportId: newId(), confidentialReporter: false, filedAt: at },
  };
  const opened = carryOut(caseDecider.initial, { by: actorIn('CW'), at, command: opening });
  if (typeof opened === 'string') throw new Error(`OpenCase ${typeCode}: ${opened}`);
  const met: Met[] = [{ file: opened.file, at }];
  for (const step of steps) {
    const { file } = met.at(-1) as Met;
    at = new Date(Date.parse(at) + HOUR).toISOString();
    const after = carryOut(file, attemptOf(step, file, at, newId));
    if (typeof after === 'string') throw new Error(`${typeCode}: ${step[1]} in ${file.stage}: ${after}`);
    record(step[1], file.stage, after);
    met.push({ file: after.file, at });
  }
  return met;
}

function attemptOf([role, type, changes]: Step, file: CaseFile, at: Instant, newId: () => string): Attempt {
  const by = actorIn(role);
  const plausible = plausibleCommands(file, factsFor(by, at)).find((command) => command.type === type);
  if (!plausible) throw new Error(`${type} has no place in a case in ${file.stage}`);
  const command = { ...withOwnIds(plausible, newId), ...changes?.(file) } as CaseCommand;
  return { by, at, command };
}

/** The file afterwards and what happened, or the code of the refusal. */
function carryOut(state: CaseState, { at, by, command }: Attempt): string | CarriedOut {
  try {
    const events = caseDecider.decide(command, state, factsFor(by, at));
    const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
    const meta = { occurredAt: at, recordedAt: at, by, ...ids };
    const after = fold(caseDecider, state, happened(events, meta));
    if (after.stage === 'NONE') return 'CASE_UNKNOWN';
    return { file: after, events };
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}
