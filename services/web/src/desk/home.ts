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
const MEDIATING: readonly Role[] = ['MD', 'CW', 'SD'];
/** The auditor draws and finds; those who answer for the area reply. */
const AUDITS: readonly Role[] = ['CW', 'SD', 'DS', 'AU'];
/** Two people erase: those who know the file ask, the district decides; the auditor reads along. */
const ERASING: readonly Role[] = ['CW', 'SD', 'DS', 'AU'];
const SUPPOSING: readonly Role[] = ['DS', 'AU'];
const FILING: readonly Role[] = ['GW', 'CW', 'PL', 'SD', 'VR'];

/** The pages of administration. */
export const ADMIN_PAGES = ['accounts', 'organisation', 'outlines', 'rules', 'webhooks', 'system'] as const;
export type AdminPageName = (typeof ADMIN_PAGES)[number];

/** Administrators run the installation; street and district count their own people. */
const administers: Partial<Readonly<Record<Role, readonly AdminPageName[]>>> = {
  SA: ADMIN_PAGES,
  SD: ['organisation'],
  DS: ['organisation'],
};

/** Those who begin the day with their own work, though they may open a view. */
const WORKING: readonly Role[] = ['GW'];

/** The pages that are of use to a role. */
export function pagesOf({ role }: Session): {
  readonly views: readonly ViewName[];
  readonly seesPending: boolean;
  readonly files: boolean;
  /** The board of mediations. */
  readonly mediates: boolean;
  /** Administrators run the installation and see no case. */
  readonly seesCases: boolean;
  readonly administers: readonly AdminPageName[];
  /** The pages of audit. */
  readonly audits: boolean;
  /** The page of erasure. */
  readonly erases: boolean;
  /** Figures under rules that did not hold. */
  readonly supposes: boolean;
} {
  return {
    views: VIEWS.filter((view) => viewers[view].includes(role)),
    seesPending: PENDING.includes(role),
    files: FILING.includes(role),
    mediates: MEDIATING.includes(role),
    seesCases: role !== 'SA',
    administers: administers[role] ?? [],
    audits: AUDITS.includes(role),
    erases: ERASING.includes(role),
    supposes: SUPPOSING.includes(role),
  };
}

/** Where a role begins: at the widest view it has, otherwise at what waits for it. */
export function homeOf(session: Session): string {
  const { views, seesCases, administers: pages } = pagesOf(session);
  if (!seesCases) return `/admin/${pages[0] ?? ''}`;
  const widest = views.at(-1);
  return widest === undefined || WORKING.includes(session.role) ? '/work' : `/views/${widest}`;
}
