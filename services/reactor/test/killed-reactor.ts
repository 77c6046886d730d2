/*
 * A reactor as a process of its own that kills itself at one command: before the store has it, or after, before anybody
 * else knows. Started by killed.test.ts.
 */
import { createApplication } from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore } from '@linli/event-store';
import { createReadModels } from '@linli/read-models';
import { createVault } from '@linli/vault';
import { doWhatIsDue } from '../src/do-what-is-due.js';

const { DATABASE_URL = '', EVENTSTORE_URL = '', LINLI_KEY = '', NOW = '', KILL_AT = '0', KILL } = process.env;
const clock = () => NOW;
const vault = createVault({
  connectionString: DATABASE_URL,
  keyEncryptionKey: Buffer.from(LINLI_KEY, 'base64'),
});
const readModels = createReadModels({ connectionString: DATABASE_URL });
const store = createEventStore({
  connectionString: EVENTSTORE_URL,
  definitions: domainEvents,
  seal: (data, paths, place) => vault.seal(data, paths, place),
});
const parts = { store, vault, readModels, clock };
const application = createApplication(parts);

let commands = 0;
await doWhatIsDue({
  application: {
    async actOnCase(...request) {
      commands += 1;
      const dies = commands === Number(KILL_AT);
      if (dies && KILL === 'before') process.kill(process.pid, 'SIGKILL');
      const receipt = await application.actOnCase(...request);
      if (dies && KILL === 'after') process.kill(process.pid, 'SIGKILL');
      return receipt;
    },
    actOnReport: application.actOnReport,
    actOnVisits: application.actOnVisits,
  },
  readModels,
  clock,
  logger: { warn: (details, message) => console.error(message, details) },
});
