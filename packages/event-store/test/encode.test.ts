import { isDeepStrictEqual } from 'node:util';
import { EventNotStorable, eventIdOf, type Seal } from '@linli/event-store';
import fc from 'fast-check';
import t from 'tap';
import { decoder } from '../src/decode.js';
import { encoder } from '../src/encode.js';
import { counted, definitions, meta, metadata } from './sample-events.js';

const sealing: Seal = async (_data, personalPaths, { stream, eventId }) => ({
  text: { box: `${stream}/${eventId}/${personalPaths.join()}` },
});
const encode = encoder(definitions, sealing);
const command = '018f0000-0000-7000-8000-00000000000a';

t.test('an event is stored with its envelope, under names EventStoreDB understands', async (t) => {
  const [event] = await encode('counter-1', [{ type: 'Reset', data: { to: 0, reason: 'x' } }], meta());
  t.strictSame(event?.data, { to: 0, reason: 'x' });
  t.strictSame(event?.metadata, metadata(2));
});

t.test('ids follow from command, stream and index, so that a repetition is recognised', async (t) => {
  const ids = async (stream: string, commandId: string) =>
    (await encode(stream, [counted(1), counted(1)], meta(commandId))).map(({ id }) => id);
  const first = await ids('counter-1', command);
  t.strictSame(await ids('counter-1', command), first);
  t.strictSame(first, [eventIdOf(command, 'counter-1', 0), eventIdOf(command, 'counter-1', 1)]);
  const others = [
    await ids('counter-2', command),
    await ids('counter-1', '018f0000-0000-7000-8000-00000000000b'),
  ];
  t.equal(new Set([...first, ...others.flat()]).size, 6);
});

t.test('personal fields are sealed for the place where the event will stand', async (t) => {
  const [event] = await encode('counter-1', [{ type: 'Told', data: { text: '漏水' } }], meta(command));
  t.strictSame(event?.data, { text: { box: `counter-1/${eventIdOf(command, 'counter-1', 0)}/text` } });
});

t.test('why something was recorded late is the one personal text of the envelope, and sealed', async (t) => {
  const seal: Seal = async (data, paths, { stream, eventId }) => {
    t.strictSame(paths, ['lateEntry.reason']);
    return { ...(data as object), lateEntry: { reason: { box: 'AA', key: stream, of: eventId } } };
  };
  const late = { ...meta(command), lateEntry: { reason: '现场无信号' } };
  const [event] = await encoder(definitions, seal)('counter-1', [counted(1)], late);
  const id = eventIdOf(command, 'counter-1', 0);
  t.match(event?.metadata, { lateEntry: { reason: { box: 'AA', key: 'counter-1', of: id } } });
  t.notMatch(JSON.stringify(event), '现场');
  await t.rejects(encoder(definitions, undefined)('counter-1', [counted(1)], late), EventNotStorable);
});

t.test('without a vault no event with personal fields is stored', async (t) => {
  const unsealed = encoder(definitions, undefined);
  await t.rejects(
    unsealed('counter-1', [{ type: 'Told', data: { text: '漏水' } }], meta()),
    EventNotStorable,
  );
  await t.resolves(unsealed('counter-1', [counted(1)], meta()));
});

t.test('what does not fit its schema is refused, naming the field and not the content', async (t) => {
  const wrong = { type: 'Told', data: { text: '这段话比允许的二十个字要长得多，所以不能存' } };
  const refused = await t.rejects(encode('counter-1', [wrong], meta()), {
    name: 'EventNotStorable',
    reason: /^text: /,
  });
  t.notMatch(String(refused), '这段话');
});

t.test('what the schema does not know is refused, for reading would lose it', async (t) => {
  const more = { type: 'Counted', data: { by: 1, who: { name: '王' } } };
  await t.rejects(encode('counter-1', [more], meta()), {
    name: 'EventNotStorable',
    reason: 'it holds more than its schema knows: who',
  });
  await t.resolves(encode('counter-1', [{ type: 'Counted', data: { by: 1, who: undefined } }], meta()));
});

t.test('an undefined type is refused', async (t) => {
  await t.rejects(encode('counter-1', [{ type: 'toString', data: {} }], meta()), EventNotStorable);
});

t.test('whatever is stored decodes to what was meant', async (t) => {
  const decode = decoder(definitions);
  const envelope = fc.record(
    { onBehalfOf: fc.string(), deviceId: fc.string() },
    { requiredKeys: [], noNullPrototype: true },
  );
  const text = fc.string({ unit: 'grapheme' });
  const data = fc.record({ to: fc.integer(), reason: text }, { noNullPrototype: true });
  const roundTrip = fc.asyncProperty(fc.uuid(), envelope, data, async (commandId, optional, given) => {
    const full = { ...meta(commandId), ...optional };
    const [stored] = await encode('counter-1', [{ type: 'Reset', data: given }], full);
    const json = JSON.parse(JSON.stringify(stored)) as NonNullable<typeof stored>;
    const place = { eventId: json.id, stream: 'counter-1', revision: 0, position: 1n, type: json.type };
    const decoded = decode({ ...place, storedAt: '', data: json.data, metadata: json.metadata });
    return isDeepStrictEqual(decoded, { ...place, data: given, meta: { ...full, schemaVersion: 2 } });
  });
  await t.resolves(fc.assert(roundTrip));
});
