import { caseEvents } from '@linli/case-domain';
import t from 'tap';
import {
  CASE,
  CASE_STREAM,
  caseEvent,
  PATH,
  REPORT,
  REPORT_STREAM,
  reportFiled,
  uuid,
} from '../case-events.js';
import { emptyViews } from '../projected.js';

const REPORTER = uuid(90);
const PARTY = uuid(91);
const OTHER_PARTY = uuid(92);
const attached = { type: 'ReportAttachedToCase', data: { caseId: CASE } } as const;
const sealed = { box: 'Ym94', key: 'person-1', of: 'a/b/c' };

/** This person is erased, as far as the log tells. */
function erased(personRef: string) {
  const erasureId = uuid(95);
  const reason = 'retention_over' as const;
  return [
    `person-${personRef}`,
    { type: 'ErasureRequested', data: { erasureId, reason, areaPath: PATH } },
    { type: 'PersonErased', data: { erasureId, reason, streams: [] } },
  ] as const;
}

t.test(
  'the parties of a mediation and the addressee of a notice are named by their case, once',
  async (t) => {
    const { happen, rows } = await emptyViews();
    await happen(
      CASE_STREAM,
      caseEvent('CaseOpened'),
      caseEvent('MediationProposed'),
      caseEvent('AdvisoryIssued'),
    );
    await happen(CASE_STREAM, caseEvent('MediationProposed'), caseEvent('AdvisoryIssued'));
    t.match(await rows('person_case'), [
      { caseId: CASE, personRef: uuid(71), role: 'addressee' },
      { caseId: CASE, personRef: PARTY, role: 'party' },
      { caseId: CASE, personRef: OTHER_PARTY, role: 'party' },
    ]);
  },
);

t.test('every event of a case that can name a person is known to do so', async (t) => {
  const naming = Object.entries(caseEvents).filter(([, { namesPersons }]) => namesPersons);
  const known = ['AdvisoryIssued', 'MediationProposed', 'OrderIssued'];
  t.ok(known.every((type) => naming.some(([name]) => name === type)));
  t.notOk(caseEvents.NoteAdded.namesPersons);
});

t.test(
  'a person’s file holds the reports the person made and every case that names the person',
  async (t) => {
    const { happen, views } = await emptyViews();
    await happen(REPORT_STREAM, reportFiled(), attached);
    await happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('MediationProposed'));
    const ofCase = { id: CASE, areaPath: PATH, stage: 'REGISTERED', held: false, confidentiality: 'normal' };
    t.match(await views.personFile(REPORTER), {
      reports: [{ id: REPORT, status: 'ATTACHED', areaPath: PATH }],
      cases: [ofCase],
    });
    t.match(await views.personFile(PARTY), { reports: [], cases: [ofCase] });
    t.strictSame(await views.personFile(uuid(99)), { reports: [], cases: [], visits: [] });
  },
);

t.test('a case names others until the last of them is erased', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(REPORT_STREAM, reportFiled(), attached);
  await happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('MediationProposed'));
  const namesOthers = async () => (await views.personFile(REPORTER)).cases.map((file) => file.namesOthers);
  t.strictSame(await namesOthers(), [true]);
  await happen(...erased(PARTY));
  t.strictSame(await namesOthers(), [true]);
  await happen(...erased(OTHER_PARTY));
  t.strictSame(await namesOthers(), [false]);
});

t.test('a report that was taken out of a case takes its reporter along', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(REPORT_STREAM, reportFiled(), attached);
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happen(REPORT_STREAM, { type: 'ReportDetachedFromCase', data: { caseId: CASE, reason: sealed } });
  t.match(await views.personFile(REPORTER), { reports: [{ status: 'PENDING' }], cases: [] });
});

t.test('a case under legal hold is held until the hold is lifted', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(REPORT_STREAM, reportFiled(), attached);
  await happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('LegalHoldPlaced'));
  const held = async () => (await views.personFile(REPORTER)).cases.map((file) => file.held);
  t.strictSame(await held(), [true]);
  await happen(CASE_STREAM, caseEvent('LegalHoldLifted'));
  t.strictSame(await held(), [false]);
});
