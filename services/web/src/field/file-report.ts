import { command, Refused } from '../both/http.js';
import type { Draft } from './draft.js';

/** What is said of a report that waited longer on the phone than a report usually does. */
const LATE_REASON = '手机离线填报，恢复网络后自动送达';
/** A report that is sent at once is filed when it arrives: the server's clock is the better one. */
const AT_ONCE_MS = 10_000;

/** Files what was written, as of when it was handed in on the phone. */
export async function fileReport(draft: Draft, keptAt: string): Promise<void> {
  const waited = Date.now() - Date.parse(keptAt);
  const when = waited > AT_ONCE_MS ? { occurredAt: keptAt, lateReason: LATE_REASON } : {};
  try {
    await send(draft, when);
  } catch (error) {
    // The phone's clock is ahead: then it is filed as of now.
    if (!(error instanceof Refused && error.problem.code === 'OCCURRED_IN_THE_FUTURE')) throw error;
    await send(draft, {});
  }
}

async function send(draft: Draft, when: object): Promise<void> {
  const { reportId, personRef, typeCode, areaCode, building, text, urgent, name, phone, confidential } =
    draft;
  const isNamed = given(name) || given(phone);
  await command({
    method: 'PUT',
    path: `/reports/${reportId}`,
    body: {
      ...when,
      channel: 'phone_app',
      place: { areaCode, ...(given(building) && { building: building.trim() }) },
      text,
      urgent,
      confidentialReporter: confidential,
      photoHashes: draft.photos,
      ...(typeCode !== '' && { typeCode }),
      ...(isNamed && {
        reporter: {
          personRef,
          ...(given(name) && { name: name.trim() }),
          ...(given(phone) && { phone: phone.trim() }),
        },
      }),
    },
  });
}

function given(text: string): boolean {
  return text.trim() !== '';
}
