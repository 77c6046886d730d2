import { fold, type Instant } from '@linli/kernel';
import type { Test } from 'tap';
import { type CaseCommand, caseDecider } from '../../src/index.js';
import { actor, CaseStory, type Circumstances } from './case-story.js';
import { COMMUNITY, DOWNSTAIRS, idOf, MEDIATOR, personOf, UPSTAIRS } from './neighbourhood.js';

/** What is done, in November 2026, and the stage afterwards. The actor defaults to the community worker. */
export type Step = readonly [
  at: Instant,
  command: CaseCommand,
  stage: CaseStory['stage'],
  by?: Circumstances['by'],
];

export const mediator = actor('MD', COMMUNITY, MEDIATOR);
export const gridWorker = actor('GW', '37019900100101');
export const callback = actor('VR', '370199001');

/** Carries the steps out one after the other; each leads to the stage it says. */
export function walk(t: Test, steps: readonly Step[], from = new CaseStory(caseDecider.initial)): CaseStory {
  return steps.reduce((before, [at, command, stage, by = actor('CW')]) => {
    const after = before.when(command, { at, by });
    t.equal(after.stage, stage, `${at.slice(0, 10)} ${command.type}`);
    return after;
  }, from);
}

/** Folded once more, from nothing or from any prefix on, the events give the same state, byte for byte (I4). */
export function foldsAlike(t: Test, { events, state }: CaseStory): void {
  for (const length of events.keys()) {
    const prefix = fold(caseDecider, caseDecider.initial, events.slice(0, length));
    t.equal(JSON.stringify(fold(caseDecider, prefix, events.slice(length))), JSON.stringify(state));
  }
}

export function on(day: number, time = '02:00'): Instant {
  return `2026-11-${String(day).padStart(2, '0')}T${time}:00.000Z`;
}

export function opening(typeCode: string, title: string): CaseCommand {
  return {
    type: 'OpenCase',
    caseId: idOf(500),
    title,
    typeCode,
    place: { areaPath: ['370199', '370199001', COMMUNITY] },
    urgent: false,
    risk: 'low',
    report: { reportId: idOf(501), confidentialReporter: false, filedAt: on(2) },
  };
}

export const accept: CaseCommand = { type: 'AcceptCase' };

export function talk(id: number): CaseCommand {
  return {
    type: 'RecordContact',
    contactId: idOf(id),
    reached: true,
    channel: 'in_person',
    summary: '已当面了解情况',
  };
}

export function look(id: number, note: string): CaseCommand {
  return { type: 'CheckSite', checkId: idOf(id), finding: 'founded', note, photoHashes: [], checklist: [] };
}

export function whistle(departments: readonly string[], question: string, meetingAt: Instant): CaseCommand {
  return { type: 'BlowWhistle', whistleId: idOf(520), departments, meetingAt, question };
}

export function reportsIn(department: string, day: number): Step {
  const command: CaseCommand = {
    type: 'ReportIn',
    whistleId: idOf(520),
    department,
    arrivedAt: on(day),
    representative: '到场人员',
    contribution: '到场协助',
  };
  return [on(day, '03:00'), command, 'HANDLING', actor('DU', department)];
}

export function closeWhistle(departments: readonly string[]): CaseCommand {
  const ratings = departments.map((department) => ({ department, rating: 'solved' as const }));
  return { type: 'CloseWhistle', whistleId: idOf(520), ratings };
}

export function proposal(mediationId: string): CaseCommand {
  return {
    type: 'ProposeMediation',
    mediationId,
    origin: 'application',
    parties: [
      { partyId: DOWNSTAIRS, standing: 'applicant', person: personOf(1) },
      { partyId: UPSTAIRS, standing: 'respondent', person: personOf(2) },
    ],
    matter: '邻里纠纷',
    confirmable: true,
  };
}

export function stance(
  type: 'RecordConsent' | 'RecordRefusal',
  mediationId: string,
  partyId: string,
): CaseCommand {
  return { type, mediationId, partyId, way: 'oral_recorded' };
}

export function appointment(mediationId: string): CaseCommand {
  return {
    type: 'AppointMediator',
    mediationId,
    mediatorId: MEDIATOR,
    way: 'chosen',
    acceptedBy: [DOWNSTAIRS, UPSTAIRS],
    objectedBy: [],
    disclosure: { interest: 'none' },
  };
}

export const passed: CaseCommand = { type: 'Verify', result: 'pass', checklist: ['现场已复核'] };
