import { randomUUID } from 'node:crypto';
import pg from 'pg';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
const views = new pg.Client({ connectionString: system.connectionString });
await views.connect();
t.teardown(async () => {
  await views.end();
  await system.close();
});
const { application } = system;

t.test('a case that is asked for before the views have its report is never shown without it', async (t) => {
  const [reportId, caseId] = [randomUUID(), randomUUID()];
  // Nothing gets into the views while somebody else holds their checkpoint.
  await views.query('BEGIN');
  await views.query('SELECT * FROM read_model.checkpoint FOR UPDATE');
  const said = { channel: 'visit' as const, text: '楼上漏水', urgent: false, confidentialReporter: false };
  const place = { areaCode: COMMUNITY };
  await application.fileReport(callerOf('GW'), { reportId, place, photoHashes: [], ...said }, freshRequest());
  const opening = { caseId, reportId, title: '3号楼漏水', typeCode: 'FW01', risk: 'low' as const };
  await application.openCase(callerOf('CW'), opening, freshRequest());

  // Rather no page than one without the report.
  await t.rejects(application.casePage(callerOf('CW'), caseId), { name: 'ReadModelBehind' });
  const asked = application.casePage(callerOf('CW'), caseId);
  await views.query('ROLLBACK');
  t.match((await asked).reports, [{ reportId }]);
});
