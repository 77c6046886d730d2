import { setImmediate as nextTurn } from 'node:timers/promises';
import { caseEvents, reportEvents } from '@linli/case-domain';
import t from 'tap';
import { createLogger, withCorrelation } from '../src/index.js';

/** A logger and the lines it wrote. */
function listening() {
  const lines: string[] = [];
  const logger = createLogger({ name: 'test', destination: { write: (line) => void lines.push(line) } });
  const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  return { logger, lines, last };
}

t.test('a line is one JSON object with time, level, service and message', async (t) => {
  const { logger, lines, last } = listening();
  logger.info({ caseId: 'c-1', count: 3 }, 'projected');
  t.match(lines, [/^\{.*\}\n$/]);
  t.match(last(), { level: 'info', service: 'test', caseId: 'c-1', count: 3, msg: 'projected' });
  t.match(last().time, /^\d{4}-\d\d-\d\dT.*Z$/);
});

t.test('no personal field of any event comes out, however deep it stands', async (t) => {
  const { logger, lines } = listening();
  const fields = Object.values({ ...caseEvents, ...reportEvents }).flatMap(({ personal }) =>
    // `evidence.*`: a list is left out by the name of the field it stands in.
    personal.map((path) => path.replace(/\.\*$/, '').split('.').at(-1) ?? ''),
  );
  t.ok(new Set(fields).size > 20);
  for (const field of new Set(fields)) {
    if (field !== 'reason') logger.child({ [field]: '张三丰' }).info({ [field]: '张三丰' });
    logger.info({ parties: [{ person: { [field]: '张三丰' } }] });
  }
  t.notMatch(lines.join(''), '张三丰');
});

t.test('why the machine did something is told, why a person did is not', async (t) => {
  const { logger, last } = listening();
  logger.warn({ reason: 'connection lost', command: { type: 'Reopen', reason: '张三丰来电' } });
  t.match(last(), { reason: 'connection lost', command: { type: 'Reopen', reason: '[redacted]' } });
});

t.test('whole contents of events, requests and statements are left out', async (t) => {
  const { logger, lines } = listening();
  for (const field of ['data', 'body', 'payload', 'events', 'parameters']) {
    logger.info({ [field]: { anything: '张三丰' } });
  }
  t.notMatch(lines.join(''), '张三丰');
});

t.test('no secret comes out, as a field or inside a text', async (t) => {
  const { logger, lines } = listening();
  const secret = 'correct-horse-battery';
  for (const field of [
    'password',
    'token',
    'sessionToken',
    'authorization',
    'Cookie',
    'Set-Cookie',
    'secret',
  ]) {
    logger.info({ req: { headers: { [field]: secret } } });
  }
  logger.info({ connectionString: `postgres://linli:${secret}@127.0.0.1:5432/linli` });
  logger.error(new Error(`connect esdb://admin:${secret}@127.0.0.1:2113 failed`));
  logger.info(`sent Authorization: Bearer ${secret}`);
  logger.info(`used linli_${'a1B2-'.repeat(8)}`);
  t.notMatch(lines.join(''), secret);
  t.notMatch(lines.join(''), 'a1B2-');
  t.match(lines.join(''), 'postgres://linli:[redacted]@127.0.0.1:5432/linli');
});

t.test('a phone number or identity number inside a text does not come out', async (t) => {
  const { logger, lines } = listening();
  logger.warn('call 13812345678 about 11010519491231002X');
  logger.warn({ err: new Error('value 13812345678 is not valid') });
  t.notMatch(lines.join(''), /13812345678|11010519491231002X/);
});

t.test('ids, positions and times stay as they are', async (t) => {
  const { logger, last } = listening();
  const told = {
    caseId: '018f2c3e-7a10-7b3c-9d41-138123456789',
    position: '13812345678901',
    areaCode: '37019900100101',
    dueAt: '2026-11-24T01:02:03.004Z',
    hash: 'a13812345678b',
  };
  logger.info(told);
  t.match(last(), told);
});

t.test('what somebody searched for does not come out with the address of a request', async (t) => {
  const { logger, last } = listening();
  logger.info({ req: { method: 'GET', url: '/api/cases?search=%E5%BC%A0%E4%B8%89' } });
  t.match(last(), { req: { method: 'GET', url: '/api/cases?[redacted]' } });
});

t.test('an error is told with its causes and without what a driver hung on it', async (t) => {
  const { logger, lines, last } = listening();
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (login)=(zhangsan)',
  });
  logger.error({ err: new TypeError('not stored', { cause }) }, 'failed');
  t.match(last(), {
    err: { type: 'TypeError', message: 'not stored', cause: { message: 'duplicate key', code: '23505' } },
  });
  t.notMatch(lines.join(''), 'zhangsan');
});

t.test('everything logged within a correlation carries its id, also after waiting', async (t) => {
  const { logger, last } = listening();
  await withCorrelation('c-42', async () => {
    await nextTurn();
    logger.info('inside');
  });
  t.match(last(), { correlationId: 'c-42', msg: 'inside' });
  logger.info('outside');
  t.notOk('correlationId' in last());
});

t.test('two correlations at once are not mixed up', async (t) => {
  const { logger, lines } = listening();
  await Promise.all(
    ['one', 'two'].map((id) =>
      withCorrelation(id, async () => {
        await nextTurn();
        logger.info({ expected: id });
      }),
    ),
  );
  const told = lines.map((line) => JSON.parse(line) as { correlationId: string; expected: string });
  t.strictSame(
    told.map(({ correlationId }) => correlationId),
    told.map(({ expected }) => expected),
  );
});

t.test('levels below the one asked for stay silent', async (t) => {
  const { logger, lines } = listening();
  logger.debug('not now');
  t.strictSame(lines, []);
});
