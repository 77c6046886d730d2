import t from 'tap';
import { idOf } from '../case/neighbourhood.js';
import { answer, close, drawing, finding, given, inOrder, isRefused, leadsTo, open } from './audit-story.js';

const drawn = given(open, drawing);

t.test('a finding is recorded on a case of the sample, with the event it points at', async (t) => {
  const { type: _, caseRevision: __, ...data } = finding;
  const next = leadsTo(t, drawn, finding, [{ type: 'FindingRecorded', data }]);
  const second = { ...finding, findingId: idOf(803) };
  leadsTo(t, next, second, [{ type: 'FindingRecorded', data: { ...data, findingId: idOf(803) } }]);
});

t.test('a finding on another case, or on an event the case does not have, is refused', async (t) => {
  isRefused(t, drawn, { ...finding, caseId: idOf(1) }, 'CASE_NOT_SAMPLED');
  isRefused(t, drawn, { ...finding, atRevision: 10 }, 'FINDING_POINTS_NOWHERE');
});

t.test('nothing is found before the draw or after the end', async (t) => {
  isRefused(t, given(), finding, 'AUDIT_UNKNOWN');
  isRefused(t, given(open), finding, 'SAMPLE_NOT_DRAWN');
  const closed = given(open, drawing, finding, inOrder, answer, close);
  isRefused(t, closed, { ...finding, findingId: idOf(804) }, 'AUDIT_CLOSED_ALREADY');
});

t.test('the unit answers a finding, and again when it has more to say', async (t) => {
  const { type: _, ...data } = answer;
  const next = leadsTo(t, given(open, drawing, finding), answer, [{ type: 'FindingAnswered', data }]);
  const more = { ...answer, answerId: idOf(812), view: 'disputed' as const };
  const { type: __, ...other } = more;
  t.match(leadsTo(t, next, more, [{ type: 'FindingAnswered', data: other }]), {
    findings: [{ answers: [{ view: 'accepted' }, { view: 'disputed' }] }],
  });
});

t.test('what is no finding, or found nothing, is not answered', async (t) => {
  isRefused(t, given(), answer, 'AUDIT_UNKNOWN');
  isRefused(t, drawn, answer, 'FINDING_UNKNOWN');
  const praised = given(open, drawing, inOrder);
  isRefused(t, praised, { ...answer, findingId: inOrder.findingId }, 'NOTHING_TO_ANSWER');
  const closed = given(open, drawing, finding, inOrder, answer, close);
  isRefused(t, closed, { ...answer, answerId: idOf(813) }, 'AUDIT_CLOSED_ALREADY');
});
