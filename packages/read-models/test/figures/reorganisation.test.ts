import { FIGURES, type Scope } from '@linli/read-models';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent as e, REPORT_STREAM, reportFiled, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const [DISTRICT, STREET, WAS, IS] = ['370102', '370102001', '370102001001', '370102001009'] as const;
const OTHER_STREET = '370102002';
const JUNE = { from: '2026-06-01', to: '2026-07-01' };
const JULY = { from: '2026-07-01', to: '2026-08-01' };
const everywhere: Scope = { areaCode: null, restrictedOk: true };
const inJune = { at: '2026-06-10T02:00:00.000Z' };

t.test('a reorganisation from 1 July changes no figure of June, and no list behind one (I40)', async (t) => {
  const { views, happenAt } = await emptyViews();
  await happenAt(inJune, REPORT_STREAM, reportFiled());
  await happenAt(inJune, CASE_STREAM, e('CaseOpened'), e('ReportAttached'), e('CaseAccepted'));
  const closed = `case-${uuid(62)}`;
  await happenAt(inJune, closed, e('CaseOpened'), e('CaseAccepted'), e('CaseResolved'), e('Verified'));

  const scopes: Scope[] = [
    everywhere,
    { ...everywhere, areaCode: STREET },
    { ...everywhere, areaCode: DISTRICT },
  ];
  const areas = [null, DISTRICT, STREET, OTHER_STREET, WAS, IS];
  const told = async (period: typeof JUNE) => {
    const answers: object[] = [];
    for (const scope of scopes)
      for (const areaCode of areas) {
        answers.push(await views.figures({ scope, areaCode, ...period, groupBy: 'child' }));
        for (const { id: figure } of FIGURES) {
          const list = { scope, areaCode, ...period, figure, part: 'numerator' as const };
          answers.push((await views.figureCases(list)).items);
        }
      }
    return answers;
  };
  const before = await told(JUNE);
  const backlogOf = async (areaCode: string, period: typeof JUNE) => {
    const { total } = await views.figures({ scope: everywhere, areaCode, ...period, figures: ['M3'] });
    return total[0]?.value;
  };
  t.equal(await backlogOf(WAS, JUNE), 1, 'there is something to change');

  const areaPath = [DISTRICT, OTHER_STREET, IS];
  const reassigned = e('CaseReassignedByReorg', { areaPath, effectiveFrom: '2026-07-01' });
  // Recorded late, as such things are.
  for (const stream of [CASE_STREAM, closed])
    await happenAt({ at: '2026-07-03T02:00:00.000Z' }, stream, reassigned);

  t.strictSame(await told(JUNE), before);
  t.strictSame(
    [await backlogOf(WAS, JULY), await backlogOf(IS, JULY), await backlogOf(OTHER_STREET, JULY)],
    [0, 1, 1],
  );
  t.match(await views.caseById(CASE), { areaPath });
});
