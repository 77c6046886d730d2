import { accountEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { defineView, idOf } from '../projection/view.js';
import { accountEventTable } from './table.js';

/** `2026-11-24-`: what stands before the account in the name of the stream. */
const DAY = 'YYYY-MM-DD-'.length;

export const accountEventView = defineView<typeof accountEventTable, typeof accountEvents>({
  table: accountEventTable,
  generation: 2,
  category: 'account',
  events: accountEvents,
  appendOnly: true,
  handlers: {
    SignedIn: (_, event) => [{ ...rowOf(event), kind: 'SIGNED_IN', sessionId: event.data.sessionId ?? null }],
    SignInFailed: (_, event) => [{ ...rowOf(event), kind: 'SIGN_IN_FAILED', times: event.data.count }],
    SignedOut: (_, event) => [{ ...rowOf(event), kind: 'SIGNED_OUT' }],
    AccountChanged: (_, event) => [{ ...rowOf(event), kind: 'ACCOUNT_CHANGED', change: event.data.change }],
  },
});

function rowOf(event: Recorded<{ readonly type: string; readonly data: { readonly areaPath: string[] } }>) {
  const { by, recordedAt } = event.meta;
  const accountDay = idOf(event);
  return {
    accountDay,
    entryId: event.eventId,
    accountId: accountDay.slice(DAY),
    actor: by.id,
    role: by.role,
    orgCode: by.orgCode,
    areaPath: event.data.areaPath,
    happenedAt: recordedAt,
    change: null,
    sessionId: null,
    times: 1,
  };
}
