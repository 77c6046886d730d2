import { explore } from './explore.js';
import { readInterface } from './interface.js';
import { accessPage } from './pages/access.js';
import { commandsPage } from './pages/commands.js';
import { eventsPage } from './pages/events.js';
import { refusalsPage } from './pages/refusals.js';
import { caseTypesPage, figuresPage, limitsPage } from './pages/rules.js';
import { statesPage } from './pages/states.js';

/** The folder of the pages, from the root of the repository. */
export const FOLDER = 'docs/reference';

/** Every page of the reference, by file name. The same code gives the same pages, to the byte. */
export async function writePages(): Promise<Readonly<Record<string, string>>> {
  const described = await readInterface();
  const explored = explore(described.schemas);
  return {
    'access.md': accessPage(),
    'case-types.md': caseTypesPage(),
    'commands.md': commandsPage(explored, described),
    'events.md': eventsPage(),
    'figures.md': figuresPage(),
    'limits.md': limitsPage(),
    'refusals.md': refusalsPage(),
    'states.md': statesPage(explored),
  };
}
