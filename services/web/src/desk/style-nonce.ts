/**
 * What lets a style element into this page: the server makes it for every answer and names it in the content security
 * policy. Empty where the page comes from a server that has no such policy, as in development.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
