import { type Decider, type DomainEvent, fold, happened } from '@linli/kernel';
import t from 'tap';
import {
  type Area,
  type AreaCommand,
  areaDecider,
  type Mediator,
  mediatorDecider,
  type Unit,
  type UnitCommand,
  unitAt,
  unitDecider,
} from '../../src/index.js';
import { actor, NOW } from '../case/case-story.js';
import { COMMUNITY, idOf } from '../case/neighbourhood.js';

type OrganisationDecider<Command, E extends DomainEvent, State> = Decider<Command, E, State, { now: string }>;

/** What a stream holds after these commands. */
function stateAfter<Command, E extends DomainEvent, State>(
  decider: OrganisationDecider<Command, E, State>,
  ...commands: readonly Command[]
): State {
  return commands.reduce((state, command) => {
    const meta = {
      occurredAt: NOW,
      recordedAt: NOW,
      by: actor('SA'),
      causationId: '',
      correlationId: '',
      commandId: '',
    };
    return fold(decider, state, happened(decider.decide(command, state, { now: NOW }), meta));
  }, decider.initial);
}

/** What a command leads to after others. */
function eventsOf<Command, E extends DomainEvent, State>(
  decider: OrganisationDecider<Command, E, State>,
  command: Command,
  ...before: readonly Command[]
): readonly E[] {
  return decider.decide(command, stateAfter(decider, ...before), { now: NOW });
}

const area: Area & { from: string } = {
  code: COMMUNITY,
  name: '柳荫社区',
  level: 'community',
  parentCode: '370199001',
  from: '2024-01-01',
};
const establishArea = { type: 'EstablishArea', ...area } as const;
const renameArea = { type: 'RenameArea', name: '柳荫新村社区', from: '2026-07-01' } as const;

t.test('an area is established once, and quietly again', async (t) => {
  t.strictSame(eventsOf(areaDecider, establishArea), [{ type: 'AreaEstablished', data: area }]);
  t.strictSame(eventsOf(areaDecider, establishArea, establishArea), []);
});

t.test('two areas do not share a code', async (t) => {
  const other = { ...establishArea, parentCode: '370199002' };
  t.throws(() => eventsOf(areaDecider, other, establishArea), { code: 'AREA_EXISTS' });
});

t.test('an area is renamed from a day on, and quietly to the name it has', async (t) => {
  const { type: _, ...data } = renameArea;
  t.strictSame(eventsOf(areaDecider, renameArea, establishArea), [{ type: 'AreaRenamed', data }]);
  t.strictSame(eventsOf(areaDecider, renameArea, establishArea, renameArea), []);
  t.match(stateAfter(areaDecider, establishArea, renameArea), { code: COMMUNITY, name: '柳荫新村社区' });
});

t.test('an area nobody established is not renamed', async (t) => {
  t.throws(() => eventsOf(areaDecider, renameArea), { code: 'AREA_UNKNOWN' });
});

const square = [117, 118, 118, 117, 117].map((x, at) => [x, at > 1 && at < 4 ? 37 : 36] as [number, number]);
const outlineGrid: AreaCommand = {
  type: 'OutlineGrid',
  outline: [[square]],
  datum: 'CGCS2000',
  from: '2026-12-01',
};
const establishGrid: AreaCommand = { ...establishArea, level: 'grid' };

t.test('a grid is outlined, quietly again with the same outline, and anew with another', async (t) => {
  const { type: _, ...data } = outlineGrid;
  t.strictSame(eventsOf(areaDecider, outlineGrid, establishGrid), [{ type: 'GridOutlined', data }]);
  t.strictSame(eventsOf(areaDecider, outlineGrid, establishGrid, outlineGrid), []);
  const inAnotherDatum: AreaCommand = { ...outlineGrid, datum: 'WGS84' };
  t.equal(eventsOf(areaDecider, inAnotherDatum, establishGrid, outlineGrid).length, 1);
});

t.test('only a grid that stands has an outline', async (t) => {
  t.throws(() => eventsOf(areaDecider, outlineGrid, establishArea), { code: 'NOT_A_GRID' });
  const close: AreaCommand = { type: 'CloseArea', from: '2026-12-01' };
  t.throws(() => eventsOf(areaDecider, outlineGrid, establishGrid, close), { code: 'AREA_CLOSED' });
  t.throws(() => eventsOf(areaDecider, outlineGrid), { code: 'AREA_UNKNOWN' });
});

const unit: Unit = {
  code: 'demolition-01',
  name: '执法队',
  kind: 'department',
  areaCode: COMMUNITY,
  enforcing: true,
  duties: ['FW07', 'FW08'],
};
const establishUnit: UnitCommand = { type: 'EstablishUnit', ...unit };

t.test('a unit is established once, and quietly again', async (t) => {
  t.strictSame(eventsOf(unitDecider, establishUnit), [{ type: 'UnitEstablished', data: unit }]);
  t.strictSame(eventsOf(unitDecider, establishUnit, establishUnit), []);
});

t.test('a unit that differs in anything is another one, and does not share the code', async (t) => {
  const changes: readonly Partial<Unit>[] = [
    { name: '城管' },
    { kind: 'street_office' },
    { areaCode: '370199001' },
    { enforcing: false },
    { duties: ['FW07'] },
    { duties: 'all' },
  ];
  for (const change of changes) {
    const other: UnitCommand = { ...establishUnit, ...change };
    t.throws(
      () => eventsOf(unitDecider, other, establishUnit),
      { code: 'UNIT_EXISTS' },
      Object.keys(change).join(),
    );
  }
});

const mediator: Mediator = {
  mediatorId: idOf(201),
  committeeUnit: COMMUNITY,
  termFrom: '2026-01-01',
  termTo: '2028-12-31',
};
const register = { type: 'RegisterMediator', ...mediator } as const;

t.test('a mediator is registered for a term, quietly again, and renewed by a new entry', async (t) => {
  t.strictSame(eventsOf(mediatorDecider, register), [{ type: 'MediatorRegistered', data: mediator }]);
  t.strictSame(eventsOf(mediatorDecider, register, register), []);
  const renewed = { ...register, termFrom: '2029-01-01', termTo: '2031-12-31' };
  t.match(stateAfter(mediatorDecider, register, renewed), { termTo: '2031-12-31' });
});

t.test('a term lasts three years at most and does not end before it begins', async (t) => {
  t.equal(eventsOf(mediatorDecider, { ...register, termTo: '2029-01-01' }).length, 1);
  for (const termTo of ['2029-01-02', '2025-12-31', '2026-01-01']) {
    t.throws(
      () => eventsOf(mediatorDecider, { ...register, termTo }),
      { code: 'MEDIATOR_TERM_UNLAWFUL' },
      termTo,
    );
  }
});

const establish: Extract<UnitCommand, { type: 'EstablishUnit' }> = {
  type: 'EstablishUnit',
  code: COMMUNITY,
  name: '柳荫社区',
  kind: 'community',
  areaCode: COMMUNITY,
  enforcing: false,
  duties: ['FW01'],
};
const change: Extract<UnitCommand, { type: 'ChangeDuties' }> = {
  type: 'ChangeDuties',
  duties: ['FW01', 'HJ01'],
  from: '2026-11-03',
};

t.test('a duty list changes from a later day on, once', async (t) => {
  const { type: _, ...data } = change;
  t.strictSame(eventsOf(unitDecider, change, establish), [{ type: 'DutiesChanged', data }]);
  t.strictSame(eventsOf(unitDecider, change, establish, change), []);
  t.strictSame(eventsOf(unitDecider, establish, establish, change), [], 'the unit itself is the same');
});

t.test('no duty list changes backwards, for no unit, or to types there are not', async (t) => {
  t.throws(() => eventsOf(unitDecider, { ...change, from: '2026-11-02' }, establish), {
    code: 'RULE_BEGINS_TOO_EARLY',
    details: { earliest: '2026-11-03' },
  });
  t.throws(() => eventsOf(unitDecider, change), { code: 'UNIT_UNKNOWN' });
  t.throws(() => eventsOf(unitDecider, { ...change, duties: ['XX99'] }, establish), {
    code: 'CASE_TYPE_UNKNOWN',
  });
  t.match(eventsOf(unitDecider, { ...change, duties: 'all' }, establish), [{ data: { duties: 'all' } }]);
});

t.test('the duty list in force is that of the day; of two for a day the later one counts', async (t) => {
  const { type: _, ...community } = establish;
  const changes = [
    { duties: ['HJ02'], from: '2026-12-01' },
    { duties: ['HJ01'], from: '2026-11-03' },
    { duties: 'all' as const, from: '2026-12-01' },
  ];
  const dutiesAt = (at: string) => unitAt(community, changes, at).duties;
  t.strictSame(dutiesAt('2026-11-02T15:59:59.999Z'), ['FW01']);
  t.strictSame(dutiesAt('2026-11-02T16:00:00.000Z'), ['HJ01']);
  t.strictSame(dutiesAt('2026-12-01T00:00:00.000Z'), 'all');
});

t.test('an area moves and is closed from a day on, once; a closed one goes nowhere any more', async (t) => {
  const move = { type: 'MoveArea', parentCode: '370199002', from: '2026-07-01' } as const;
  const close = { type: 'CloseArea', from: '2026-07-01', succeededBy: '370199001002' } as const;
  t.strictSame(eventsOf(areaDecider, move, establishArea), [
    { type: 'AreaMoved', data: { parentCode: '370199002', from: '2026-07-01' } },
  ]);
  t.strictSame(eventsOf(areaDecider, move, establishArea, move), []);
  t.strictSame(eventsOf(areaDecider, close, establishArea), [
    { type: 'AreaClosed', data: { from: '2026-07-01', succeededBy: '370199001002' } },
  ]);
  t.strictSame(eventsOf(areaDecider, close, establishArea, close), []);
  for (const command of [move, { ...close, from: '2026-08-01' }])
    t.throws(() => eventsOf(areaDecider, command, establishArea, close), { code: 'AREA_CLOSED' });
  for (const command of [move, close])
    t.throws(() => eventsOf(areaDecider, command), { code: 'AREA_UNKNOWN' });
});

t.test(
  'residents and staff of a community are counted, forward in time, and quiet when repeated',
  async (t) => {
    const code = '370199001001';
    const willow = {
      code,
      name: '柳荫社区',
      level: 'community',
      parentCode: '370199001',
      from: '2024-01-01',
    } as const;
    const established = { type: 'EstablishArea', ...willow } as const;
    const count = (countedOn: string, workers = 8): AreaCommand => ({
      type: 'CountStaff',
      countedOn,
      residents: 4000,
      workers,
      areaPath: ['370199', code],
    });
    t.match(eventsOf(areaDecider, count('2026-10-01'), established), [
      { type: 'StaffCounted', data: { countedOn: '2026-10-01', residents: 4000, workers: 8 } },
    ]);
    t.strictSame(eventsOf(areaDecider, count('2026-10-01'), established, count('2026-10-01')), []);
    const closed = { type: 'CloseArea', from: '2026-09-01', succeededBy: '370199001002' } as const;
    const refusals: readonly [string, AreaCommand, ...AreaCommand[]][] = [
      ['COUNTED_LATER_ALREADY', count('2026-10-01', 9), established, count('2026-10-01')],
      ['OCCURRED_IN_THE_FUTURE', count('2099-01-01'), established],
      ['NOT_A_COMMUNITY', count('2026-10-01'), { ...established, level: 'street' }],
      ['AREA_CLOSED', count('2026-10-01'), established, closed],
      ['AREA_UNKNOWN', count('2026-10-01')],
    ];
    for (const [refusal, command, ...before] of refusals)
      t.throws(() => eventsOf(areaDecider, command, ...before), { code: refusal });
  },
);
