import t from 'tap';
import { startLivingSystem } from '../test/living-system.js';
import { askEverything } from '../test/strangers/ask-everything.js';
import { fillFirstArea } from '../test/strangers/lawful-requests.js';
import { inviteStrangers } from '../test/strangers/strangers.js';

/*
 * Everything there is in one area, asked for through every route the interface describes, in the name of every role of
 * other areas and of nobody: nothing may come back.
 */

t.setTimeout(600_000);
const system = await startLivingSystem();
try {
  const area = await fillFirstArea(system);
  const strangers = await inviteStrangers(system);
  const { faults, own, refused, requests, routes } = await askEverything(system, area, strangers);
  console.log(`strangers: ${strangers.length} over ${routes} routes, ${requests} requests`);
  console.log(`refused ${refused}, answered with their own ${own}, wrong ${faults.length}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await system.close();
}
