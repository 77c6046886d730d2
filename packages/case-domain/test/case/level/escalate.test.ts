import t from 'tap';
import { type CaseCommand, type CaseEvent, OPEN_STAGES } from '../../../src/index.js';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature, butWith, closedCase, handledCase, registeredCase } from '../cases.js';
import { contactedCase, resolve, resolvedCase } from '../lifecycle/endings.js';
import { COMMUNITY, FIRE_BRIGADE, idOf, STREET } from '../neighbourhood.js';
import { caseAtTheStreet, communityLead, escalate, streetDesk } from './levels.js';

const { type: _, ...given } = escalate;
const escalated: CaseEvent = {
  type: 'Escalated',
  data: { ...given, from: 'COMMUNITY', fromUnit: COMMUNITY, skipsLevel: false },
};
const due = { at: '2026-11-09T16:00:00.000Z', provisional: false };

t.test('a case goes to the next level, which has accepted it by that', async (t) => {
  const story = leadsTo(t, handledCase(), escalate, [escalated], communityLead);
  t.match(story.state, { stage: 'ACCEPTED', level: 'STREET', due, acceptance: { originalDue: due } });
});

t.test('the present dispatch ends, and a send-back would return to the unit that led', async (t) => {
  const story = awaitingSignature(handledCase())
    .when({ type: 'Sign', dispatchId: idOf(51) }, { by: actor('DU', FIRE_BRIGADE) })
    .when(escalate, communityLead);
  t.match(story.state, {
    dispatch: { past: [idOf(51)] },
    levels: { escalations: { [escalate.escalationId]: { fromUnit: FIRE_BRIGADE } } },
  });
  t.notOk(story.state.stage !== 'NONE' && story.state.dispatch.present);
});

t.test('a case nobody had accepted is accepted by that, and its clock starts', async (t) => {
  const [accepted, ...rest] = registeredCase().decide(escalate, communityLead);
  t.match(accepted, { type: 'CaseAccepted', data: { class: 'G' } });
  t.strictSame(rest, [escalated]);
  t.match(registeredCase().when(escalate, communityLead).state, { stage: 'ACCEPTED', due });
});

t.test('a level is left out only for danger, for urgency, or where the type belongs that high', async (t) => {
  const skips: CaseCommand = { ...escalate, to: 'DISTRICT' };
  isRefused(t, handledCase(), skips, 'LEVEL_SKIPPED', communityLead);
  const endangered = handledCase().when({ type: 'ReportDanger', dangerId: idOf(95), text: '持刀' });
  t.match(endangered.decide(skips, communityLead), [{ data: { to: 'DISTRICT', skipsLevel: true } }]);
  const urgent = butWith({ urgent: true }, handledCase());
  t.match(urgent.decide(skips, communityLead), [{ data: { skipsLevel: true } }]);
  const atTheGrid = (typeCode: string) => butWith({ level: 'GRID' }, handledCase(typeCode));
  isRefused(t, atTheGrid('JF01'), escalate, 'LEVEL_SKIPPED', communityLead);
  t.match(atTheGrid('FW05').decide(escalate, communityLead), [{ data: { from: 'GRID', skipsLevel: true } }]);
});

t.test('a case only goes up, and not above the district', async (t) => {
  isRefused(t, handledCase(), { ...escalate, to: 'COMMUNITY' }, 'NOT_A_HIGHER_LEVEL', communityLead);
  isRefused(t, handledCase(), { ...escalate, to: 'GRID' }, 'NOT_A_HIGHER_LEVEL', communityLead);
  const atTheDistrict = butWith({ level: 'DISTRICT' }, handledCase());
  isRefused(t, atTheDistrict, { ...escalate, to: 'DISTRICT' }, 'HIGHEST_LEVEL_REACHED', streetDesk);
});

t.test('a case is escalated from every open stage, and from no other', async (t) => {
  for (const stage of OPEN_STAGES) {
    if (stage === 'REGISTERED') continue;
    t.equal(butWith({ stage }, handledCase()).when(escalate, communityLead).stage, 'ACCEPTED', stage);
  }
  isRefused(t, closedCase(), escalate, 'CASE_NOT_OPEN', communityLead);
});

t.test('what was resolved is not resolved any more at the level above', async (t) => {
  const { state } = resolvedCase().when(escalate, communityLead);
  t.notOk('resolution' in state && state.resolution);
});

t.test('the lower level goes on keeping the reporter informed (I15)', async (t) => {
  const contact: CaseCommand = {
    type: 'RecordContact',
    contactId: idOf(96),
    reached: true,
    channel: 'telephone',
    summary: '已告知上报街道',
  };
  const story = handledCase().when(escalate, communityLead);
  t.match(story.state, { acceptance: { contactDueAt: '2026-11-03T02:00:00.000Z' } });
  t.equal(story.when(contact, { by: actor('GW') }).stage, 'ACCEPTED');
});

t.test('a case that went up is resolved only once somebody leads there (I11)', async (t) => {
  const look: CaseCommand = {
    type: 'CheckSite',
    checkId: idOf(97),
    finding: 'founded',
    note: '街道到场核实',
    photoHashes: [],
    checklist: [],
  };
  const unled = contactedCase().when(escalate, communityLead).when(look, streetDesk);
  t.equal(unled.stage, 'HANDLING');
  isRefused(t, unled, resolve, 'NOBODY_LEADS', streetDesk);
  t.equal(caseAtTheStreet(contactedCase()).when(resolve, streetDesk).stage, 'RESOLVED');
});

t.test('the unit that escalates is not named where the directory does not know it', async (t) => {
  const [event] = handledCase().decide(escalate, { by: actor('GW', '37019900100101') });
  t.notOk(event && 'fromUnit' in event.data);
  t.match(handledCase().decide(escalate, { by: actor('SD', STREET) }), [{ data: { fromUnit: STREET } }]);
});
