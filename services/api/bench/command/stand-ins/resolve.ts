import type { ResolveHook } from 'node:module';

/*
 * A hook of Node's module loader: modules of the product named here are loaded from their stand-ins. Nothing in the
 * product can be told to leave out encryption or the policy, so a benchmark that wants to know what they cost has to put
 * something else in their place before the product is loaded.
 */

/** URL of the module → URL of its stand-in. */
let standIns: ReadonlyMap<string, string> = new Map();

export function initialize(given: ReadonlyMap<string, string>): void {
  standIns = given;
}

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await nextResolve(specifier, context);
  const [url = ''] = resolved.url.split('?');
  const standIn = standIns.get(url);
  return standIn === undefined ? resolved : { ...resolved, url: standIn };
};
