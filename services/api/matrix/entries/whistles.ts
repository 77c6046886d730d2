import { randomUUID } from 'node:crypto';
import type { LivingSystem } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { accepted, ENFORCEMENT, inHours } from '../situations.js';

export const whistles = [
  entry({
    name: 'ProposeWhistle',
    prepare: (living) => accepted(living, 'ZL01'),
    succeeds: (matter) => put(matter, 'grid', `whistle-proposals/${randomUUID()}`, proposal(ENFORCEMENT)),
    refused: {
      code: 'UNIT_UNKNOWN',
      request: (matter) =>
        put(matter, 'grid', `whistle-proposals/${randomUUID()}`, proposal('370199001-nowhere')),
    },
  }),
  entry({
    name: 'BlowWhistle',
    prepare: (living) => accepted(living, 'ZL01'),
    succeeds: (matter, living) =>
      put(matter, 'community', `whistles/${randomUUID()}`, call(inHours(living, 24))),
    refused: {
      code: 'MEETING_IN_THE_PAST',
      request: (matter, living) =>
        put(matter, 'community', `whistles/${randomUUID()}`, call(inHours(living, -24))),
    },
  }),
  entry({
    name: 'ReportIn',
    prepare: blown,
    succeeds: ({ matter, path }, living) =>
      put(matter, 'department', `${path}/attendance/${ENFORCEMENT}`, attendance(living)),
    refused: {
      code: 'DEPARTMENT_NOT_CALLED',
      request: ({ matter, path }, living) =>
        put(matter, 'department', `${path}/attendance/370199001-fire`, attendance(living)),
    },
  }),
  entry({
    name: 'CloseWhistle',
    prepare: blown,
    succeeds: ({ matter, path }) =>
      post(matter, 'community', `${path}/closing`, {
        ratings: [{ department: ENFORCEMENT, rating: 'absent', summons: '已电话和书面通知' }],
      }),
    refused: {
      code: 'SUMMONS_MISSING',
      request: ({ matter, path }) =>
        post(matter, 'community', `${path}/closing`, {
          ratings: [{ department: ENFORCEMENT, rating: 'absent' }],
        }),
    },
  }),
];

function proposal(department: string): object {
  return { departments: [department], question: '群租如何限期整改？' };
}

function call(meetingAt: string, departments = [ENFORCEMENT]): object {
  return { departments, meetingAt, question: '群租如何限期整改？' };
}

function attendance(living: LivingSystem): object {
  return { arrivedAt: living.now(), representative: '老纪', contribution: '说明责令改正的条件' };
}

async function blown(living: LivingSystem) {
  const matter = await accepted(living, 'ZL01');
  const path = `whistles/${randomUUID()}`;
  await matter.put('community', path, call(inHours(living, 1)));
  living.pass(90);
  return { matter, path };
}
