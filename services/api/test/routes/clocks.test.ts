import type { DeadlineExplained, TaskList } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const matter = new CaseUnderTest(system);
await matter.open();
await matter.post('community', 'acceptance');

async function tasksOf(person: 'community' | 'elsewhere' | 'district', query = ''): Promise<string[]> {
  const answer = await system.ask(person, { url: `/api/tasks?at-least=${matter.position}${query}` });
  t.equal(answer.statusCode, 200, answer.body);
  return answer.json<TaskList>().items.map(({ clock, overdue }) => `${clock}${overdue ? ' overdue' : ''}`);
}

t.test('the time limits to look at are those that are due, in the own area', async (t) => {
  t.strictSame(await tasksOf('community'), []);
  const soon = '2099-01-01T00:00:00.000Z';
  t.strictSame(await tasksOf('community', `&dueBefore=${soon}`), ['first_contact', 'resolution']);
  system.pass(25 * 60);
  t.strictSame(await tasksOf('community'), ['first_contact overdue']);
  t.strictSame(await tasksOf('district', '&tells=handler'), ['first_contact overdue']);
  t.strictSame(await tasksOf('community', '&tells=street'), []);
  t.strictSame(await tasksOf('community', '&mine=true'), ['first_contact overdue']);
  t.strictSame(await tasksOf('district', '&mine=true'), [], 'it waits for others, who see it');
  t.strictSame(await tasksOf('elsewhere'), []);
  t.equal((await system.ask('administrator', { url: '/api/tasks' })).statusCode, 403);
});

t.test('a time limit is explained in words, from its start to the date', async (t) => {
  const url = matter.url('clocks/resolution/explanation');
  const answer = await system.ask('community', { url });
  t.equal(answer.statusCode, 200, answer.body);
  const { original, present, steps, sentences } = answer.json<DeadlineExplained>();
  t.strictSame(original, present);
  t.match(steps, [{ kind: 'start', reaches: present.at, period: { from: String, count: Number } }]);
  t.match(sentences.at(0), /^办理时限自 .* 起算。$/);
  t.match(sentences.at(-1), /^因此，期限为 .*24:00。$/);
  for (const sentence of sentences) t.notMatch(sentence, /…|\{/, 'nothing is left open');
});

t.test('a clock the case does not have is not explained, nor a case that is nobody of yours', async (t) => {
  const absent = await system.ask('community', { url: matter.url('clocks/danger/explanation') });
  t.match(absent.json(), { status: 404, code: 'CLOCK_UNKNOWN' });
  const hidden = await system.ask('elsewhere', { url: matter.url('clocks/resolution/explanation') });
  t.match(hidden.json(), { status: 404, code: 'CASE_UNKNOWN' });
});
