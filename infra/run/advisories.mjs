import { run } from './command.mjs';
import { PNPM } from './install.mjs';

/** Where registries answer which versions have known holes. */
const ENDPOINT = '-/npm/v1/security/advisories/bulk';
const PROBE_MS = 5_000;
const AUDIT_MS = 90_000;
const SERIOUS = ['high', 'critical'];

/**
 * The part of what `pnpm audit --json` writes that is used here.
 * @typedef {{ advisories: Record<string, { severity: string, module_name: string, title: string, url: string }> }} Audit
 * @typedef {{ complaints: string[], notChecked?: string }} KnownHoles `notChecked`: why nobody could be asked
 */

/**
 * Serious holes that are known of what is handed on. Somebody else has to be asked, and may not be there: then it is said
 * that nothing was checked, which is no failure.
 * @param {{ registry?: () => Promise<string>, audit?: () => Promise<string> }} [ask]
 * @returns {Promise<KnownHoles>}
 */
export async function knownHoles({ registry = registryInUse, audit = pnpmAudit } = {}) {
  const silence = await silenceOf(await registry());
  if (silence) return { complaints: [], notChecked: silence };
  const written = await audit();
  try {
    const { advisories } = /** @type {Audit} */ (JSON.parse(written));
    const serious = Object.values(advisories).filter(({ severity }) => SERIOUS.includes(severity));
    return {
      complaints: serious.map((one) => `${one.module_name}: ${one.severity}: ${one.title} ${one.url}`),
    };
  } catch {
    return { complaints: [], notChecked: 'pnpm audit gave no report' };
  }
}

/**
 * Why the registry cannot be asked; undefined when it can.
 * @param {string} registry
 */
async function silenceOf(registry) {
  try {
    const answer = await fetch(new URL(ENDPOINT, registry), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `the registry answers ${answer.status}`;
  } catch {
    return 'no network';
  }
}

async function registryInUse() {
  const { stdout } = await run('npm', ['config', 'get', 'registry']);
  return stdout.trim();
}

/** It ends with exit code 1 when it found something. */
async function pnpmAudit() {
  const args = ['--yes', PNPM, 'audit', '--prod', '--json'];
  return (await run('npx', args, { timeoutMs: AUDIT_MS })).stdout;
}
