import t from 'tap';
import { meetsEvidenceMinimum } from '../../../src/case/policies/evidence-minimum.js';
import type { CaseFile } from '../../../src/case/state.js';
import {
  type CaseCommand,
  catalogueV1,
  type Evidence,
  type EvidenceRule,
  type Outcome,
} from '../../../src/index.js';
import { actor, type CaseStory } from '../case-story.js';
import { handledCase } from '../cases.js';
import { acceptedCase } from '../dispatch/dispatches.js';
import { FIRE_BRIGADE, idOf, STATION } from '../neighbourhood.js';
import { advisory, order, recheckWith } from '../notice/notices.js';

const wished = handledCase('JF04').when({
  type: 'RecordVictim',
  victimId: idOf(81),
  capacity: 'full',
  minor: false,
  policeWish: 'not_wanted',
});

function fileOf({ state }: CaseStory): CaseFile {
  if (state.stage === 'NONE') throw new Error('there is no case');
  return state;
}

function isEnough(
  rule: EvidenceRule,
  story: CaseStory,
  evidence: readonly Evidence['kind'][] = [],
  outcome: Outcome = 'resolved',
): boolean {
  const pieces = evidence.map((kind, index) => ({ evidenceId: idOf(110 + index), kind }));
  return meetsEvidenceMinimum(rule, outcome, fileOf(story), pieces);
}

const check: CaseCommand = {
  type: 'CheckSite',
  checkId: idOf(120),
  finding: 'founded',
  note: '复查',
  photoHashes: ['a'.repeat(64)],
  checklist: [],
};
const results = advisory.items.map(({ itemId }) => ({ itemId, result: 'not_done' as const }));
const rechecker = { by: actor('CW', undefined, 'another-worker') };

const unseen = acceptedCase();
const seen = handledCase();
const seenTwice = seen.when(check);
const rechecked = seen.when(advisory).when(recheckWith(results), rechecker);
const orderedToo = rechecked.when(order, { by: actor('DU', FIRE_BRIGADE) });
const handedOver = seen.when({
  type: 'HandOverPolice',
  handoverId: idOf(121),
  station: STATION,
  reasonCode: 'public_order',
  reason: '涉嫌违法',
  evidence: [],
});

t.test('a note or a reply stands in every resolution', async (t) => {
  t.ok(isEnough('note', unseen));
  t.ok(isEnough('reply', unseen));
});

t.test('photos count from the site check, from the file and from the resolution', async (t) => {
  t.notOk(isEnough('photo', seen));
  t.ok(isEnough('photo', seen, ['photo']));
  t.ok(isEnough('photo', seenTwice), 'taken at the site check');
  t.notOk(isEnough('photos_before_and_after', seenTwice));
  t.ok(isEnough('photos_before_and_after', seenTwice, ['photo']));
});

t.test('a recheck is one of a notice, or somebody’s second look', async (t) => {
  t.notOk(isEnough('recheck', seen));
  t.ok(isEnough('recheck', seenTwice));
  t.ok(isEnough('recheck', rechecked));
  t.notOk(isEnough('photo_and_recheck', rechecked));
  t.ok(isEnough('photo_and_recheck', rechecked, ['photo']));
});

t.test('an advisory is no order (I28)', async (t) => {
  t.notOk(isEnough('order_and_recheck', rechecked));
  t.ok(isEnough('order_and_recheck', orderedToo));
  t.ok(isEnough('site_and_recheck', rechecked));
  t.notOk(isEnough('site_and_recheck', seenTwice), 'a second look rechecks no notice');
});

t.test('a dispute shows how its mediation ended, or the authority that took it over', async (t) => {
  t.notOk(isEnough('agreement_or_termination', seen, ['authority_reply']));
  t.notOk(isEnough('agreement_or_transfer', seen));
  t.ok(isEnough('agreement_or_transfer', seen, ['authority_reply']));
  t.notOk(isEnough('authority_reply', seen, ['note']));
  t.ok(isEnough('authority_reply', seen, ['authority_reply']));
});

t.test('a hand-over is one, or a police number; of violence the recorded wish of the victim', async (t) => {
  t.notOk(isEnough('hand_over', seen, ['note']));
  t.ok(isEnough('hand_over', handedOver));
  t.ok(isEnough('hand_over', seen, ['police_number']));
  t.notOk(isEnough('police', seen));
  t.notOk(isEnough('police', seen, ['note']), 'a note is not a wish');
  t.ok(isEnough('police', wished));
});

t.test('a visit is a visit', async (t) => {
  t.notOk(isEnough('visit', unseen, ['photo']));
  t.ok(isEnough('visit', seen));
});

t.test('only claims have to be shown: "not resolved" and unfounded pass for every type', async (t) => {
  for (const { code, evidence } of catalogueV1.all()) {
    t.ok(isEnough(evidence, unseen, [], 'not_resolved'), code);
    t.ok(isEnough(evidence, unseen, [], 'unfounded'), code);
  }
});

t.test('whoever says that police or authority took it over shows it', async (t) => {
  t.notOk(isEnough('hand_over', seen, [], 'transferred'));
  t.ok(isEnough('hand_over', handedOver, [], 'transferred'));
  t.notOk(isEnough('authority_reply', seen, [], 'answered'));
  t.ok(isEnough('photo', seen, [], 'transferred'));
});
