/**
 * Roles of the people (and of the system's own clocks) who act on reports and cases.
 * GW grid worker · CW community worker · MD people's mediator · PL police liaison · SD street triage desk ·
 * SL street leader · DU department unit · DS district supervision · AU auditor · SA system administrator ·
 * VR callback staff · SYS timers.
 */
export const ROLES = ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'SA', 'VR', 'SYS'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];
