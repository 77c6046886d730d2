import { run, tool } from './command.mjs';
import { licencesNotAllowed } from './licences.mjs';
import { filesBelow, rooms } from './source-files.mjs';

/**
 * A check that reads the source and runs none of it. It answers with what is wrong, readably, or with '' when nothing is.
 * @typedef {{ name: string, complain: () => Promise<string> }} StaticCheck
 */

/** Whoever reads fewer modules than this has not read the house: a checker that reads nothing finds nothing. */
const FEWEST_MODULES = 200;

/** @type {StaticCheck[]} */
export const staticChecks = [
  {
    name: 'format',
    complain: () => complaintsOf('biome', ['ci', '--colors=off', '--reporter=summary', '.']),
  },
  {
    name: 'types',
    complain: () => complaintsOf('tsc', ['--build', ...rooms(), 'packages', 'services', 'infra']),
  },
  { name: 'lint', complain: () => complaintsOf('oxlint', ['--format=unix']) },
  { name: 'dead code', complain: () => complaintsOf('knip', ['--config=.knip.jsonc', '--no-config-hints']) },
  { name: 'dependencies', complain: async () => violations(await readDependencies()) },
  { name: 'dependencies: every module read', complain: async () => unread(await readDependencies()) },
  { name: 'licences', complain: async () => licences() },
];

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function complaintsOf(program, args) {
  const { ok, output } = await run(tool(program), args);
  return ok ? '' : output.trim() || `${program} failed without a word`;
}

/**
 * The part of dependency-cruiser's report that is used here.
 * @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation
 * @typedef {{ modules: { source: string }[], summary: { violations: Violation[], ruleSetUsed: { forbidden: { name: string,
 *   comment: string }[] } } }} DependencyReport
 */

/** @type {Promise<DependencyReport> | undefined} */
let dependencies;

/** One run of dependency-cruiser serves both checks. */
function readDependencies() {
  dependencies ??= run(tool('depcruise'), [
    '--config=.dependency-cruiser.cjs',
    '--output-type=json',
    'packages',
    'services',
  ]).then(({ stdout, output }) => {
    try {
      return /** @type {DependencyReport} */ (JSON.parse(stdout));
    } catch {
      throw new Error(`dependency-cruiser gave no report:\n${output}`);
    }
  });
  return dependencies;
}

/** Fewer packages than this are not the house. */
const FEWEST_PACKAGES = 150;

function licences() {
  const { complaints, read } = licencesNotAllowed();
  if (read < FEWEST_PACKAGES) complaints.push(`only ${read} packages read, expected ${FEWEST_PACKAGES}`);
  return complaints.join('\n');
}

/** @param {DependencyReport} report */
function violations({ summary }) {
  const reasons = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations
    .map(({ from, to, rule, cycle }) => {
      const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
      return `${from} → ${way}\n  ${rule.name}: ${reasons.get(rule.name)}`;
    })
    .join('\n');
}

/** @param {DependencyReport} report */
function unread({ modules }) {
  const read = new Set(modules.map(({ source }) => source));
  const sources = rooms().flatMap((room) => filesBelow(`${room}/src`, /\.tsx?$/));
  const missed = sources.filter((file) => !read.has(file)).map((file) => `not read: ${file}`);
  if (read.size < FEWEST_MODULES) missed.push(`only ${read.size} modules read, expected ${FEWEST_MODULES}`);
  return missed.join('\n');
}
