import { Refused } from '../both/http.js';

/** What is said of something that waited longer on the phone than it usually does. */
const LATE_REASON = '手机离线填报，恢复网络后自动送达';
/** What is sent at once happened when it arrives: the server's clock is the better one. */
const AT_ONCE_MS = 10_000;

/** Sends something as of when it was handed in on the phone; where the phone's clock is ahead, as of now. */
export async function sendAsOf(keptAt: string, send: (when: object) => Promise<void>): Promise<void> {
  const waited = Date.now() - Date.parse(keptAt);
  try {
    await send(waited > AT_ONCE_MS ? { occurredAt: keptAt, lateReason: LATE_REASON } : {});
  } catch (error) {
    if (!(error instanceof Refused && error.problem.code === 'OCCURRED_IN_THE_FUTURE')) throw error;
    await send({});
  }
}
