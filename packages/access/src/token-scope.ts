import { type Action, actions } from './actions.js';

/**
 * What a machine's token may be used for at most. A scope only narrows: the account behind the token must be allowed the
 * action as well. What concerns nobody in particular (areas, the catalogue, holidays) can be read under every scope.
 */
export const tokenScopes = {
  /** Whatever the account may do. */
  everything: Object.keys(actions) as readonly Action[],
  /** Whatever the account may see, but nothing that is changed and no personal data in clear. */
  read: Object.keys(actions).filter((name) => /^(?:View|Search|Follow)/.test(name)) as readonly Action[],
  /** Figures of areas: numbers only, no case. */
  'read-figures': ['ViewCommunity', 'ViewStreet', 'ViewDistrict'],
  /** Handing in reports and their photos, as a hotline does. */
  'import-reports': ['FileReport', 'ReceivePhoto'],
} as const satisfies Record<string, readonly Action[]>;

/** Name of a scope. */
export type TokenScope = keyof typeof tokenScopes;

/** Every scope there is. */
export const TOKEN_SCOPES = Object.keys(tokenScopes) as readonly TokenScope[];

/** Whether a scope reaches an action; no scope at all is a person, who is not narrowed. */
export function scopeReaches(scope: TokenScope | undefined, action: Action): boolean {
  return scope === undefined || (tokenScopes[scope] as readonly Action[]).includes(action);
}
