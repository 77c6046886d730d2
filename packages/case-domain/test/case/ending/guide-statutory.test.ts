import t from 'tap';
import { actor, isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { callback, pass, resolvedCase, sendBack } from '../lifecycle/endings.js';
import { advisory } from '../notice/notices.js';
import { accept, handedOver } from '../police/handovers.js';
import { WHISTLE, whistle } from '../whistle/whistles.js';

const guide = {
  type: 'GuideStatutory',
  route: 'labour_inspection',
  authority: '历下区劳动监察大队',
  toldWhom: '反映人本人',
  toldAt: NOW,
  explanation: '欠薪可向劳动监察投诉，也可申请仲裁',
} as const;
const { type: _, ...told } = guide;
const verificationDue = {
  at: '2026-11-04T16:00:00.000Z',
  provisional: false,
  basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 2 },
} as const;

t.test('the reporter was told which way is open; that resolves the case, to be verified', async (t) => {
  const story = leadsTo(t, handledCase('JF08'), guide, [
    { type: 'StatutoryRouteGiven', data: { ...told, verificationDue } },
    { type: 'ChannelSet', data: { channel: 'administrative' } },
  ]);
  t.match(story.state, {
    stage: 'RESOLVED',
    channel: 'administrative',
    resolution: { by: 'account-CW', outcome: 'transferred' },
  });
});

t.test('court, arbitration and petition are one channel; a route of its own is none (I25)', async (t) => {
  for (const route of ['litigation', 'arbitration', 'petition'] as const) {
    t.match(handledCase().when({ ...guide, route }).state, { channel: 'court' });
  }
  t.match(handledCase().when({ ...guide, route: 'other' }).state, { channel: 'none', stage: 'RESOLVED' });
});

t.test('from any stage of work, also before it was accepted', async (t) => {
  t.equal(registeredCase().when(guide).stage, 'RESOLVED');
});

t.test('while the police have the matter it is not guided elsewhere (I25)', async (t) => {
  isRefused(t, handedOver().when(accept, { by: actor('PL') }), guide, 'ANOTHER_CHANNEL_ACTIVE');
});

t.test('nothing is guided away while a notice, a whistle or an alarm is open (I18)', async (t) => {
  isRefused(t, handledCase().when(advisory), guide, 'MATTERS_STILL_OPEN');
  isRefused(t, handledCase().when(whistle), guide, 'MATTERS_STILL_OPEN');
  const alarm = { type: 'ReportDanger', dangerId: WHISTLE, text: '要打起来' } as const;
  isRefused(t, handledCase().when(alarm), guide, 'MATTERS_STILL_OPEN');
});

t.test('a public-order lead is not guided past the police (I35)', async (t) => {
  isRefused(t, handledCase('AQ03'), guide, 'POLICE_REPORT_MISSING');
});

t.test('nobody was told in the future, and the authority is named without a person’s number', async (t) => {
  const toldAt = '2026-11-02T02:00:00.001Z';
  isRefused(t, handledCase(), { ...guide, toldAt }, 'OCCURRED_IN_THE_FUTURE');
  const authority = '劳动监察13800138021';
  isRefused(t, handledCase(), { ...guide, authority }, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
});

t.test(
  'what somebody has resolved is not resolved once more, or that one could verify it (I17)',
  async (t) => {
    isRefused(t, resolvedCase(), guide, 'STAGE_NOT_ALLOWED');
    isRefused(t, handledCase().when(guide), { ...guide, route: 'petition' }, 'STAGE_NOT_ALLOWED');
    isRefused(t, handledCase().when(guide), pass, 'RESOLVER_MAY_NOT_VERIFY');
  },
);

t.test('returned or reopened, the case is in that channel no more (I25)', async (t) => {
  const returned = handledCase().when(guide).when(sendBack, callback);
  t.match(returned.state, { stage: 'HANDLING', channel: 'none' });
  const reopened = handledCase()
    .when(guide)
    .when(pass, callback)
    .when({ type: 'Reopen', reason: '仲裁不受理', requestedBy: 'reporter' }, callback);
  t.match(reopened.state, { stage: 'HANDLING', channel: 'none' });
});

t.test('a closed case is not guided anywhere', async (t) => {
  isRefused(t, closedCase(), guide, 'CASE_NOT_OPEN');
});

t.test(
  'a matter guided before anybody accepted it is accepted with it: returned, its time runs',
  async (t) => {
    const guided = registeredCase().when(guide);
    t.match(registeredCase().decide(guide), [{ type: 'CaseAccepted' }, { type: 'StatutoryRouteGiven' }]);
    const returned = guided.when(
      { type: 'Verify', result: 'return', reason: '可以由社区解决' },
      { by: actor('SD', '370199001', 'somebody-else') },
    );
    t.match(returned.state, { stage: 'HANDLING', acceptance: { class: /\w/ }, due: { at: /\d/ } });
  },
);
