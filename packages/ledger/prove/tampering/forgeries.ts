import { randomBytes, randomUUID } from 'node:crypto';
import type { CaseFile } from '../../test/exported-case.js';
import type { Chance } from './mutations.js';

/** An altered export, and the position that must be named; none when it is not about one event. */
export interface Forgery {
  readonly kind: string;
  readonly file: CaseFile;
  readonly position?: string;
}

type Event = CaseFile['events'][number];
type Forge = (file: CaseFile, event: Event, chance: Chance) => string | undefined;

const zeros = '0'.repeat(64);

const ofEvent: Readonly<Record<string, (event: Event, chance: Chance) => unknown>> = {
  content: (event) => Object.assign(event.data as object, { text: randomUUID() }),
  metadata: (event) => Object.assign(event.metadata as object, { occurredAt: randomUUID() }),
  'content and its hash': (event) => {
    Object.assign(event, { data: { text: 'x' } });
    return Object.assign(event.entry, { dataHash: zeros });
  },
  'event id': ({ entry }) => Object.assign(entry, { eventId: randomUUID() }),
  type: ({ entry }) => Object.assign(entry, { type: 'Other' }),
  stream: ({ entry }) => Object.assign(entry, { stream: 'case-other' }),
  'time of storing': ({ entry }) => Object.assign(entry, { created: '2020-01-01T00:00:00.000Z' }),
  'audit path': ({ path }, chance) => path.splice(chance(path.length), 1, randomBytes(32).toString('hex')),
  'audit path cut short': ({ path }) => path.pop(),
  'audit path made longer': ({ path }) => path.push(zeros),
};

const forgers: Readonly<Record<string, Forge>> = {
  ...Object.fromEntries(
    Object.entries(ofEvent).map(([kind, change]): [string, Forge] => [
      kind,
      (_, event, chance) => {
        const { position } = event.entry;
        change(event, chance);
        return position;
      },
    ]),
  ),
  'an event taken out, with all trace of it': (file, event) => {
    const at = file.events.indexOf(event);
    file.events.splice(at, 1);
    file.read.events.splice(at, 1);
    return file.events[at]?.entry.position;
  },
  'what can be read of an event': (file, event) => {
    Object.assign(file.read.events[file.events.indexOf(event)] ?? {}, { type: 'Other' });
    return event.entry.position;
  },
  'the head’s time': ofHead(({ head }) => Object.assign(head, { time: '2020-01-01T00:00:00.000Z' })),
  'the head’s size': ofHead(({ head }) => Object.assign(head, { size: head.size - 1 })),
  'the head’s root': ofHead(({ head }) => Object.assign(head, { root: randomBytes(32).toString('hex') })),
  'the head’s signature': ofHead(({ head }) =>
    Object.assign(head, { signature: randomBytes(64).toString('base64') }),
  ),
  'a path from a kept head': ofHead(({ earlier }) => earlier[0]?.path.splice(0, 1, zeros)),
};

function ofHead(change: (file: CaseFile) => unknown): Forge {
  return (file) => {
    change(file);
    return undefined;
  };
}

/** Every kind of forgery, as often as told, each at another event but the last. */
export function* forgeries(sound: CaseFile, times: number, chance: Chance): Generator<Forgery> {
  for (let time = 0; time < times; time += 1)
    for (const [kind, forge] of Object.entries(forgers)) {
      const file = structuredClone(sound);
      const event = file.events[chance(file.events.length - 1)];
      if (!event) throw new RangeError('there is no event to forge');
      const position = forge(file, event, chance);
      yield { kind, file, ...(position !== undefined && { position }) };
    }
}

/** What the stand-alone verifier would be without one of its checks: a piece of its text, and what stands for it. */
export const plantedInVerifier: Readonly<Record<string, readonly [string | RegExp, string]>> = {
  'overlooks content': ['!== dataHash', '=== undefined'],
  'overlooks metadata': ['!== metadataHash', '=== undefined'],
  'believes every path': [/if \(!rootFrom\(.*\)/, 'if (false)'],
  'believes every head': [/return keyId === key\.id && isSigned\(.*\);/, 'return true;'],
  'overlooks gaps': ['if (revision !== at)', 'if (false)'],
  'overlooks what can be read': [/if \(\s*!read[\s\S]*?eventId\)\s*\)/, 'if (false)'],
  'believes every continuation': [
    'const holds = isSignedHead(key, kept) && continues(',
    'const holds = true || (',
  ],
};
