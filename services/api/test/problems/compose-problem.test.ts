import { StoreUnavailable } from '@linli/event-store';
import { OutcomeUnknown, Rejection, StaleRevision } from '@linli/kernel';
import t from 'tap';
import { composeProblem } from '../../src/problems/compose-problem.js';

const context = { language: 'en' as const, instance: '/api/cases', correlationId: 'c' };

function composed(error: unknown) {
  const { body, headers, isFault } = composeProblem(error, context);
  return { status: body.status, code: body.code, retryAfter: headers['retry-after'], isFault };
}

t.test('of an error nobody foresaw nothing is told', async (t) => {
  const { body, isFault } = composeProblem(new Error('relation "张三" does not exist'), context);
  t.match(body, { status: 500, code: 'INTERNAL' });
  t.notMatch(JSON.stringify(body), /张三|does not exist/);
  t.ok(isFault, 'it is logged instead');
});

t.test('a store that cannot be reached is worth trying again', async (t) => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  const shutDown = Object.assign(new Error('terminating connection'), { code: '57P01' });
  for (const error of [
    refused,
    shutDown,
    new StoreUnavailable('x'),
    new Error('Connection terminated unexpectedly'),
  ]) {
    t.match(
      composed(error),
      { status: 503, code: 'UNAVAILABLE', retryAfter: '5', isFault: true },
      error.message,
    );
  }
});

t.test('a question that was given up says how to ask for less, and is logged', async (t) => {
  const given = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  t.match(composed(given), { status: 503, code: 'QUERY_TOO_COSTLY', retryAfter: '30', isFault: true });
  t.match(composeProblem(given, context).body.detail, /smaller area or a shorter period/);
});

t.test('an append whose outcome is not known is to be sent again as it was', async (t) => {
  t.match(composed(new OutcomeUnknown('x')), { status: 503, code: 'OUTCOME_UNKNOWN', retryAfter: '2' });
});

t.test('a command that was overtaken too often is to be sent again, and is nobody’s fault', async (t) => {
  const overtaken = composed(new StaleRevision('case-1', 17, 18));
  t.match(overtaken, { status: 503, code: 'OVERTAKEN', retryAfter: '1', isFault: false });
});

t.test('a refusal fills the placeholders of its wording', async (t) => {
  const { body } = composeProblem(
    new Rejection('STAGE_NOT_ALLOWED', { stage: 'CLOSED', allowed: ['HANDLING'] }),
    context,
  );
  t.match(body, { status: 409, code: 'STAGE_NOT_ALLOWED' });
  t.notMatch(JSON.stringify(body), /\{\w+/, 'no placeholder is left');
});
