import { randomBytes, randomUUID } from 'node:crypto';
import { isSealed, type Personal, type Sealed } from '@linli/kernel';
import { throwAwayPostgres } from '@linli/testing';
import { createVault, KeyDestroyed, KeyEncryptionKeyUnusable, type Vault, VaultTampered } from '@linli/vault';
import t, { type Test } from 'tap';

interface Party {
  personRef: string;
  name?: Personal;
  phone?: Personal | null;
}

interface CaseData {
  caseId: string;
  text: Personal;
  parties: { party: Party; role: string }[];
}

const PATHS = ['text', 'parties.*.party.name', 'parties.*.party.phone', 'absent.*.field'];
const keyEncryptionKey = randomBytes(32);
const place = { stream: 'case-7', eventId: 'event-1' };

const postgres = await throwAwayPostgres();
t.teardown(() => postgres.close());

function vaultFor(t: Pick<Test, 'teardown'>, key = keyEncryptionKey): Vault {
  const vault = createVault({ connectionString: postgres.connectionString, keyEncryptionKey: key });
  t.teardown(() => vault.close());
  return vault;
}

function quarrel(): CaseData {
  return {
    caseId: 'case-7',
    text: '楼上漏水，𠮷野先生电话 13812341234',
    parties: [
      { role: 'applicant', party: { personRef: randomUUID(), name: '王小明', phone: '13812341234' } },
      { role: 'respondent', party: { personRef: randomUUID(), name: '欧阳修' } },
    ],
  };
}

/** What became of a field typed as clear text. */
function boxOf(field: unknown): Sealed {
  if (!isSealed(field)) throw new TypeError('not sealed');
  return field;
}

const seen = vaultFor(t);
await seen.migrate();

t.test('nothing personal stands in clear in what is stored, and opening brings it back', async (t) => {
  const clear = quarrel();
  const sealed = await seen.seal(clear, PATHS, place);
  for (const personal of ['漏水', '13812341234', '王小明', '欧阳修']) {
    t.notMatch(JSON.stringify(sealed), personal);
    t.notMatch(JSON.stringify(sealed), Buffer.from(personal).toString('base64'));
  }
  t.match(sealed, { caseId: 'case-7', parties: [{ role: 'applicant' }, { role: 'respondent' }] });
  t.same(await seen.open(sealed), clear);
  t.equal(clear.text, '楼上漏水，𠮷野先生电话 13812341234', 'the original is left alone');
});

t.test(
  'a field is sealed for its person, or for the stream when it belongs to nobody in particular',
  async (t) => {
    const clear = quarrel();
    const sealed = await seen.seal(clear, PATHS, place);
    t.match(sealed, {
      text: { key: 'case-7', of: 'case-7/event-1/text' },
      parties: [
        {
          party: {
            name: {
              key: `person-${clear.parties[0]?.party.personRef}`,
              of: 'case-7/event-1/parties.0.party.name',
            },
          },
        },
        { party: { name: { key: `person-${clear.parties[1]?.party.personRef}` } } },
      ],
    });
  },
);

t.test('what is sealed already is never sealed twice, and an absent field stays absent', async (t) => {
  const once = await seen.seal(quarrel(), PATHS, place);
  t.same(await seen.seal(once, PATHS, { ...place, eventId: 'event-2' }), once);
  t.notOk('phone' in (once.parties[1]?.party ?? {}));
  t.same(await seen.seal({ name: null }, ['name'], place), { name: null });
});

t.test('something other than text at a personal path is refused, without showing it', async (t) => {
  const refused = await t.rejects(
    seen.seal({ name: { first: '王' } }, ['name'], place),
    /case-7\/event-1\/name/,
  );
  t.notMatch(String(refused), '王');
});

t.test('a box that was moved to another place, or altered, does not open', async (t) => {
  const sealed = await seen.seal({ a: 'one', b: 'two' }, ['a', 'b'], place);
  const other = await seen.seal({ a: 'three' }, ['a'], { ...place, eventId: 'event-2' });
  const a = boxOf(sealed.a);
  const bytes = Buffer.from(a.box, 'base64');
  bytes.writeUInt8(bytes.readUInt8(15) ^ 1, 15);
  const forged = {
    'of another field': { ...a, of: 'case-7/event-1/b' },
    'of another event': { ...boxOf(other.a), of: a.of },
    'under another key': { ...a, key: `person-${randomUUID()}` },
    'altered by one bit': { ...a, box: bytes.toString('base64') },
    empty: { ...a, box: '' },
  };
  await seen.seal({ text: 'x', personRef: forged['under another key'].key.slice(7) }, ['text'], place);
  for (const [how, box] of Object.entries(forged)) {
    const refused = await t.rejects(seen.open({ deep: [box] }), VaultTampered, how);
    t.match(refused, { of: box.of }, how);
    t.notMatch(String(refused), /one|three/);
  }
});

t.test('keys outlast a restart', async (t) => {
  const clear = quarrel();
  const before = createVault({ connectionString: postgres.connectionString, keyEncryptionKey });
  const sealed = await before.seal(clear, PATHS, place);
  await before.close();
  t.same(await vaultFor(t).open(sealed), clear);
});

t.test('many events are sealed at once and answered in their order', async (t) => {
  const events = Array.from({ length: 300 }, (_, turn) => ({
    data: { personRef: randomUUID(), name: `name ${turn}` },
    personalPaths: ['name'],
    stream: `report-${turn}`,
    eventId: randomUUID(),
  }));
  const sealed = await seen.sealMany(events);
  t.match(sealed[7], { name: { of: `report-7/${events[7]?.eventId}/name` } });
  t.same(
    await seen.open(sealed),
    events.map((event) => event.data),
  );
});

t.test('after its key is destroyed a box stays and opens to null, while others still open', async (t) => {
  const clear = quarrel();
  const erased = clear.parties[0]?.party.personRef ?? '';
  const sealed = await seen.seal(clear, PATHS, place);
  await seen.destroyKey(`person-${erased}`);
  await seen.destroyKey(`person-${erased}`);
  for (const vault of [seen, vaultFor(t)]) {
    const opened = await vault.open(sealed);
    t.match(opened, {
      text: clear.text,
      parties: [{ party: { name: null, phone: null } }, { party: { name: '欧阳修' } }],
    });
    await t.rejects(vault.seal({ personRef: erased, name: '王' }, ['name'], place), KeyDestroyed);
  }
});

t.test('a missing key opens to null', async (t) => {
  t.equal(await seen.open({ box: 'AAAA', key: 'person-nobody', of: 'case-7/event-1/text' }), null);
});

t.test('migrating again, and from several processes at once, changes nothing', async (t) => {
  const sealed = await seen.seal(quarrel(), PATHS, place);
  await Promise.all(Array.from({ length: 4 }, () => vaultFor(t).migrate()));
  t.match(await vaultFor(t).open(sealed), { parties: [{ party: { name: '王小明' } }, {}] });
});

t.test('another key-encryption key is noticed at the start and never taken for erasure', async (t) => {
  const sealed = await seen.seal(quarrel(), PATHS, place);
  const stranger = vaultFor(t, randomBytes(32));
  await t.rejects(stranger.migrate(), KeyEncryptionKeyUnusable);
  await t.rejects(stranger.open(sealed), KeyEncryptionKeyUnusable);
  t.throws(() => vaultFor(t, randomBytes(16)), KeyEncryptionKeyUnusable);
});
