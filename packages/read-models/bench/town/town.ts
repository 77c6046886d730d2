import type { AreaEvent, MediatorEvent, ReportEvent, Unit } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { Agenda } from './agenda.js';
import { CaseHistory, type Happening, type Scene, sealed } from './case-history.js';
import { Chance } from './chance.js';

/** How large the town is and how long it is watched. */
export interface TownSize {
  readonly seed: number;
  readonly communities: number;
  /** Reports a day in the whole town. */
  readonly reportsPerDay: number;
}

const START = Date.parse('2026-03-01T00:00:00.000Z');
const DAY = 86_400_000;

/**
 * The endless log of a town: areas and units first, then reports and cases side by side as they happen, one total order.
 * The same seed and size give the same log.
 */
function* town({ seed, communities, reportsPerDay }: TownSize): Generator<Recorded> {
  const chance = new Chance(seed);
  const record = recorder(chance);
  const scenes: Scene[] = [];
  for (const happening of organisation(chance, communities, scenes)) yield record(happening);
  const agenda = new Agenda();
  const openCases: { caseId: string; until: number; scene: Scene }[] = [];
  for (let at = START; ; at += Math.floor((chance.next() * 2 * DAY) / reportsPerDay) + 1) {
    for (const happening of agenda.until(at)) yield record(happening);
    const scene = chance.of(scenes);
    const reportId = chance.uuid();
    yield record(filed(scene, reportId, at));
    const way = chance.next();
    const settledAt = at + chance.between(1, 4 * 3_600_000);
    if (way < 0.2) agenda.add(settledReport(scene, reportId, settledAt, 'ReportAnswered'));
    else if (way < 0.25) agenda.add(settledReport(scene, reportId, settledAt, 'ReportDeclined'));
    else {
      const recent = openCases.at(-chance.between(1, 40));
      const joins = recent !== undefined && chance.is(0.4) && recent.until > settledAt;
      const caseId = joins ? recent.caseId : chance.uuid();
      agenda.add(attached(scene, reportId, settledAt, caseId));
      if (!joins) {
        agenda.add(new CaseHistory(scene, caseId, settledAt + 1).tell(reportId, at));
        openCases.push({ caseId, until: settledAt + DAY, scene });
        if (openCases.length > 1_000) openCases.splice(0, 500);
      }
    }
  }
}

/** The first `count` events of a town. */
export function* firstOf(size: TownSize, count: number): Generator<Recorded> {
  let left = count;
  for (const event of town(size)) {
    if (left === 0) return;
    left -= 1;
    yield event;
  }
}

function* organisation(chance: Chance, communities: number, scenes: Scene[]): Generator<Happening> {
  const by = 'account-DS';
  const area = (data: Extract<AreaEvent, { type: 'AreaEstablished' }>['data']): Happening => ({
    stream: `area-${data.code}`,
    revision: 0,
    at: START,
    role: 'DS',
    by,
    event: { type: 'AreaEstablished', data },
  });
  const unit = (data: Unit): Happening => ({
    stream: `unit-${data.code}`,
    revision: 0,
    at: START,
    role: 'DS',
    by,
    event: { type: 'UnitEstablished', data },
  });
  const from = '2020-01-01';
  yield area({ code: '3701', name: '济南市', level: 'city', parentCode: '37', from });
  for (let i = 0; i < communities; i += 1) {
    const district = `3701${String(2 + Math.floor(i / 60)).padStart(2, '0')}`;
    const street = `${district}${String(1 + (Math.floor(i / 10) % 6)).padStart(3, '0')}`;
    const community = `${street}${String(1 + (i % 10)).padStart(3, '0')}`;
    if (i % 60 === 0)
      yield area({ code: district, name: `区${district}`, level: 'district', parentCode: '3701', from });
    if (i % 10 === 0)
      yield area({ code: street, name: `街道${street}`, level: 'street', parentCode: district, from });
    yield area({ code: community, name: `社区${community}`, level: 'community', parentCode: street, from });
    const workers = {
      cw: chance.uuid(),
      gw: chance.uuid(),
      du: `${street}-bureau`,
      md: chance.uuid(),
      pl: `${street}-police`,
    };
    if (i % 10 === 0) {
      yield unit({
        code: workers.du,
        name: '综合执法队',
        kind: 'department',
        areaCode: street,
        enforcing: true,
        duties: 'all',
      });
      yield unit({
        code: workers.pl,
        name: '派出所',
        kind: 'police_station',
        areaCode: street,
        enforcing: false,
        duties: 'all',
      });
    }
    const registered: MediatorEvent = {
      type: 'MediatorRegistered',
      data: {
        mediatorId: workers.md,
        committeeUnit: `${community}-committee`,
        termFrom: '2025-01-01',
        termTo: '2027-12-31',
      },
    };
    yield { stream: `mediator-${workers.md}`, revision: 0, at: START, role: 'DS', by, event: registered };
    for (let grid = 1; grid <= 3; grid += 1) {
      const code = `${community}0${grid}`;
      yield area({ code, name: `第${grid}网格`, level: 'grid', parentCode: community, from });
      scenes.push({ chance, areaPath: [district, street, community, code], workers });
    }
  }
}

function filed({ chance, areaPath, workers }: Scene, reportId: string, at: number): Happening {
  const event: ReportEvent = {
    type: 'ReportFiled',
    data: {
      channel: chance.of(['phone_app', 'visit', 'telephone', 'hotline', 'patrol']),
      place: {
        areaPath: [...areaPath],
        building: `${chance.between(1, 30)}号楼`,
        address: sealed(chance, 12),
      },
      text: sealed(chance, 80),
      urgent: chance.is(0.03),
      reporter: { personRef: chance.uuid(), name: sealed(chance, 3), phone: sealed(chance, 4) },
      confidentialReporter: chance.is(0.05),
      photoHashes: [],
    },
  };
  return { stream: `report-${reportId}`, revision: 0, at, role: 'GW', by: workers.gw, event };
}

function* settledReport(
  { chance, workers }: Scene,
  reportId: string,
  at: number,
  type: 'ReportAnswered' | 'ReportDeclined',
): Generator<Happening> {
  const event: ReportEvent =
    type === 'ReportAnswered'
      ? { type, data: { kind: 'advice', reply: sealed(chance, 60) } }
      : { type, data: { reason: 'out_of_scope', reporterWasTold: sealed(chance, 40) } };
  yield { stream: `report-${reportId}`, revision: 1, at, role: 'CW', by: workers.cw, event };
}

function* attached({ workers }: Scene, reportId: string, at: number, caseId: string): Generator<Happening> {
  const event: ReportEvent = { type: 'ReportAttachedToCase', data: { caseId } };
  yield { stream: `report-${reportId}`, revision: 1, at, role: 'CW', by: workers.cw, event };
}

/** Gives happenings their place in the log. */
function recorder(chance: Chance): (happening: Happening) => Recorded {
  let position = 0n;
  return ({ stream, revision, at, event, role, by }) => {
    position += 1n;
    const moment = new Date(at).toISOString();
    const commandId = chance.uuid();
    return {
      ...event,
      eventId: chance.uuid(),
      stream,
      revision,
      position,
      meta: {
        schemaVersion: 1,
        occurredAt: moment,
        recordedAt: moment,
        by: { id: by, role, orgCode: '370102001001' },
        commandId,
        causationId: commandId,
        correlationId: commandId,
      },
    };
  };
}
