import { createLogger } from '@linli/observability';
import { openInstallation } from '../../src/installation/installation.js';
import { answeredOn } from './answered-on.js';

/* `answer-long-ago.ts <data> <day> <count>`: prints who asked something on that day, a reference a line. */

const [data = '', day = '', count = ''] = process.argv.slice(2);
const logger = createLogger({ name: 'test', level: 'error', destination: process.stderr });
const installation = await openInstallation({ data, environment: process.env, logger });
try {
  for (let n = 0; n < Number(count); n += 1) process.stdout.write(`${await answeredOn(installation, day)}\n`);
} finally {
  await installation.close();
}
