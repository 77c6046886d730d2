import t from 'tap';

/* Every walk through the pages, one after the other. One alone: `node … services/web/test/walks/<name>.ts`. */

t.setTimeout(1_000_000);
await import('./walks/main-path.js');
await import('./walks/replay.js');
await import('./walks/integrity.js');
await import('./walks/group-rental.js');
await import('./walks/mediation-board.js');
await import('./walks/building-checks.js');
await import('./walks/personal-data.js');
await import('./walks/keyboard.js');
await import('./walks/training.js');
await import('./walks/midnight.js');
await import('./walks/audit.js');
await import('./walks/explain.js');
await import('./walks/content-policy.js');
await import('./walks/own-account.js');
await import('./walks/webhooks.js');
await import('./walks/erasure.js');
// Near the end: it renames areas.
await import('./walks/administration.js');
// It leaves the auditor with a second factor.
await import('./walks/two-steps.js');
