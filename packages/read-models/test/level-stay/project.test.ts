import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';
const accepted = [e('CaseOpened'), e('CaseAccepted')];

proveRowChanges('level_stay', [
  [[], e('CaseOpened'), [{ nth: 1, level: 'COMMUNITY', acceptedAt: null, isFirstThere: true }]],
  [[e('CaseOpened')], e('CaseAccepted'), [{ nth: 1, acceptedAt: now }]],
  [
    accepted,
    e('Escalated'),
    [
      { nth: 1, escalatedAt: now, isFirstEscalation: true },
      { nth: 2, level: 'STREET', acceptedAt: now, isFirstThere: true },
    ],
  ],
  [
    [...accepted, e('Escalated')],
    e('SentBack'),
    [{ nth: 1 }, { nth: 2 }, { nth: 3, level: 'COMMUNITY', acceptedAt: now, isFirstThere: false }],
  ],
  [
    [...accepted, e('Escalated')],
    e('Delegated'),
    [{ nth: 1 }, { nth: 2 }, { nth: 3, level: 'COMMUNITY', acceptedAt: now }],
  ],
]);
