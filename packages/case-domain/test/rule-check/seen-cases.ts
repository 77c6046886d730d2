import type { Role } from '@linli/kernel';
import {
  type CaseEvent,
  checkRules,
  type RuleName,
  type SeenCase,
  type SeenEvent,
  type SeenNote,
  type SeenReport,
} from '../../src/index.js';
import { directory, idOf } from '../case/neighbourhood.js';

/** November in Shanghai. */
const PERIOD = { from: '2026-10-31T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' };

/** An event as a test tells of it: what happened, when and by whom. */
export interface Told {
  readonly type: CaseEvent['type'];
  readonly data?: object;
  readonly at: string;
  readonly occurredAt?: string;
  readonly by?: string;
  readonly role?: Role;
  readonly orgCode?: string;
  readonly note?: SeenNote;
}

/** A case of which these things happened, in this order. */
export function caseOf(
  n: number,
  told: readonly Told[],
  { grid = '37019900100101', reports = [] }: { grid?: string; reports?: readonly SeenReport[] } = {},
): SeenCase {
  const events = told.map((one, revision): SeenEvent => {
    const { type, data = {}, at, occurredAt = at, by = 'account-1', role = 'CW' } = one;
    const { orgCode = '370199001001', note } = one;
    const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
    const meta = { schemaVersion: 1, occurredAt, recordedAt: at, by: { id: by, role, orgCode }, ...ids };
    const seen = { type, data, revision, meta, ...(note && { note }) };
    // What a rule does not look at is left out of its stories.
    return seen as unknown as SeenEvent;
  });
  return { caseId: idOf(n), areaPath: ['370199', '370199001', '370199001001', grid], events, reports };
}

/** What a rule finds in cases: the events, as `case:revision`, smallest first. */
export function foundBy(rule: RuleName, ...cases: readonly SeenCase[]): readonly (readonly string[])[] {
  const check = checkRules({ ...PERIOD, directory });
  for (const one of cases) check.see(one);
  const found = check.end().find((outcome) => outcome.rule === rule)?.found ?? [];
  const nameOf = (caseId: string): number => cases.findIndex((one) => one.caseId === caseId);
  return found.map((spots) =>
    spots.map(({ caseId, revision }) => `${nameOf(caseId)}:${revision}`).toSorted(),
  );
}
