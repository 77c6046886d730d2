import { forgetSession, noteSignedIn } from './session.js';

/** Why the identity provider’s word was not enough; the words stand with the sign-in pages. */
const REFUSALS = [
  'SINGLE_SIGN_ON_UNKNOWN',
  'SINGLE_SIGN_ON_DISABLED',
  'SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR',
  'SINGLE_SIGN_ON_FAILED',
] as const;
export type SingleSignOnRefusal = (typeof REFUSALS)[number];

let refusal: SingleSignOnRefusal | undefined;

/**
 * Reads from the address how the browser came back from the identity provider, once, and takes it out of the address: a
 * reload is no second arrival.
 */
export function noteArrival(): void {
  const { hash, pathname, search } = window.location;
  const refused = REFUSALS.find((code) => hash === `#refused=${code}`);
  if (hash !== '#signed-in' && refused === undefined) return;
  history.replaceState(null, '', pathname + search);
  refusal = refused;
  if (refused === undefined) noteSignedIn();
  else forgetSession();
}

/** Why nobody was signed in, if the browser came back from the provider with a refusal. */
export function refusalAtArrival(): SingleSignOnRefusal | undefined {
  return refusal;
}
