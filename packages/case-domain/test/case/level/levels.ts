import { actor, type CaseStory } from '../case-story.js';
import { handledCase } from '../cases.js';
import { COMMUNITY, idOf, STREET } from '../neighbourhood.js';

const ESCALATION = idOf(81);
export const communityLead = { by: actor('CW', COMMUNITY) };
export const streetDesk = { by: actor('SD', STREET) };
export const district = { by: actor('DS', '370199') };

export const escalate = {
  type: 'Escalate',
  escalationId: ESCALATION,
  to: 'STREET',
  reason: '涉及多个部门',
  tried: '三次上门，两次协调物业',
} as const;

export const sendBack = {
  type: 'SendBack',
  escalationId: ESCALATION,
  dispatchId: idOf(83),
  missing: ['现场照片', '物业书面答复'],
  taskDueAt: '2026-11-05T16:00:00.000Z',
} as const;

export const delegate = {
  type: 'Delegate',
  delegationId: idOf(84),
  dispatchId: idOf(83),
  leadUnit: COMMUNITY,
  supportingUnits: [],
  taskDueAt: '2026-11-05T16:00:00.000Z',
} as const;

/** The community took the case to the street, and the street's office handles it. */
export function caseAtTheStreet(story = handledCase()): CaseStory {
  return story
    .when(escalate, communityLead)
    .when(
      {
        type: 'Dispatch',
        dispatchId: idOf(82),
        leadUnit: STREET,
        supportingUnits: [],
        taskDueAt: '2026-11-09T16:00:00.000Z',
      },
      streetDesk,
    )
    .when({ type: 'Sign', dispatchId: idOf(82) }, streetDesk);
}
