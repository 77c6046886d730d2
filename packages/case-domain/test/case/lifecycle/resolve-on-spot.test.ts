import t from 'tap';
import { actor, type CaseStory, isRefused, leadsTo, NOW, workingDaysAfter } from '../case-story.js';
import { handledCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { whistle } from '../whistle/whistles.js';
import { contacted, gridWorker, photo } from './endings.js';

const onTheSpot = { type: 'ResolveOnSpot', note: '当场清走', evidence: [photo] } as const;

function foundCase(typeCode = 'HJ01'): CaseStory {
  return registeredCase(typeCode).after([contacted], gridWorker);
}

t.test('a small matter is accepted and resolved where it was found', async (t) => {
  const story = leadsTo(
    t,
    foundCase(),
    onTheSpot,
    [
      {
        type: 'CaseAccepted',
        data: {
          class: 'S',
          contactDueAt: '2026-11-03T02:00:00.000Z',
          due: {
            at: '2026-11-03T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 1 },
          },
        },
      },
      {
        type: 'ResolvedOnSpot',
        data: { note: '当场清走', evidence: [photo], verificationDue: workingDaysAfter(NOW, 2) },
      },
    ],
    gridWorker,
  );
  t.match(story.state, { stage: 'RESOLVED', resolution: { by: 'account-GW' } });
});

t.test('only types that allow it are settled on the spot', async (t) => {
  isRefused(t, foundCase('JF01'), onTheSpot, 'TYPE_NOT_FOR_THE_SPOT');
});

t.test('only a matter of low risk is settled on the spot', async (t) => {
  const dangerous = foundCase()
    .when({ type: 'ReportDanger', dangerId: idOf(97), text: '电线冒烟' })
    .when({ type: 'AcknowledgeDanger', dangerId: idOf(97) });
  isRefused(t, dangerous, onTheSpot, 'RISK_TOO_HIGH_FOR_THE_SPOT');
});

t.test('the reporter was spoken to first', async (t) => {
  isRefused(t, registeredCase('HJ01'), onTheSpot, 'REPORTER_NOT_CONTACTED');
});

t.test('it is shown as the type demands', async (t) => {
  isRefused(t, foundCase(), { ...onTheSpot, evidence: [] }, 'EVIDENCE_MISSING');
  const empty = { evidenceId: idOf(91), kind: 'photo' } as const;
  isRefused(t, foundCase(), { ...onTheSpot, evidence: [empty] }, 'EVIDENCE_EMPTY');
});

t.test('whoever looks in on a person and settles it there has made the visit', async (t) => {
  t.equal(foundCase('GA01').when({ ...onTheSpot, evidence: [] }).stage, 'RESOLVED');
});

t.test('nothing is settled on the spot while a whistle calls others to it', async (t) => {
  isRefused(t, foundCase().when(whistle), onTheSpot, 'MATTERS_STILL_OPEN');
});

t.test('what is handled already is resolved in the usual way', async (t) => {
  isRefused(t, handledCase('HJ01').after([contacted], gridWorker), onTheSpot, 'STAGE_NOT_ALLOWED');
});

t.test('nobody repeats the resolution of somebody else', async (t) => {
  const resolved = foundCase().when(onTheSpot, gridWorker);
  isRefused(t, resolved, onTheSpot, 'STAGE_NOT_ALLOWED', { by: actor('CW') });
});
