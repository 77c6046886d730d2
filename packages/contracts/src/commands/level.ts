import { z } from 'zod';
import { commandBody, dispatchOrder } from '../given.js';
import { prose } from '../text.js';
import { id, level } from '../words.js';
import { casePath } from './lifecycle.js';

/** 上报: to the next level, further up only for danger, urgency or by the type of the case. */
export const escalate = commandBody('Escalate', { to: level, reason: prose(1000), tried: prose(2000) });

/** 下派: a unit of a lower level leads from now on. */
export const delegate = commandBody('Delegate', { dispatchId: id, ...dispatchOrder });

const { taskDueAt, despiteDuties } = dispatchOrder;

/** 回退: once per escalation, with the list of what is missing. */
export const sendBack = commandBody('SendBack', {
  dispatchId: id,
  missing: z.array(prose(200)).min(1).max(20),
  taskDueAt,
  despiteDuties,
});

export const escalationPath = casePath.extend({ escalationId: id });
export const delegationPath = casePath.extend({ delegationId: id });
