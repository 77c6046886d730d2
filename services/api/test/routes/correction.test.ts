import { randomUUID } from 'node:crypto';
import type { CasePage, Timeline } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const SECOND = '二楼东户漏水';
const THIRD = '三楼东户漏水';

/** An accepted case a grid worker went to look at; the entry of that, and how to read the timeline. */
async function checked() {
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.post('community', 'acceptance');
  await matter.put('grid', `site-checks/${randomUUID()}`, { finding: 'founded', note: SECOND });
  const target = matter.revision;
  const entry = async (person: 'grid' | 'community' | 'district', revision = target) => {
    const { items } = (await system.ask(person, { url: matter.url('timeline') })).json<Timeline>();
    return items.find((item) => item.revision === revision);
  };
  return { matter, target, entry };
}

function correction(target: number, more: object = {}): object {
  return { target, field: 'note', new: THIRD, reason: '楼层写错', ...more };
}

t.test('a corrected entry says what it should have said, and on demand what it said', async (t) => {
  const { matter, target, entry } = await checked();
  const correctionId = randomUUID();
  await matter.put('grid', `corrections/${correctionId}`, correction(target));
  t.match(await entry('community'), {
    data: { note: { shown: 'clear', text: THIRD } },
    corrections: [
      { correctionId, revision: matter.revision, field: 'note', old: { shown: 'clear', text: SECOND } },
    ],
  });
  const { corrections } = (await matter.page('community')).json<CasePage>();
  t.match(corrections, [
    {
      correctionId,
      target,
      targetType: 'SiteChecked',
      old: { text: SECOND },
      new: { text: THIRD },
      reason: { text: '楼层写错' },
    },
  ]);
});

t.test('corrected twice, the second goes on from the first, and the last one counts', async (t) => {
  const { matter, target, entry } = await checked();
  await matter.put('grid', `corrections/${randomUUID()}`, correction(target));
  await matter.put('grid', `corrections/${randomUUID()}`, correction(target, { new: '四楼东户漏水' }));
  const seen = await entry('grid');
  t.match(seen?.data, { note: { text: '四楼东户漏水' } });
  t.match(seen?.corrections, [{ old: { text: SECOND } }, { old: { text: THIRD } }]);
});

t.test('a replay shows an entry as it read at that moment', async (t) => {
  const { matter, target } = await checked();
  const before = system.now();
  system.pass(10);
  await matter.put('grid', `corrections/${randomUUID()}`, correction(target));
  const replay = await system.ask('community', { url: `${matter.url('replay')}?asKnown=${before}` });
  t.match(replay.body, SECOND);
  t.notMatch(replay.body, THIRD);
});

t.test('whoever may not read the entry reads neither what it said nor what it says', async (t) => {
  const { matter, target } = await checked();
  await matter.put('grid', `corrections/${randomUUID()}`, correction(target));
  for (const part of ['', 'timeline', 'replay']) {
    const answer = await system.ask('district', { url: `${matter.url(part)}?at-least=${matter.position}` });
    t.equal(answer.statusCode, 200);
    t.notMatch(answer.body, /东户漏水/, part);
  }
});

t.test('after a day its author turns to community or street', async (t) => {
  const { matter, target } = await checked();
  system.pass(24 * 60 + 1);
  const refused = await matter.try('grid', 'PUT', `corrections/${randomUUID()}`, correction(target));
  t.match(refused.json(), { status: 403, code: 'NOT_FOR_THIS_ROLE' });
  await matter.put('street', `corrections/${randomUUID()}`, correction(target));
});

t.test('codes are not corrected, and entries that are not there are not', async (t) => {
  const { matter, target } = await checked();
  const attempt = async (body: object) =>
    (await matter.try('grid', 'PUT', `corrections/${randomUUID()}`, body)).json<{ code: string }>();
  t.match(await attempt(correction(target, { field: 'finding' })), { code: 'FIELD_NOT_CORRECTABLE' });
  t.match(await attempt(correction(target + 7)), { status: 404, code: 'ENTRY_UNKNOWN' });
});

t.test('a note that turns out confidential is so from its first word, corrections included', async (t) => {
  const { matter, entry } = await checked();
  const noteId = randomUUID();
  await matter.put('grid', `notes/${noteId}`, { text: SECOND, confidential: false });
  const revision = matter.revision;
  const known = system.now();
  system.pass(10);
  await matter.put('grid', `corrections/${randomUUID()}`, correction(revision, { field: 'text' }));
  t.match(await entry('community', revision), { data: { text: { shown: 'clear', text: THIRD } } });
  const foreign = await matter.try('community', 'POST', `notes/${noteId}/confidentiality`);
  t.match(foreign.json(), { status: 403, code: 'NOT_THE_AUTHOR' });
  await matter.post('grid', `notes/${noteId}/confidentiality`);
  t.match(await entry('community', revision), { data: { text: { shown: 'hidden' } } });
  t.match(await entry('community', revision + 1), { data: { new: { shown: 'hidden' } } });
  const earlier = await system.ask('community', { url: `${matter.url('replay')}?asKnown=${known}` });
  t.equal(earlier.body.split(SECOND).length - 1, 1, 'a replay does not read it aloud either');
  t.match(await entry('grid', revision), { data: { text: { shown: 'clear', text: THIRD } } });
  const blind = await matter.try(
    'street',
    'PUT',
    `corrections/${randomUUID()}`,
    correction(revision, { field: 'text' }),
  );
  t.match(blind.json(), { code: 'ENTRY_UNKNOWN' }, 'nobody corrects what is hidden from them');
});
