import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** Every task of a supporting unit and what it answered. */
export function supportsOf(events: readonly VeiledEvent[]) {
  const replies = eventsOfType(events, 'SupportReplied');
  const releases = eventsOfType(events, 'SupportReleased');
  return eventsOfType(events, 'SupportAdded').map(({ data, meta }) => {
    const replied = replies.find((reply) => reply.data.supportId === data.supportId);
    const released = releases.find((release) => release.data.supportId === data.supportId);
    return {
      ...data,
      addedAt: meta.occurredAt,
      ...(replied && { repliedAt: replied.meta.occurredAt, reply: replied.data.reply }),
      ...(released && { releasedAt: released.meta.occurredAt, reason: released.data.reason }),
    };
  });
}

/** Every escalation, and whether it was sent back for what was missing. */
export function escalationsOf(events: readonly VeiledEvent[]) {
  const returns = eventsOfType(events, 'SentBack');
  return eventsOfType(events, 'Escalated').map(({ data, meta }) => {
    const returned = returns.find((sent) => sent.data.escalationId === data.escalationId);
    return {
      ...data,
      escalatedAt: meta.occurredAt,
      ...(returned && {
        sentBack: {
          at: returned.meta.occurredAt,
          unit: returned.data.unit,
          missing: returned.data.missing,
        },
      }),
    };
  });
}

/** Every time a unit of a lower level was given the case. */
export function delegationsOf(events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'Delegated').map(({ data, meta }) => ({
    ...data,
    delegatedAt: meta.occurredAt,
  }));
}

/** Every extension asked for and its answer. */
export function extensionsOf(events: readonly VeiledEvent[]) {
  const grants = eventsOfType(events, 'ExtensionGranted');
  const refusals = eventsOfType(events, 'ExtensionRefused');
  return eventsOfType(events, 'ExtensionRequested').map(({ data, meta }) => {
    const granted = grants.find((grant) => grant.data.extensionId === data.extensionId);
    const refused = refusals.find((refusal) => refusal.data.extensionId === data.extensionId);
    return {
      ...data,
      requestedAt: meta.occurredAt,
      ...(granted && {
        granted: {
          at: granted.meta.occurredAt,
          due: granted.data.due,
          was: granted.data.was,
          reporterWasTold: granted.data.reporterWasTold,
        },
      }),
      ...(refused && {
        refused: {
          at: refused.meta.occurredAt,
          because: refused.data.because,
          ...(refused.data.reason !== undefined && { reason: refused.data.reason }),
        },
      }),
    };
  });
}

/** Every rest asked for, and how long it lasted. */
export function holdsOf(events: readonly VeiledEvent[]) {
  const approvals = eventsOfType(events, 'Held');
  const refusals = eventsOfType(events, 'HoldRefused');
  const ends = eventsOfType(events, 'Resumed');
  return eventsOfType(events, 'HoldRequested').map(({ data, meta }) => {
    const held = approvals.find((approval) => approval.data.holdId === data.holdId);
    const refused = refusals.find((refusal) => refusal.data.holdId === data.holdId);
    const resumed = ends.find((end) => end.data.holdId === data.holdId);
    return {
      ...data,
      requestedAt: meta.occurredAt,
      ...(held && { heldAt: held.meta.occurredAt }),
      ...(refused && { refused: { at: refused.meta.occurredAt, reason: refused.data.reason } }),
      ...(resumed && { resumedAt: resumed.meta.occurredAt, heldMs: resumed.data.heldMs }),
    };
  });
}
