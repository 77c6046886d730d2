import { caseEvents } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.test('the timeline has one row per event of a case, personal text sealed as it came', async (t) => {
  const { happenAt, rows, log } = await emptyViews();
  await happenAt(
    { by: 'gw', role: 'GW', orgCode: '37010200100101', at: '2026-03-02T01:00:00.000Z', lateEntry: true },
    CASE_STREAM,
    caseEvent('CaseOpened'),
    caseEvent('NoteAdded'),
  );
  t.match(await rows('case_timeline'), [
    { caseId: CASE, revision: 0, type: 'CaseOpened' },
    {
      caseId: CASE,
      revision: 1,
      eventId: log.events[1]?.eventId,
      position: log.events[1]?.position,
      type: 'NoteAdded',
      actor: 'gw',
      role: 'GW',
      orgCode: '37010200100101',
      recordedAt: '2026-03-02T01:00:00.000Z',
      lateEntry: true,
      data: { text: { box: 'Ym94', key: 'person-1' } },
    },
  ]);
});

t.test('every type of case event reaches the timeline', async (t) => {
  const { happen, rows } = await emptyViews();
  const types = Object.keys(caseEvents) as (keyof typeof caseEvents)[];
  await happen(CASE_STREAM, ...types.map((type) => caseEvent(type)));
  t.same(
    (await rows('case_timeline')).map(({ type }) => type),
    types,
  );
});

t.test('characters PostgreSQL cannot hold do not stop the views', async (t) => {
  const { happen, rows, views } = await emptyViews();
  const title = '楼道\u0000堆物\ud800"\\u0000';
  await happen(CASE_STREAM, caseEvent('CaseOpened', { title }));
  t.match(await rows('case_timeline'), [{ data: { title: '楼道\uFFFD堆物\uFFFD"\\u0000' } }]);
  t.match(await rows('case_list'), [{ title: '楼道\uFFFD堆物\uFFFD"\\u0000' }]);
  t.same(await views.parkedStreams(), []);
});
