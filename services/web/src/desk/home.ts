import type { Session } from '@linli/contracts';

/** The summary views, from near to far. */
export const VIEWS = ['community', 'street', 'district'] as const;
export type ViewName = (typeof VIEWS)[number];

type Role = Session['role'];

/** Who may open which view, as the rules of access have it. The server decides; this only spares people dead ends. */
const viewers: Readonly<Record<ViewName, readonly Role[]>> = {
  community: ['GW', 'CW', 'SD', 'SL', 'DS', 'AU'],
  street: ['SD', 'SL', 'DS', 'AU'],
  district: ['DS', 'AU'],
};
const PENDING: readonly Role[] = ['GW', 'CW', 'SD', 'AU'];
const FILING: readonly Role[] = ['GW', 'CW', 'PL', 'SD', 'VR'];

/** Those who begin the day with their own work, though they may open a view. */
const WORKING: readonly Role[] = ['GW'];

/** The pages that are of use to a role. */
export function pagesOf({ role }: Session): {
  readonly views: readonly ViewName[];
  readonly seesPending: boolean;
  readonly files: boolean;
  /** Administrators run the installation and see no case. */
  readonly seesCases: boolean;
} {
  return {
    views: VIEWS.filter((view) => viewers[view].includes(role)),
    seesPending: PENDING.includes(role),
    files: FILING.includes(role),
    seesCases: role !== 'SA',
  };
}

/** Where a role begins: at the widest view it has, otherwise at what waits for it. */
export function homeOf(session: Session): string {
  const widest = pagesOf(session).views.at(-1);
  return widest === undefined || WORKING.includes(session.role) ? '/work' : `/views/${widest}`;
}
