import type { CaseEvent } from '@linli/case-domain';
import { createLogger } from '@linli/observability';
import { openInstallation } from '../../src/installation/installation.js';

/* `give-up-telling.ts <data>`: tries again what waits for receivers, a day later each time, until it is given up. */

const [data = ''] = process.argv.slice(2);
const logger = createLogger({ name: 'test', level: 'error', destination: process.stderr });
const installation = await openInstallation({ data, environment: process.env, logger });
const { store, webhooks } = installation;
const DAY_MS = 86_400_000;
const readCase = async (caseId: string) => (await store.readStream<CaseEvent>(`case-${caseId}`)).events;
try {
  const isGivenUp = async () => [...(await webhooks.standings()).values()].some(({ parked }) => parked > 0);
  for (let day = 1; !(await isGivenUp()); day += 2) {
    const now = new Date(Date.now() + day * DAY_MS).toISOString();
    for (const claimed of await webhooks.claim({ now, most: 10, busy: [] }))
      await webhooks.deliver(claimed, readCase, now);
  }
} finally {
  await installation.close();
}
