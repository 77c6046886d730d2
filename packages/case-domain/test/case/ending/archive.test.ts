import t from 'tap';
import { completenessOf } from '../../../src/case/ending/policies/file-of-record.js';
import type { CaseFile } from '../../../src/case/state.js';
import { catalogueV1 } from '../../../src/index.js';
import { actor, type CaseStory, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { proposal } from '../mediation/mediations.js';
import { idOf } from '../neighbourhood.js';
import { advisory, allDone, recheckWith } from '../notice/notices.js';
import { giveBack, handedOver } from '../police/handovers.js';

const later = { by: actor('SYS', 'system'), at: '2026-11-17T16:00:00.000Z' };
const archive = { type: 'Archive' } as const;

function fileOf({ state }: CaseStory): CaseFile {
  if (state.stage === 'NONE') throw new Error('there is no case');
  return state;
}

/** Items of the file of this case that say whether they are there. */
function itemsOf(story: CaseStory, typeCode = 'JF01'): Record<string, boolean> {
  const type = catalogueV1.type(typeCode, 1);
  if (!type) throw new Error(typeCode);
  const items = completenessOf(fileOf(story), type);
  return Object.fromEntries(items.map(({ item, present }) => [item, present]));
}

t.test('when it can no longer be reopened the file is put away, with the list of what it has', async (t) => {
  const story = leadsTo(
    t,
    closedCase(),
    archive,
    [
      {
        type: 'Archived',
        data: {
          completeness: [
            { item: 'registration', present: false },
            { item: 'acceptance', present: true },
            { item: 'contact', present: false },
            { item: 'site_record', present: true },
            { item: 'resolution', present: true },
            { item: 'verification', present: true },
            { item: 'callback', present: false },
          ],
          retentionClass: 'standard',
        },
      },
    ],
    later,
  );
  t.equal(story.stage, 'ARCHIVED');
});

t.test('an enquiry has no site, so its file lacks no site record', async (t) => {
  t.notOk('site_record' in itemsOf(registeredCase('ZX01'), 'ZX01'));
});

t.test('a mediation has its own file: registration, record, agreement', async (t) => {
  const proposed = handledCase().when(proposal);
  t.match(itemsOf(proposed), { mediation_registration: true, mediation_record: false });
  t.notOk('agreement_copy' in itemsOf(proposed), 'nothing was agreed');
});

t.test('a notice has a recheck, a hand-over an answer', async (t) => {
  const advised = handledCase('ZL01').when(advisory);
  t.match(itemsOf(advised), { notice_recheck: false });
  t.match(itemsOf(advised.when(recheckWith(allDone))), { notice_recheck: true });
  t.match(itemsOf(handedOver()), { police_answer: false });
  t.match(itemsOf(handedOver().when(giveBack, { by: actor('PL') })), { police_answer: true });
});

t.test('while it can be reopened it is not put away', async (t) => {
  isRefused(t, closedCase(), archive, 'REOPEN_WINDOW_OPEN', { ...later, at: '2026-11-17T15:59:59.999Z' });
});

t.test('only what is closed is put away, and only by the system', async (t) => {
  isRefused(t, handledCase(), archive, 'STAGE_NOT_ALLOWED', later);
  isRefused(t, closedCase(), archive, 'NOT_FOR_THIS_ROLE', { ...later, by: actor('CW') });
});

t.test('a held case is not put away', async (t) => {
  const held = closedCase().when({ type: 'PlaceLegalHold', holdId: idOf(68), reason: '诉讼保全' });
  isRefused(t, held, archive, 'UNDER_LEGAL_HOLD', later);
  const free = held.when({ type: 'LiftLegalHold', holdId: idOf(68), reason: '诉讼终结' });
  t.equal(free.when(archive, later).stage, 'ARCHIVED');
});
