import { type Actor, type Decider, type Instant, Rejection } from '@linli/kernel';
import type { AuditCommand } from './commands.js';
import { answerFinding } from './decide/answer-finding.js';
import { closeAudit } from './decide/close-audit.js';
import { drawSample } from './decide/draw-sample.js';
import { openAudit } from './decide/open-audit.js';
import { recordFinding } from './decide/record-finding.js';
import { setReaudit } from './decide/set-reaudit.js';
import type { AuditEvent } from './events.js';
import { type AuditState, evolveAudit, noAudit } from './state.js';

/** What a decision on an audit may know. */
export interface AuditFacts {
  readonly by: Actor;
  readonly at: Instant;
  readonly now: Instant;
}

/** 抽查: from the sample to what was found, what was said to it, and the day it is looked at again. */
export const auditDecider: Decider<AuditCommand, AuditEvent, AuditState, AuditFacts> = {
  category: 'audit',
  initial: noAudit,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    switch (command.type) {
      case 'OpenAudit':
        return openAudit(command, state, facts);
      case 'DrawSample':
        return drawSample(command, state);
      case 'RecordFinding':
        return recordFinding(command, state);
      case 'AnswerFinding':
        return answerFinding(command, state);
      case 'SetReaudit':
        return setReaudit(command, state, facts);
      case 'CloseAudit':
        return closeAudit(command, state);
    }
  },
  evolve: evolveAudit,
};
