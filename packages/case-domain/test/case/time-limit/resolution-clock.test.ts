import { chinaCalendar } from '@linli/calendar';
import { type Instant, Rejection } from '@linli/kernel';
import fc from 'fast-check';
import t from 'tap';
import type { CaseCommand, CaseFile, DueClass } from '../../../src/index.js';
import { actor, type CaseStory, type Circumstances } from '../case-story.js';
import { registeredCase } from '../cases.js';
import { COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE, idOf, STREET } from '../neighbourhood.js';

const HOUR = 3_600_000;
const ACCEPTED_AT = Date.parse('2026-11-02T02:00:00.000Z');
/** Days of the classes that can be extended, said here once more by hand. */
const DAYS: Partial<Record<DueClass, number>> = { G: 7, C: 20 };

const communityLead = actor('CW', COMMUNITY);
const streetDesk = actor('SD', STREET);
const district = actor('DS', '370199');
const clock = actor('SYS', 'system');
const units = [COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE, STREET] as const;

/** Something somebody tries; whether the rules allow it is theirs to say. */
type Attempt = (story: CaseStory, n: number, at: Instant) => readonly [CaseCommand, Circumstances['by']];

/** The dispatch in force, and whoever leads. */
function present({ state }: CaseStory): { readonly dispatchId: string; readonly leadUnit: string } {
  const none = { dispatchId: idOf(1), leadUnit: COMMUNITY };
  return state.stage === 'NONE' ? none : (state.dispatch.present ?? none);
}

function latest({ state }: CaseStory, kind: 'extensions' | 'holds'): string {
  return state.stage === 'NONE' ? '' : (Object.keys(state.timeLimit[kind]).at(-1) ?? idOf(1));
}

function later(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + hours * HOUR).toISOString();
}

const order = (n: number, at: Instant, leadUnit: string) => ({
  dispatchId: idOf(n),
  leadUnit,
  supportingUnits: [],
  taskDueAt: later(at, 1),
});

const attempts: readonly Attempt[] = [
  (_, n, at) => [{ type: 'Dispatch', ...order(n, at, units[n % 4] ?? COMMUNITY) }, streetDesk],
  (story) => {
    const { dispatchId, leadUnit } = present(story);
    return [{ type: 'Sign', dispatchId }, actor('DU', leadUnit)];
  },
  (story) => [{ type: 'DeemSigned', dispatchId: present(story).dispatchId }, clock],
  (story, n) => {
    const { dispatchId, leadUnit } = present(story);
    const proposedUnit = units[(n + 1) % 4] ?? COMMUNITY;
    const why = { ground: 'not_our_area', legalBasis: [], evidence: '地图', proposedUnit } as const;
    return [{ type: 'Object', dispatchId, ...why }, actor('DU', leadUnit)];
  },
  (story, n, at) => {
    const replacement = order(n, at, units[n % 4] ?? COMMUNITY);
    const ruling = { ruling: 'upheld', reason: '成立', replacement } as const;
    return [{ type: 'RuleObjection', dispatchId: present(story).dispatchId, ...ruling }, district];
  },
  (story) => {
    const ruling = { ruling: 'rejected', reason: '不成立' } as const;
    return [{ type: 'RuleObjection', dispatchId: present(story).dispatchId, ...ruling }, district];
  },
  (_, n) => [{ type: 'AddNote', noteId: idOf(n), text: '记录', confidential: false }, communityLead],
  (_, n) => [
    {
      type: 'CheckSite',
      checkId: idOf(n),
      finding: 'founded',
      note: '属实',
      photoHashes: [],
      checklist: [],
    },
    communityLead,
  ],
  (_, n) => [
    { type: 'Escalate', escalationId: idOf(n), to: 'STREET', reason: '难', tried: '上门' },
    communityLead,
  ],
  (_, n, at) => [{ type: 'Delegate', delegationId: idOf(n), ...order(n, at, COMMUNITY) }, district],
  (_, n) => [{ type: 'AddSupport', supportId: idOf(n), unit: HOUSING_ADVICE, task: '协助' }, communityLead],
  (_, n) => [
    { type: 'RequestExtension', extensionId: idOf(n), days: 1 + (n % 3), reason: '配件' },
    communityLead,
  ],
  (story, n) => {
    const by = n % 2 ? streetDesk : district;
    const extensionId = latest(story, 'extensions');
    return [{ type: 'DecideExtension', extensionId, decision: 'granted', reporterWasTold: '已告知' }, by];
  },
  (story) => {
    const decision = { decision: 'not_decided_in_time' } as const;
    return [{ type: 'DecideExtension', extensionId: latest(story, 'extensions'), ...decision }, clock];
  },
  (_, n, at) => [
    {
      type: 'RequestHold',
      holdId: idOf(n),
      reason: 'season',
      note: '雨季',
      until: later(at, 5 + (n % 96)),
    },
    communityLead,
  ],
  (story, n) => {
    const by = n % 2 ? streetDesk : district;
    return [{ type: 'DecideHold', holdId: latest(story, 'holds'), decision: 'approved' }, by];
  },
  (story, n) => [{ type: 'Resume', holdId: latest(story, 'holds') }, n % 2 ? communityLead : clock],
];

/** The due date told again from the acceptance, the class, the calendar, the granted extensions and the approved rests. */
function dueFrom({ events }: CaseStory, dueClass: DueClass): Instant {
  let due = chinaCalendar.addDays(new Date(ACCEPTED_AT).toISOString(), DAYS[dueClass] ?? 0).at;
  const asked = new Map<string, number>();
  let rest: { readonly from: number; readonly until: number } | undefined;
  for (const { type, data, meta } of events) {
    if (type === 'ExtensionRequested') asked.set(data.extensionId, data.days);
    if (type === 'ExtensionGranted') {
      const lastDay = new Date(Date.parse(due) - 1).toISOString();
      due = chinaCalendar.addDays(lastDay, asked.get(data.extensionId) ?? 0).at;
    }
    if (type === 'Held') rest = { from: Date.parse(meta.occurredAt), until: Date.parse(data.until) };
    if (type === 'Resumed' && rest) {
      const end = Math.min(Date.parse(meta.occurredAt), rest.until);
      due = new Date(Date.parse(due) + Math.max(0, end - rest.from)).toISOString();
      rest = undefined;
    }
  }
  return due;
}

/** What happens when all of that is tried in turn; what the rules refuse does not happen. */
function walk(
  dueClass: DueClass,
  steps: readonly (readonly [number, number])[],
): { readonly story: CaseStory; readonly files: readonly CaseFile[] } {
  let story = registeredCase(dueClass === 'G' ? 'JF01' : 'FW02').when(
    { type: 'AcceptCase' },
    { at: new Date(ACCEPTED_AT).toISOString() },
  );
  let at = new Date(ACCEPTED_AT).toISOString();
  const files: CaseFile[] = [];
  for (const [n, [which, hours]] of steps.entries()) {
    at = later(at, hours);
    const attempt = attempts[which % attempts.length];
    if (!attempt) continue;
    const [command, by] = attempt(story, 1000 + n, at);
    try {
      story = story.when(command, { at, ...(by && { by }) });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
    if (story.state.stage !== 'NONE') files.push(story.state);
  }
  return { story, files };
}

const steps = fc.array(fc.tuple(fc.nat({ max: attempts.length - 1 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 20,
  maxLength: 120,
});

t.test(
  'the resolution is due as acceptance, class, calendar, extensions and rests say, whatever else happens (I12), and the original due date is never overwritten (I13)',
  async (t) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom<DueClass>('G', 'C'), steps, (dueClass, tried) => {
        const { story, files } = walk(dueClass, tried);
        for (const { type } of story.events) seen.add(type);
        const { state } = story;
        const original = chinaCalendar.addDays(new Date(ACCEPTED_AT).toISOString(), DAYS[dueClass] ?? 0).at;
        return (
          state.stage !== 'NONE' &&
          state.due?.at === dueFrom(story, dueClass) &&
          files.every(({ acceptance }) => acceptance?.originalDue.at === original)
        );
      }),
      { numRuns: 300, seed: 12 },
    );
    const wanted = ['DispatchObjected', 'ObjectionUpheld', 'ObjectionRejected', 'Signed', 'Escalated'];
    const moving = ['Delegated', 'ExtensionGranted', 'ExtensionRefused', 'Held', 'Resumed', 'SupportAdded'];
    t.strictSame(
      [...wanted, ...moving].filter((type) => !seen.has(type)),
      [],
      'all of it has happened',
    );
  },
);

t.test(
  'there is exactly one lead unit from the first dispatch on, until the case goes up (I11)',
  async () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const { files } = walk('C', tried);
        return files.every((file, n) => {
          const before = files[n - 1];
          const { present: led } = file.dispatch;
          if (file.stage === 'DISPATCHED' && !led) return false;
          // Whoever led is replaced by another unit in the same breath, or by nobody when the case has gone up.
          const wasLed = before?.dispatch.present !== undefined;
          const hasGoneUp =
            before !== undefined &&
            Object.keys(file.levels.escalations).length > Object.keys(before.levels.escalations).length;
          return !wasLed || led !== undefined || (hasGoneUp && file.stage === 'ACCEPTED');
        });
      }),
      { numRuns: 300, seed: 11 },
    );
  },
);
