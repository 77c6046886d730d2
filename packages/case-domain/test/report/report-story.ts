import { chinaCalendar } from '@linli/calendar';
import { fold, happened, type Instant, type Role } from '@linli/kernel';
import type { Test } from 'tap';
import {
  catalogueV1,
  type FileReport,
  limitsV1,
  type ReportCommand,
  type ReportEvent,
  type ReportState,
  reportDecider,
  reportEvents,
} from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { COMMUNITY, directory, idOf, personOf } from '../case/neighbourhood.js';

/** Monday, 2026-11-02, 10:00 in Shanghai. */
const NOW: Instant = '2026-11-02T02:00:00.000Z';

/** When something happened and when it is recorded; both default to the same moment. */
interface Moment {
  readonly at?: Instant;
  readonly now?: Instant;
  /** Who acts; a grid worker unless told otherwise. */
  readonly role?: Role;
}

export const CASE = idOf(301);
export const OTHER_CASE = idOf(302);

/** A leak, said at the door. */
export const leak: FileReport = {
  type: 'FileReport',
  channel: 'visit',
  place: { areaPath: ['370199', '370199001', COMMUNITY], building: '东区5号楼', address: '2单元301室' },
  text: '卫生间顶棚滴水三天',
  typeCode: 'FW01',
  urgent: false,
  reporter: personOf(1),
  confidentialReporter: true,
  photoHashes: [],
};
export const answer = { type: 'AnswerReport', kind: 'advice', reply: '可以先关闭楼上水阀' } as const;
export const decline = {
  type: 'DeclineReport',
  reason: 'statutory_route',
  reporterWasTold: '已告知向法院起诉',
} as const;
export const attach = { type: 'AttachReportToCase', caseId: CASE } as const;
export const detach = { type: 'DetachReportFromCase', caseId: CASE, reason: '不是同一处' } as const;

/** A report after these commands. */
export function reportAfter(...commands: readonly ReportCommand[]): ReportState {
  return commands.reduce((state, command) => after(state, decide(state, command)), reportDecider.initial);
}

export function decide(
  state: ReportState,
  command: ReportCommand,
  { at = NOW, now = at, role = 'GW' }: Moment = {},
): readonly ReportEvent[] {
  const facts = {
    by: actor(role),
    at,
    now,
    calendar: chinaCalendar,
    catalogue: catalogueV1,
    limits: limitsV1,
    directory,
  };
  return reportDecider.decide(command, state, facts);
}

function after(state: ReportState, events: readonly ReportEvent[]): ReportState {
  const meta = {
    occurredAt: NOW,
    recordedAt: NOW,
    by: actor('GW'),
    commandId: 'command',
    causationId: 'command',
    correlationId: 'command',
  };
  return fold(reportDecider, state, happened(events, meta));
}

/** The command leads to exactly these events, storable as they are, and to nothing more when it is repeated. */
export function leadsTo(
  t: Test,
  state: ReportState,
  command: ReportCommand,
  events: readonly ReportEvent[],
  moment: Moment = {},
): ReportState {
  const decided = decide(state, command, moment);
  t.strictSame(decided, events);
  for (const { type, data } of decided)
    t.strictSame(reportEvents[type].schema.parse(data), data, `${type} is storable`);
  const next = after(state, decided);
  t.strictSame(decide(next, command, moment), [], `a repeated ${command.type} changes nothing`);
  return next;
}

/** The command is refused with the code. */
export function isRefused(
  t: Test,
  state: ReportState,
  command: ReportCommand,
  code: string,
  moment: Moment = {},
) {
  t.throws(() => decide(state, command, moment), { name: 'Rejection', code });
}
