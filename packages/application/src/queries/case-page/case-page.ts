import { type Caller, maskingFor } from '@linli/access';
import { factsFor } from '../../facts-for.js';
import type { LookingParts } from '../../parts.js';
import { unveil, veil } from '../../personal/veil.js';
import { veilEvents } from '../../personal/veil-event.js';
import { lookIntoCase } from '../look-into-case.js';
import { reportsOfCase } from '../reports-of-case.js';
import { bondsOf } from './bonds.js';
import { clocksOf } from './clocks.js';
import { correctionsOf } from './corrections.js';
import { dispatchesOf, whistleProposalsOf, whistlesOf } from './dispatches.js';
import { endingsOf } from './endings.js';
import { eventsOfType } from './events-of-type.js';
import { dangersOf, handoversOf } from './handovers.js';
import { mediationsOf } from './mediations.js';
import { delegationsOf, escalationsOf, extensionsOf, holdsOf, supportsOf } from './moves.js';
import { noticesOf } from './notices.js';
import { possibleActions } from './possible-actions.js';
import { reportOfCase } from './reports.js';
import { instructionsOf, nudgesOf, supervisionOf } from './steering.js';

/** A case as a caller may see it. */
export type CasePage = Awaited<ReturnType<typeof casePage>>;

/** One case with everything on file, its clocks, and what the caller may do to it now. */
export async function casePage(parts: LookingParts, caller: Caller, caseId: string) {
  const { file, subject, events } = await lookIntoCase(parts, caller, 'ViewCase', caseId);
  const masking = maskingFor(caller, subject);
  const veiled = veilEvents(caller, subject, events);
  const { acceptance, resolution, closedAt } = file;
  const last = events.at(-1);
  const facts = await factsFor(parts, caller);
  const reports = await reportsOfCase(parts, caseId, { file, events });
  return await unveil(parts.vault, {
    caseId,
    caseNumber: file.caseNumber,
    revision: last?.revision ?? 0,
    position: last?.position ?? 0n,
    title: eventsOfType(veiled, 'CaseOpened').at(0)?.data.title ?? '',
    stage: file.stage,
    typeCode: file.typeCode,
    typeVersion: file.typeVersion,
    place: veil(file.place, () => ({ field: 'place.address', showing: masking['place.address'] })),
    level: file.level,
    risk: file.risk,
    urgent: file.urgent,
    confidentiality: file.confidentiality,
    channel: file.channel,
    openedAt: file.openedAt,
    ...(acceptance && { acceptedAt: acceptance.at, dueClass: acceptance.class }),
    ...(resolution && { resolvedAt: resolution.at }),
    ...(resolution?.finding && { finding: resolution.finding }),
    ...(closedAt !== undefined && { closedAt }),
    reopenCount: file.reopenCount,
    reports: reports.map((report) => reportOfCase(caller, subject, report)),
    clocks: clocksOf(file, facts.now),
    dispatches: dispatchesOf(veiled),
    supports: supportsOf(veiled),
    escalations: escalationsOf(veiled),
    delegations: delegationsOf(veiled),
    extensions: extensionsOf(veiled),
    holds: holdsOf(veiled),
    whistleProposals: whistleProposalsOf(veiled),
    whistles: whistlesOf(veiled),
    notices: noticesOf(file, veiled),
    mediations: mediationsOf(file, veiled),
    handovers: handoversOf(veiled),
    dangers: dangersOf(veiled),
    ...bondsOf(file, veiled),
    supervision: supervisionOf(file, veiled),
    nudges: nudgesOf(veiled),
    instructions: instructionsOf(veiled),
    corrections: correctionsOf(veiled),
    ...endingsOf(file, veiled),
    actions: possibleActions(caller, file, subject, facts),
  });
}
