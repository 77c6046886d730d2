import { type Application, type Receipt, systemCaller } from '@linli/application';
import { Rejection } from '@linli/kernel';
import { commandsFor, limitReached } from './consequences.js';
import { type DueStep, nameOf } from './due-step.js';

/** The use cases the reactor asks for. */
export type Acting = Pick<Application, 'actOnCase' | 'actOnReport' | 'actOnVisits'>;

/**
 * Lets follow what follows from one step. The row of the view only says where to look: the stream decides whether the
 * step has come, and a step that is on record already, or whose clock ended or moved, leads to nothing.
 * @returns how far the views must come to show it; undefined when the stream had moved on and nothing followed
 */
export async function fireStep(application: Acting, due: DueStep): Promise<bigint | undefined> {
  if (due.kind !== 'case') return await recordOverdue(application, due);
  try {
    return await send(application, due, commandsFor(due), 'consequence');
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    // The rules have a reason against it. Somebody has to look: the step goes on record as one that was reached.
    return await unlessStale(() => send(application, due, limitReached(due), 'instead'));
  }
}

async function send(
  application: Acting,
  due: DueStep,
  commands: ReturnType<typeof commandsFor>,
  purpose: string,
): Promise<bigint | undefined> {
  let receipt: Receipt | undefined;
  for (const [index, command] of commands.entries()) {
    const request = requestFor(due, `${purpose}/${index}`);
    receipt = await application.actOnCase(systemCaller, due.subject, command, request);
  }
  return receipt?.position;
}

/** A report nobody decided on, somebody nobody visited: it is on record that the time has passed. */
async function recordOverdue(application: Acting, due: DueStep): Promise<bigint | undefined> {
  const { dueAt, kind, subject } = due;
  return await unlessStale(async () => {
    const request = requestFor(due, 'consequence/0');
    const { position } =
      kind === 'visit'
        ? await application.actOnVisits(systemCaller, subject, { type: 'RecordVisitOverdue', dueAt }, request)
        : await application.actOnReport(
            systemCaller,
            subject,
            { type: 'RecordTriageOverdue', dueAt },
            request,
          );
    return position;
  });
}

/** The view was behind the stream: the clock has moved on, and the view will say so. */
async function unlessStale(work: () => Promise<bigint | undefined>): Promise<bigint | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Rejection && error.code === 'LIMIT_NOT_REACHED') return undefined;
    throw error;
  }
}

function requestFor(due: DueStep, part: string) {
  const key = nameOf(due, part);
  return { key, correlationId: key };
}
