import t from 'tap';
import { CASE_STREAM, caseEvent as e, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const at = (day: number) => ({ at: `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z` });
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;

t.test(
  'the backlog changes by what is opened, less what is joined or closed, more what is unjoined (I37)',
  async (t) => {
    const { views, happenAt } = await emptyViews();
    await happenAt(at(2), CASE_STREAM, e('CaseOpened'), e('CaseAccepted'));
    await happenAt(at(3), `case-${uuid(62)}`, e('CaseOpened'), e('CaseAccepted'));
    await happenAt(at(4), CASE_STREAM, e('CaseJoined', { stageBefore: 'ACCEPTED' }));
    await happenAt(at(6), CASE_STREAM, e('CaseUnjoined', { restored: 'ACCEPTED' }));
    await happenAt(at(8), `case-${uuid(62)}`, e('CaseResolved'), e('Verified'));
    const backlog = async (until: number) => {
      const period = { from: day(1), to: day(until) };
      const scope = { areaCode: null, restrictedOk: true };
      const { total } = await views.figures({ scope, areaCode: null, ...period, figures: ['M3'] });
      return total[0]?.value;
    };
    const counted = [];
    for (const until of [2, 3, 4, 5, 6, 7, 9]) counted.push(await backlog(until));
    t.strictSame(counted, [0, 1, 2, 1, 1, 2, 1]);
  },
);
