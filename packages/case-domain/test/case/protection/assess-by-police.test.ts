import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { accept, handOver } from '../police/handovers.js';

const assess = { type: 'AssessByPolice', assessmentId: idOf(82), finding: 'no_violation' } as const;
const warned = { ...assess, finding: 'warning_letter' } as const;
const withPolice = () => handledCase('JF04').when(handOver).when(accept);

t.test('the police say what they found', async (t) => {
  const { type: _, ...data } = assess;
  leadsTo(t, withPolice(), assess, [{ type: 'PoliceAssessed', data }]);
  t.strictSame(withPolice().when(assess).decide(assess), [], 'once');
});

t.test('they find nothing in what was never handed to them', async (t) => {
  isRefused(t, handledCase('JF04'), assess, 'POLICE_NOT_INVOLVED');
  isRefused(t, closedCase(), assess, 'CASE_NOT_OPEN');
});

t.test('a warning letter, a penalty, a criminal case has its number, and no name in it', async (t) => {
  isRefused(t, withPolice(), warned, 'DOCUMENT_NUMBER_MISSING');
  const named = { ...warned, documentNumber: '13812345678' };
  isRefused(t, withPolice(), named, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
  t.match(withPolice().decide({ ...warned, documentNumber: '晨公（家）告字〔2026〕3号' }), [
    { type: 'PoliceAssessed' },
  ]);
});
