import { fold, happened } from '@linli/kernel';
import type { Test } from 'tap';
import {
  catalogueV1,
  type Matter,
  type PersonCommand,
  type PersonEvent,
  type PersonFacts,
  type PersonState,
  personDecider,
  personEvents,
  retentionV1,
} from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const NOW = '2026-11-02T02:00:00.000Z';
export const ERASURE = idOf(901);
export const CASE = idOf(301);
export const REPORT = idOf(302);
export const VISITS = idOf(303);
const PATH = ['370199', '370199001', '370199001001'];

export const asked = {
  type: 'RequestErasure',
  erasureId: ERASURE,
  reason: 'request_upheld',
  request: { receivedAt: '2026-11-01T02:00:00.000Z', note: '本人书面申请，目的已实现' },
} as const;
export const timeOver = { type: 'RequestErasure', erasureId: ERASURE, reason: 'retention_over' } as const;
export const approve = { type: 'ApproveErasure', erasureId: ERASURE } as const;
export const reject = { type: 'RejectErasure', erasureId: ERASURE, reason: '材料不全' } as const;

type CaseMatter = Extract<Matter, { kind: 'case' }>;

/** The person reported a leak; the case is closed and names nobody else. */
export function caseMatter(more: Partial<CaseMatter> = {}): CaseMatter {
  const place = { id: CASE, areaPath: PATH, inArea: true, keptFrom: '2026-10-01T02:00:00.000Z' };
  const type = { typeCode: 'FW01', typeVersion: 1 };
  return { kind: 'case', ...place, ...type, stage: 'CLOSED', held: false, namesOthers: false, ...more };
}

type ReportMatter = Extract<Matter, { kind: 'report' }>;

export function reportMatter(more: Partial<ReportMatter> = {}): ReportMatter {
  const place = { id: REPORT, areaPath: PATH, inArea: true, keptFrom: '2026-09-01T02:00:00.000Z' };
  return { kind: 'report', ...place, status: 'ATTACHED', ...more };
}

export function visitMatter(more: Partial<Extract<Matter, { kind: 'visit' }>> = {}): Matter {
  const place = { id: VISITS, areaPath: PATH, inArea: true, keptFrom: '2026-09-01T02:00:00.000Z' };
  return { kind: 'visit', ...place, ended: true, ...more };
}

export const community = actor('CW');
export const district = actor('DS', '370199');

export function factsWith(more: Partial<PersonFacts> = {}): PersonFacts {
  const rules = { catalogue: catalogueV1, retention: retentionV1 };
  return { by: community, at: NOW, now: NOW, matters: [reportMatter(), caseMatter()], ...rules, ...more };
}

export function after(
  state: PersonState,
  events: readonly PersonEvent[],
  { by }: Pick<PersonFacts, 'by'> = factsWith(),
): PersonState {
  const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
  return fold(personDecider, state, happened(events, { occurredAt: NOW, recordedAt: NOW, by, ...ids }));
}

/** The command leads to exactly these events, storable as they are, and to nothing more when it is repeated. */
export function leadsTo(
  t: Test,
  state: PersonState,
  command: PersonCommand,
  events: readonly PersonEvent[],
  facts: PersonFacts = factsWith(),
): PersonState {
  const decided = personDecider.decide(command, state, facts);
  t.strictSame(decided, events);
  for (const { type, data } of decided)
    t.strictSame(personEvents[type].schema.parse(data), data, `${type} is storable`);
  const next = after(state, decided, facts);
  t.strictSame(personDecider.decide(command, next, facts), [], `a repeated ${command.type} changes nothing`);
  return next;
}

/** The command is refused with the code. */
export function isRefused(
  t: Test,
  state: PersonState,
  command: PersonCommand,
  code: string,
  facts: PersonFacts = factsWith(),
): void {
  t.throws(() => personDecider.decide(command, state, facts), { name: 'Rejection', code });
}

/** Somebody of the community asked for it. */
export const requested = after(
  personDecider.initial,
  personDecider.decide(asked, personDecider.initial, factsWith()),
);

/** … and the district agreed. */
export const erased = after(requested, personDecider.decide(approve, requested, factsWith({ by: district })));
