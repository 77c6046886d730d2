import { randomUUID } from 'node:crypto';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
t.teardown(() => system.close());
const { application, parts, turnTo } = system;

const OTHER = '370199001002';
const GRID = `${COMMUNITY}01`;
const lead = callerOf('CW');
const administrator = callerOf('SA');
const heirs = { ...callerOf('CW'), areaCode: OTHER, orgCode: OTHER };

async function establish(code: string, level: 'community' | 'grid', parentCode: string): Promise<void> {
  const area = { code, name: code, level, parentCode, from: '2024-01-01' };
  const command = { type: 'EstablishArea' as const, ...area };
  const { position } = await application.manageArea(administrator, code, command, freshRequest());
  await parts.readModels.waitFor(position, 10_000);
}

async function openedIn(caller: typeof lead, areaCode: string, occurredAt?: string): Promise<string> {
  const [caseId, reportId] = [randomUUID(), randomUUID()];
  const said = { channel: 'visit' as const, text: '楼上漏水', urgent: false, confidentialReporter: false };
  const when = occurredAt === undefined ? {} : { occurredAt, lateReason: '补录' };
  const place = { areaCode };
  await application.fileReport(caller, { reportId, place, photoHashes: [], ...said }, freshRequest(when));
  const opening = { caseId, reportId, title: '3号楼漏水', typeCode: 'FW01', risk: 'low' as const };
  const { position } = await application.openCase(caller, opening, freshRequest());
  await parts.readModels.waitFor(position, 10_000);
  return caseId;
}

const reorganisation = {
  reorganisationId: randomUUID(),
  effectiveFrom: '2026-12-01',
  moves: [{ from: COMMUNITY, to: OTHER }],
};

t.test('two communities merge: from the day on, cases and places belong to the successor', async (t) => {
  await establish(OTHER, 'community', '370199001');
  await establish(GRID, 'grid', COMMUNITY);
  const caseId = await openedIn(lead, GRID);
  const request = freshRequest();
  await t.rejects(application.reorganise(lead, reorganisation, request), { code: 'FORBIDDEN' });
  const unknown = { ...reorganisation, moves: [{ from: COMMUNITY, to: '370199001099' }] };
  await t.rejects(application.reorganise(administrator, unknown, request), { code: 'AREA_UNKNOWN' });
  const empty = { ...reorganisation, moves: [] };
  await t.rejects(application.reorganise(administrator, empty, request), {
    code: 'REORGANISATION_WITHOUT_MOVES',
  });
  await application.reorganise(administrator, reorganisation, request);
  const { position } = await application.reorganise(administrator, reorganisation, request);
  await parts.readModels.waitFor(position, 10_000);

  t.equal(await application.settleReorganisations(), 0, 'nothing moves before the day');
  t.match(await application.casePage(lead, caseId), { place: { areaPath: [COMMUNITY, GRID] } });

  turnTo('2026-12-02T01:00:00.000Z');
  t.equal(await application.settleReorganisations(), 1);
  const { place, reassignments } = await application.casePage(heirs, caseId);
  t.strictSame(place.areaPath, [OTHER, GRID]);
  t.match(reassignments, [
    { reorganisationId: reorganisation.reorganisationId, effectiveFrom: '2026-12-01' },
  ]);
  await t.rejects(application.casePage(lead, caseId), { code: 'CASE_UNKNOWN' });

  const reported = await openedIn(heirs, COMMUNITY);
  t.strictSame(
    (await application.casePage(heirs, reported)).place.areaPath,
    [OTHER],
    'the old code still works',
  );
});

t.test(
  'what happened before the day belongs where it happened, and follows when it is settled',
  async (t) => {
    const caseId = await openedIn(lead, GRID, '2026-11-30T01:00:00.000Z');
    t.match(await application.casePage(lead, caseId), { place: { areaPath: [COMMUNITY, GRID] } });
    await application.settleReorganisations();
    t.match(await application.casePage(heirs, caseId), { place: { areaPath: [OTHER, GRID] } });
  },
);
