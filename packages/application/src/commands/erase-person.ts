import { type Action, type Caller, mayDo } from '@linli/access';
import {
  type Matter,
  type PersonCommand,
  type PersonEvent,
  type PersonState,
  personDecider,
} from '@linli/case-domain';
import { fold, handleCommand } from '@linli/kernel';
import type { PersonFile } from '@linli/read-models';
import { v5 as uuidV5 } from 'uuid';
import { systemEnvelope } from '../as-the-system.js';
import { trying } from '../attempts/refused.js';
import { type CommandRequest, envelopeFor } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { waitFor } from '../queries/wait-for.js';
import { type Receipt, receiptFor } from '../receipt.js';

/** What people do about erasing a person; that the keys are gone only the system notes. */
export type ErasureCommand = Extract<PersonCommand, { type: Action }>;

/** What cannot be undone may take longer than a look at a page, in milliseconds. */
const PATIENCE = 10_000;
const DESTRUCTIONS = '5f0a3f0e-6d0c-5f44-8d57-0a6e0a4f7b19';

/**
 * 59 删除个人信息. Decided on everything that is on file about the person at this moment. Once the erasure stands in the
 * log the keys are destroyed; should that be cut off, the same command completes it, and so does {@link settleErasures}.
 *
 * @throws ReadModelBehind when what is on file could not be known in time
 */
export async function actOnPerson(
  parts: Parts,
  caller: Caller,
  personRef: string,
  command: ErasureCommand,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, command.type, { areaPath: [caller.areaCode] });
  const matters = await mattersOf(parts, caller, personRef, command.type);
  const { catalogue, retention } = await parts.readModels.loadRules();
  const now = parts.clock();
  const at = request.occurredAt ?? now;
  const { accountId: id, role, orgCode } = caller;
  const done = await handleCommand({
    store: parts.store,
    decider: guardedPerson(personRef),
    id: personRef,
    command,
    facts: { by: { id, role, orgCode }, at, now, matters, catalogue, retention },
    meta: envelopeFor(caller, request, { at, now }),
  });
  await finish(parts, personRef, done.state);
  return receiptFor(personRef, done);
}

/**
 * Destroys the keys of persons whose erasure was cut off before that, and removes what the database's files still hold of
 * destroyed ones. Safe to run at any time, by several processes.
 * @returns how many erasures were completed
 */
export async function settleErasures(parts: Parts): Promise<number> {
  const unfinished = await parts.readModels.unfinishedErasures();
  for (const personRef of unfinished) {
    const { events } = await parts.store.readStream<PersonEvent>(`${personDecider.category}-${personRef}`);
    await finish(parts, personRef, fold(personDecider, personDecider.initial, events));
  }
  await parts.vault.sweep();
  return unfinished.length;
}

async function finish(parts: Parts, personRef: string, { erased }: PersonState): Promise<void> {
  if (!erased || erased.keysDestroyed) return;
  for (const key of [`${personDecider.category}-${personRef}`, ...erased.streams])
    await parts.vault.destroyKey(key);
  const { catalogue, retention } = await parts.readModels.loadRules();
  const now = parts.clock();
  const meta = systemEnvelope(uuidV5(personRef, DESTRUCTIONS), now);
  await handleCommand({
    store: parts.store,
    decider: personDecider,
    id: personRef,
    command: { type: 'NoteKeysDestroyed' },
    facts: { by: meta.by, at: now, now, matters: [], catalogue, retention },
    meta,
  });
}

/** The decider of a person, whose refusals say what was tried. */
function guardedPerson(personRef: string): typeof personDecider {
  return {
    ...personDecider,
    decide: (command, state, facts) =>
      trying({ action: command.type, about: { kind: 'person', id: personRef } }, () =>
        personDecider.decide(command, state, facts),
      ),
  };
}

/** Everything on file about a person, none of it missed because the views were still on their way. */
async function mattersOf(
  parts: Parts,
  caller: Caller,
  personRef: string,
  action: ErasureCommand['type'],
): Promise<Matter[]> {
  const end = await parts.store.end();
  if (end !== undefined) await waitFor(parts, end, PATIENCE);
  const { reports, cases, visits }: PersonFile = await parts.readModels.personFile(personRef);
  return [
    ...reports.map((report) => ({
      kind: 'report' as const,
      ...report,
      inArea: mayDo(caller, action, { areaPath: report.areaPath }) === 'yes',
    })),
    ...cases.map(({ confidentiality, ...matter }) => ({
      kind: 'case' as const,
      ...matter,
      inArea: mayDo(caller, action, { areaPath: matter.areaPath, confidentiality }) === 'yes',
    })),
    ...visits.map((visit) => ({
      kind: 'visit' as const,
      ...visit,
      inArea: mayDo(caller, action, { areaPath: visit.areaPath }) === 'yes',
    })),
  ];
}
