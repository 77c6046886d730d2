import t from 'tap';
import { z } from 'zod';
import { decoder } from '../src/decode.js';
import type { RawEvent } from '../src/stored-event.js';
import { metadata } from './sample-events.js';

const decode = decoder({
  HouseVisited: {
    version: 3,
    schema: z.object({ door: z.string(), visitors: z.int().min(1), tags: z.array(z.string()) }),
    upcasters: {
      1: ({ flat, ...data }) => ({ ...data, door: flat }),
      2: (data) => ({ ...data, tags: [] }),
    },
    personal: [],
  },
});

function raw(data: unknown, changes: Partial<RawEvent> = {}): RawEvent {
  return {
    eventId: 'e1',
    stream: 'visit-1',
    type: 'HouseVisited',
    revision: 4,
    position: 99n,
    storedAt: '2026-11-24T02:00:00.000Z',
    data,
    metadata: metadata(3),
    ...changes,
  };
}

t.test('an event of the present version becomes a fact with its envelope and its place', (t) => {
  t.strictSame(decode(raw({ door: '502', visitors: 2, tags: ['gas'] })), {
    type: 'HouseVisited',
    data: { door: '502', visitors: 2, tags: ['gas'] },
    meta: {
      schemaVersion: 3,
      occurredAt: '2026-11-24T01:58:25.000Z',
      recordedAt: '2026-11-24T01:58:26.000Z',
      by: { id: 'worker-1', role: 'GW', orgCode: '370199001002' },
      commandId: '018f0000-0000-7000-8000-000000000001',
      causationId: '018f0000-0000-7000-8000-000000000001',
      correlationId: '018f0000-0000-7000-8000-000000000002',
    },
    eventId: 'e1',
    stream: 'visit-1',
    revision: 4,
    position: 99n,
  });
  t.end();
});

t.test('an old version is brought up step by step', (t) => {
  const first = raw({ flat: '502', visitors: 2 }, { metadata: metadata(1) });
  const second = raw({ door: '502', visitors: 2 }, { metadata: metadata(2) });
  for (const old of [first, second]) t.match(decode(old), { data: { door: '502', visitors: 2, tags: [] } });
  t.end();
});

t.test(
  'a known event that does not decode says so, with the fields at fault and nothing of their content',
  (t) => {
    const faults: [RawEvent, RegExp][] = [
      [raw({ door: '502', visitors: '王小明', tags: [] }), /^visitors: invalid_type$/],
      [raw('王小明'), /^data: invalid_type$/],
      [raw('王小明', { metadata: metadata(1) }), /^data: invalid_type$/],
      [raw({ door: '502', visitors: 1, tags: [] }, { metadata: undefined }), /invalid_type/],
      [
        raw({ door: '502', visitors: 1, tags: [] }, { metadata: { ...metadata(3), by: { id: '王小明' } } }),
        /^by.role: /,
      ],
      [raw({}, { metadata: metadata(4) }), /newer than 3/],
    ];
    for (const [event, reason] of faults) {
      const decoded = decode(event);
      t.match(decoded, { undecodable: true, stream: 'visit-1', revision: 4, position: 99n, reason });
      t.notMatch(
        JSON.stringify(decoded, (_, value: unknown) => String(value)),
        '王',
      );
    }
    t.end();
  },
);

t.test('(I8) an upcaster that fails, or is missing, makes an event undecodable without quoting it', (t) => {
  const broken = decoder({
    A: {
      version: 2,
      schema: z.object({}),
      upcasters: {
        1: ({ name }) => {
          throw new Error(String(name));
        },
      },
      personal: [],
    },
    B: { version: 2, schema: z.object({}), upcasters: {}, personal: [] },
  });
  const old = { metadata: metadata(1) };
  t.match(broken(raw({ name: '王' }, { ...old, type: 'A' })), { reason: 'an upcaster failed' });
  t.match(broken(raw({}, { ...old, type: 'B' })), { reason: 'there is no way from version 1 to 2' });
  t.end();
});

t.test('(I8) an event of an unknown type is handed out as unknown', (t) => {
  for (const type of ['SomethingNew', 'toString', '__proto__']) {
    t.strictSame(decode(raw({}, { type })), { ...place(type), unknown: true });
  }
  t.end();

  function place(type: string) {
    return { eventId: 'e1', stream: 'visit-1', type, revision: 4, position: 99n };
  }
});

t.test('decoding costs far less than the 30 µs of processor time that reading an event costs', (t) => {
  const event = raw({ door: '502', visitors: 2, tags: ['gas', 'wiring'] });
  const before = process.cpuUsage();
  for (let count = 0; count < 20_000; count += 1) decode(event);
  const { user, system } = process.cpuUsage(before);
  const microseconds = (user + system) / 20_000;
  t.ok(microseconds < 30, `${microseconds.toFixed(1)} µs`);
  t.end();
});
