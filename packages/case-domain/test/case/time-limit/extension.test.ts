import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { butWith, closedCase, handledCase, registeredCase } from '../cases.js';
import { toTheFireBrigade } from '../dispatch/dispatches.js';
import { idOf, STREET } from '../neighbourhood.js';

const EXTENSION = idOf(61);
const request = { type: 'RequestExtension', extensionId: EXTENSION, days: 3, reason: '等待配件' } as const;
const grant = {
  type: 'DecideExtension',
  extensionId: EXTENSION,
  decision: 'granted',
  reporterWasTold: '已电话告知延期三天',
} as const;
const refuse = {
  type: 'DecideExtension',
  extensionId: EXTENSION,
  decision: 'refused',
  reason: '可以先行处理',
} as const;
const lapse = { type: 'DecideExtension', extensionId: EXTENSION, decision: 'not_decided_in_time' } as const;
const streetDesk = { by: actor('SD', STREET) };
const district = { by: actor('DS', '370199') };
const timer = { by: actor('SYS', 'system') };
const due = { at: '2026-11-09T16:00:00.000Z', provisional: false };
const requested = handledCase().when(request);

t.test('asking for more time moves nothing', async (t) => {
  const story = leadsTo(t, handledCase(), request, [
    { type: 'ExtensionRequested', data: { extensionId: EXTENSION, days: 3, reason: request.reason } },
  ]);
  t.match(story.state, { stage: 'HANDLING', due });
});

t.test(
  'granted one level up, with the reporter told: the due date moves and the original stays (I13)',
  async (t) => {
    const story = leadsTo(
      t,
      requested,
      grant,
      [
        {
          type: 'ExtensionGranted',
          data: {
            extensionId: EXTENSION,
            due: { at: '2026-11-12T16:00:00.000Z', provisional: false },
            was: due,
            reporterWasTold: grant.reporterWasTold,
          },
        },
      ],
      streetDesk,
    );
    t.match(story.state, {
      stage: 'HANDLING',
      due: { at: '2026-11-12T16:00:00.000Z' },
      acceptance: { originalDue: due },
    });
  },
);

t.test('an extension that ends on a rest day ends with the next working day', async (t) => {
  const short = handledCase().when({ ...request, days: 3 });
  const complex = butWith({ due: { at: '2026-11-11T16:00:00.000Z', provisional: false } }, short);
  t.match(complex.when(grant, streetDesk).state, { due: { at: '2026-11-16T16:00:00.000Z' } });
});

t.test('refused, with a reason', async (t) => {
  const story = leadsTo(
    t,
    requested,
    refuse,
    [
      {
        type: 'ExtensionRefused',
        data: { extensionId: EXTENSION, because: 'decided', reason: refuse.reason },
      },
    ],
    streetDesk,
  );
  t.match(story.state, { due });
  isRefused(t, story, grant, 'EXTENSION_DECIDED', streetDesk);
});

t.test('what nobody decided by the due date is refused, and only the clock says so', async (t) => {
  isRefused(t, requested, lapse, 'ONLY_THE_SYSTEM_LETS_LAPSE', { ...streetDesk, at: due.at });
  isRefused(t, requested, lapse, 'EXTENSION_CAN_BE_DECIDED', { ...timer, at: '2026-11-09T15:59:59.999Z' });
  leadsTo(
    t,
    requested,
    lapse,
    [{ type: 'ExtensionRefused', data: { extensionId: EXTENSION, because: 'not_decided_in_time' } }],
    { ...timer, at: due.at },
  );
  isRefused(t, requested, grant, 'EXTENSION_TOO_LATE', { ...streetDesk, at: due.at });
});

t.test('more time is asked for before the time is up, by the clock of the server', async (t) => {
  isRefused(t, handledCase(), request, 'EXTENSION_TOO_LATE', { at: due.at });
  isRefused(t, handledCase(), request, 'EXTENSION_TOO_LATE', { at: '2026-11-09T02:00:00.000Z', now: due.at });
});

t.test('an extension adds half of the class at most, and a day has no half', async (t) => {
  isRefused(t, handledCase(), { ...request, days: 4 }, 'EXTENSION_TOO_LONG');
  const of = (dueClass: string) => {
    const { state } = handledCase();
    return state.stage === 'NONE'
      ? handledCase()
      : butWith({ acceptance: { ...state.acceptance, class: dueClass } });
  };
  t.equal(of('C').decide({ ...request, days: 10 }).length, 1);
  isRefused(t, of('C'), { ...request, days: 11 }, 'EXTENSION_TOO_LONG');
  for (const dueClass of ['S', 'U'])
    isRefused(t, of(dueClass), { ...request, days: 1 }, 'CLASS_NOT_EXTENSIBLE');
});

t.test('a case is extended once, at the district twice, and anew after it was reopened', async (t) => {
  const next = { ...request, extensionId: idOf(62) };
  const granted = requested.when(grant, streetDesk);
  isRefused(t, granted, next, 'EXTENSIONS_USED_UP');
  const atTheDistrict = butWith({ level: 'DISTRICT' }, granted);
  const twice = atTheDistrict.when(next).when({ ...grant, extensionId: idOf(62) }, district);
  isRefused(t, twice, { ...request, extensionId: idOf(63) }, 'EXTENSIONS_USED_UP');
  t.equal(butWith({ reopenCount: 1 }, granted).decide(next).length, 1);
  t.equal(requested.when(refuse, streetDesk).decide(next).length, 1, 'a refusal uses nothing up');
});

t.test('one extension at a time waits for its answer', async (t) => {
  isRefused(t, requested, { ...request, extensionId: idOf(62) }, 'EXTENSION_ALREADY_REQUESTED');
});

t.test('no more time under a red card, neither asked for nor granted', async (t) => {
  const red = { supervision: { present: 'red' } };
  isRefused(t, butWith(red), request, 'UNDER_RED_CARD');
  isRefused(t, butWith(red, requested), grant, 'UNDER_RED_CARD', streetDesk);
  t.equal(butWith({ supervision: { present: 'yellow' } }).decide(request).length, 1);
});

t.test('a community is answered by the street, a street by the district, nobody by itself', async (t) => {
  isRefused(t, requested, grant, 'DECIDED_ONE_LEVEL_UP', district);
  isRefused(t, requested, refuse, 'DECIDED_ONE_LEVEL_UP', { by: actor('CW') });
  const ledByTheStreet = handledCase()
    .when({ ...toTheFireBrigade, leadUnit: STREET, supportingUnits: [] }, streetDesk)
    .when({ type: 'Sign', dispatchId: toTheFireBrigade.dispatchId }, streetDesk)
    .when(request, streetDesk);
  isRefused(t, ledByTheStreet, grant, 'DECIDED_ONE_LEVEL_UP', streetDesk);
  t.equal(ledByTheStreet.decide(grant, district).length, 1);
  const atTheStreet = butWith({ level: 'STREET' }, requested);
  isRefused(t, atTheStreet, grant, 'DECIDED_ONE_LEVEL_UP', streetDesk);
});

t.test('only what is handled or rectified is given more time', async (t) => {
  isRefused(t, registeredCase(), request, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), request, 'CASE_NOT_OPEN');
  t.equal(butWith({ stage: 'RECTIFYING' }).decide(request).length, 1);
  isRefused(t, butWith({ stage: 'RESOLVED' }, requested), grant, 'STAGE_NOT_ALLOWED', streetDesk);
  t.equal(butWith({ stage: 'DISPATCHED' }, requested).decide(grant, streetDesk).length, 1);
});

t.test('an extension nobody asked for is not decided', async (t) => {
  isRefused(t, handledCase(), grant, 'EXTENSION_UNKNOWN', streetDesk);
});
