import { commandBody } from '../given.js';
import { prose } from '../text.js';
import { id, instant, unitCode } from '../words.js';
import { casePath } from './lifecycle.js';

/** 加派协办: half of the remaining time unless another moment is given. */
export const addSupport = commandBody('AddSupport', {
  unit: unitCode,
  task: prose(1000),
  dueAt: instant.exactOptional(),
});

/** 协办回复: to the lead, not to the reporter. */
export const replySupport = commandBody('ReplySupport', { reply: prose(2000) });

/** 撤协办. */
export const releaseSupport = commandBody('ReleaseSupport', { reason: prose(500) });

export const supportPath = casePath.extend({ supportId: id });
