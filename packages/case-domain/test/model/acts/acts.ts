import type { CaseCommand } from '../../../src/index.js';
import type { Act, Acts } from '../model.js';
import { agreementActs } from './agreement.js';
import { bondActs } from './bonds.js';
import { classificationActs } from './classification.js';
import { confirmationActs } from './confirmation.js';
import { endingActs } from './ending.js';
import { lifecycleActs } from './lifecycle.js';
import { mediationActs } from './mediation.js';
import { noticeActs } from './notice.js';
import { protectionActs } from './protection.js';
import { steeringActs } from './steering.js';
import { timeLimitActs } from './time-limit.js';
import { workActs } from './work.js';

/** Every command the model knows: a new one is one more entry in one of the groups. */
const acts: Acts = {
  ...lifecycleActs,
  ...workActs,
  ...noticeActs,
  ...mediationActs,
  ...agreementActs,
  ...timeLimitActs,
  ...protectionActs,
  ...steeringActs,
  ...endingActs,
  ...classificationActs,
  ...bondActs,
  ...confirmationActs,
};

export type Kind = CaseCommand['type'];
export const kinds = Object.keys(acts) as Kind[];

/** The entry of a command; its own type chose it, so that it may be called with any. */
export function actOf(kind: Kind): Act {
  const act = acts[kind] as unknown as Act | undefined;
  if (!act) throw new Error(`the model does not know ${kind}`);
  return act;
}
