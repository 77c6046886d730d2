import t from 'tap';
import { hasOpenNotice } from '../../../src/case/notice/state.js';
import { actor, isRefused, leadsTo, NOW, workingDaysAfter } from '../case-story.js';
import { awaitingSignature, closedCase, handledCase } from '../cases.js';
import {
  appointment,
  consentOf,
  handOver,
  proposal,
  SIGNED,
  signedByAll,
  written,
} from '../mediation/mediations.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  ADVISORY,
  advisory,
  allDone,
  COOKER,
  fireOfficer,
  ORDER,
  order,
  PARTITION,
  recheckWith,
} from './notices.js';

const advised = handledCase('ZL01').when(advisory);
const ordered = advised.when(order, { by: fireOfficer });

t.test(
  'a recheck that finds everything done resolves the case, and the rechecker answers for it',
  async (t) => {
    const story = leadsTo(t, advised, recheckWith(allDone, { note: '已拆除' }), [
      {
        type: 'Rechecked',
        data: {
          recheckId: idOf(31),
          noticeId: ADVISORY,
          note: '已拆除',
          checkedAt: NOW,
          results: [...allDone],
          photoHashes: [],
          leadsTo: 'RESOLVED',
          verificationDue: workingDaysAfter(NOW, 2),
        },
      },
    ]);
    t.match(story.state, { stage: 'RESOLVED', resolution: { at: NOW, by: 'account-CW' } });
  },
);

t.test('items not looked at, or done in part, keep the notice open (I30)', async (t) => {
  const unseen = advised.when(recheckWith([{ itemId: PARTITION, result: 'done' }]));
  t.equal(unseen.stage, 'RECTIFYING');
  const inPart = recheckWith([{ itemId: COOKER, result: 'partly' }], { recheckId: idOf(32) });
  t.equal(unseen.when(inPart).stage, 'RECTIFYING');
  const seen = recheckWith([{ itemId: COOKER, result: 'done' }], { recheckId: idOf(33) });
  t.equal(unseen.when(inPart).when(seen).stage, 'RESOLVED', 'until a recheck finds each of them done');
});

const notDone = recheckWith([
  { itemId: PARTITION, result: 'done' },
  { itemId: COOKER, result: 'not_done' },
]);

t.test('when the items have ended but not all well, the case is handled further', async (t) => {
  const story = advised.when(notDone);
  t.equal(story.stage, 'HANDLING');
  isRefused(t, story, recheckWith(allDone, { recheckId: idOf(32) }), 'NOTICE_ENDED');
});

t.test(
  'an order that follows up on what an advisory left undone resolves the case once it is met',
  async (t) => {
    const followedUp = advised.when(notDone).when(order, { by: fireOfficer });
    const met = recheckWith(allDone, { noticeId: ORDER, recheckId: idOf(32) });
    t.equal(followedUp.when(met).stage, 'RESOLVED');
  },
);

t.test('the case is not resolved while another notice is open (I18)', async (t) => {
  const story = ordered.when(recheckWith(allDone));
  t.equal(story.stage, 'RECTIFYING');
  t.equal(story.when(recheckWith(allDone, { noticeId: ORDER, recheckId: idOf(32) })).stage, 'RESOLVED');
});

t.test('one notice met does not make up for another that was not', async (t) => {
  const story = ordered.when(notDone);
  t.equal(story.stage, 'RECTIFYING');
  t.equal(story.when(recheckWith(allDone, { noticeId: ORDER, recheckId: idOf(32) })).stage, 'HANDLING');
});

t.test('the case is not resolved while an alarm is unanswered or a whistle open (I18)', async (t) => {
  const alarmed = advised.when({ type: 'ReportDanger', dangerId: idOf(41), text: '威胁' });
  t.equal(alarmed.when(recheckWith(allDone)).stage, 'HANDLING');
  const whistled = advised.after([
    {
      type: 'WhistleBlown',
      data: { whistleId: idOf(42), departments: ['fire-01'], meetingAt: NOW, question: '谁来拆' },
    },
  ]);
  t.equal(whistled.when(recheckWith(allDone)).stage, 'HANDLING');
});

const mediated = advised.when(proposal).when(consentOf(DOWNSTAIRS)).when(consentOf(UPSTAIRS));

t.test('a notice is rechecked while the case is mediated, and the mediation goes on', async (t) => {
  const story = mediated.when(recheckWith(allDone));
  t.equal(story.stage, 'MEDIATING');
  t.notOk('notice' in story.state && hasOpenNotice(story.state.notice));
});

t.test('a notice is rechecked while an agreement is performed, and the performance goes on', async (t) => {
  const performed = signedByAll(mediated.when(appointment).when(written));
  t.equal(performed.stage, 'PERFORMING');
  t.equal(performed.when(recheckWith(allDone), SIGNED).stage, 'PERFORMING');
});

t.test('whoever calls it done does not check it (I17)', async (t) => {
  isRefused(t, advised, recheckWith(allDone, { claimedBy: 'account-CW' }), 'RECHECKER_CLAIMED_RECTIFICATION');
  const byAnother = { by: actor('CW', '370199001001', 'account-2') };
  t.equal(advised.when(recheckWith(allDone, { claimedBy: 'account-CW' }), byAnother).stage, 'RESOLVED');
});

t.test('a recheck is about the items of a notice that was issued', async (t) => {
  isRefused(t, advised, recheckWith(allDone, { noticeId: ORDER }), 'NOTICE_UNKNOWN');
  isRefused(t, advised, recheckWith([{ itemId: idOf(99), result: 'done' }]), 'NOTICE_ITEM_UNKNOWN');
  isRefused(t, advised, recheckWith([...allDone, ...allDone]), 'NOTICE_ITEM_TWICE');
});

t.test('nothing is rechecked before it was served', async (t) => {
  t.equal(advised.decide(recheckWith(allDone), { at: advisory.service.servedAt }).length, 1);
  isRefused(t, advised, recheckWith(allDone), 'RECHECKED_BEFORE_SERVICE', { at: '2026-11-02T00:59:59.999Z' });
});

t.test('nothing is rechecked while the case waits to be signed for, or once it is closed', async (t) => {
  isRefused(t, awaitingSignature(advised), recheckWith(allDone), 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), recheckWith(allDone), 'CASE_NOT_OPEN');
});

t.test('where the police must be told, a recheck alone resolves nothing until they are (I35)', async (t) => {
  const minor = handledCase('AQ03').when(advisory);
  t.equal(minor.when(recheckWith(allDone)).stage, 'HANDLING');
  t.equal(minor.when(handOver).when(recheckWith(allDone)).stage, 'RESOLVED');
});
