import type { CaseCommand, CaseEvent, Evidence } from '../../../src/index.js';
import { actor, type CaseStory, type Circumstances } from '../case-story.js';
import { handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

type Resolve = Extract<CaseCommand, { type: 'Resolve' }>;

export const photo: Evidence = { evidenceId: idOf(91), kind: 'photo', hash: 'c'.repeat(64) };

/** The reporter was spoken to, by a grid worker. */
export const contacted: CaseEvent = {
  type: 'ContactMade',
  data: {
    contactId: idOf(90),
    channel: 'telephone',
    contactedAt: '2026-11-02T02:00:00.000Z',
    summary: '已联系',
  },
};
export const gridWorker: Circumstances = { by: actor('GW') };
/** Two days later, somebody who had no part in the work. */
export const callback: Circumstances = { by: actor('VR', '370199'), at: '2026-11-04T02:00:00.000Z' };

export const resolve: Resolve = {
  type: 'Resolve',
  outcome: 'resolved',
  finding: 'founded',
  handlingNote: '已清运',
  publicReply: '楼道已清理',
  evidence: [photo],
};
export const pass = { type: 'Verify', result: 'pass', checklist: ['楼道已清'] } as const;
export const sendBack = { type: 'Verify', result: 'return', reason: '杂物还在' } as const;

/** A case that is handled and whose reporter was spoken to; clutter in a corridor unless said otherwise. */
export function contactedCase(typeCode = 'HJ01'): CaseStory {
  return handledCase(typeCode).after([contacted], gridWorker);
}

/** A case that a community worker has resolved. */
export function resolvedCase(): CaseStory {
  return contactedCase().when(resolve);
}
