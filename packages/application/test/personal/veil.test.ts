import { randomBytes } from 'node:crypto';
import type { PersonalField, Showing } from '@linli/access';
import { throwAwayPostgres } from '@linli/testing';
import { createVault } from '@linli/vault';
import t from 'tap';
import { unveil, veil } from '../../src/personal/veil.js';

const database = await throwAwayPostgres();
const vault = createVault({
  connectionString: database.connectionString,
  keyEncryptionKey: randomBytes(32),
});
await vault.migrate();
t.teardown(async () => {
  await vault.close();
  await database.close();
});

const personRef = '018f0000-0000-7000-8000-000000000001';
const place = { stream: 'case-1', eventId: 'e-1' };

async function sealed() {
  return await vault.seal(
    { person: { personRef, name: '欧阳小芳', phone: '13812341234' }, minutes: '双方各执一词', count: 2 },
    ['person.name', 'person.phone', 'minutes'],
    place,
  );
}

function fieldOf(path: readonly string[]): PersonalField {
  const last = path.at(-1);
  if (last === 'name') return 'party.name';
  return last === 'phone' ? 'party.phone' : 'mediation.text';
}

/** What the answer holds when every field is shown in one way. */
async function shownAs(showing: Showing) {
  return await unveil(
    vault,
    veil(await sealed(), (path) => ({ field: fieldOf(path), showing })),
  );
}

t.test('a clear field is opened', async (t) => {
  t.match(await shownAs('clear'), {
    person: { personRef, name: { shown: 'clear', text: '欧阳小芳' } },
    minutes: { shown: 'clear', text: '双方各执一词' },
    count: 2,
  });
});

t.test('of a masked field only the mask is in the answer, and nothing where there is no mask', async (t) => {
  const answer = await shownAs('masked');
  t.strictSame(answer.person.name, { shown: 'masked', text: '欧**' });
  t.strictSame(answer.person.phone, { shown: 'masked', text: '138****1234' });
  t.strictSame(answer.minutes, { shown: 'masked' });
  t.notMatch(JSON.stringify(answer), /阳小芳|12341234|各执一词/);
});

t.test('a hidden field leaves neither text nor box in the answer', async (t) => {
  const answer = await shownAs('hidden');
  t.strictSame(answer.person.name, { shown: 'hidden' });
  t.notMatch(JSON.stringify(answer), /box|欧|138|各执/);
});

t.test('an answer is opened in one batch, however many events it comes from', async (t) => {
  let batches = 0;
  const counting = {
    open: async <T>(value: T) => {
      batches += 1;
      return await vault.open(value);
    },
  };
  const events = [await sealed(), await sealed(), await sealed()];
  await unveil(
    counting,
    veil(events, (path) => ({ field: fieldOf(path), showing: 'clear' })),
  );
  t.equal(batches, 1);
});

t.test('what belonged to an erased person is told to be erased, and the rest stays', async (t) => {
  const value = await sealed();
  await vault.destroyKey(`person-${personRef}`);
  const answer = await unveil(
    vault,
    veil(value, (path) => ({ field: fieldOf(path), showing: 'clear' })),
  );
  t.strictSame(answer.person.name, { shown: 'erased' });
  t.strictSame(answer.minutes, { shown: 'clear', text: '双方各执一词' });
});
