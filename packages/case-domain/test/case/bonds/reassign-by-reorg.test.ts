import t from 'tap';
import { type CaseCommand, caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature, butWith, closedCase, handledCase } from '../cases.js';
import { COMMUNITY, DISTRICT, idOf, STREET } from '../neighbourhood.js';

const was = [DISTRICT, STREET, COMMUNITY];
const areaPath = [DISTRICT, STREET, '370199001009'];
const reassign = {
  type: 'ReassignByReorg',
  reorganisationId: idOf(90),
  areaPath,
  leadUnit: '370199001009',
  effectiveFrom: '2026-11-02',
} as const satisfies CaseCommand;
const system = { by: actor('SYS', 'linli') };

t.test('a case follows its area into the new organisation, and so does its lead', async (t) => {
  const { type: _, leadUnit, ...moved } = reassign;
  const data = { ...moved, was };
  leadsTo(t, handledCase(), reassign, [{ type: 'CaseReassignedByReorg', data }], system);
  const led = leadsTo(
    t,
    awaitingSignature(handledCase()),
    reassign,
    [{ type: 'CaseReassignedByReorg', data: { ...data, leadUnit } }],
    system,
  );
  t.match(led.state, { stage: 'DISPATCHED', place: { areaPath }, dispatch: { present: { leadUnit } } });
});

t.test('closed and joined cases go along; what has ended for good stays where it was', async (t) => {
  t.match(closedCase().when(reassign, system).state, { stage: 'CLOSED', place: { areaPath } });
  t.match(butWith({ stage: 'JOINED' }).when(reassign, system).state, {
    stage: 'JOINED',
    place: { areaPath },
  });
  for (const stage of ['ARCHIVED', 'DECLINED', 'WITHDRAWN'])
    isRefused(t, butWith({ stage }), reassign, 'STAGE_NOT_ALLOWED', system);
  isRefused(t, new CaseStory(caseDecider.initial), reassign, 'CASE_UNKNOWN', system);
});

t.test('nothing moves before the first day of the new organisation', async (t) => {
  const tomorrow = { ...reassign, effectiveFrom: '2026-11-03' };
  isRefused(t, handledCase(), tomorrow, 'REORGANISATION_NOT_IN_FORCE', system);
  t.equal(handledCase().decide(tomorrow, { ...system, at: '2026-11-02T16:00:00.000Z' }).length, 1);
});
