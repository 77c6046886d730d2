import type { Caller } from '@linli/access';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { areaSubject } from '../area-subject.js';
import { type RuleCheck, type RuleCheckInput, ruleCheck } from './rule-check.js';

/** So many cases of so many have been looked at. Of none: nothing runs, or it is not known yet how many there are. */
export interface CheckProgress {
  readonly cases: number;
  readonly of: number;
}

const NOTHING: CheckProgress = { cases: 0, of: 0 };

/** The checks that run in this process, and how far each is: a long one is waited for with a number to look at. */
export function runningChecks() {
  const byAccount = new Map<string, { progress: CheckProgress }>();
  return {
    /** {@link ruleCheck}, and whoever asks for it may ask how far it is. */
    ruleCheck: async (
      parts: Parts,
      caller: Caller,
      input: RuleCheckInput,
      onProgress: (cases: number, of: number) => void = () => undefined,
    ): Promise<RuleCheck> => {
      const running = { progress: NOTHING };
      byAccount.set(caller.accountId, running);
      try {
        return await ruleCheck(parts, caller, input, (cases, of) => {
          running.progress = { cases, of };
          onProgress(cases, of);
        });
      } finally {
        if (byAccount.get(caller.accountId) === running) byAccount.delete(caller.accountId);
      }
    },

    /**
     * How far the caller's own check is, the one begun last.
     *
     * @throws Rejection FORBIDDEN
     */
    ruleCheckProgress: async (parts: Parts, caller: Caller): Promise<CheckProgress> => {
      demandMayDo(caller, 'ViewRuleCheck', await areaSubject(parts, caller));
      return byAccount.get(caller.accountId)?.progress ?? NOTHING;
    },
  };
}
