import { fold, happened } from '@linli/kernel';
import t from 'tap';
import {
  type AccessCommand,
  type AccessLogState,
  accessEvents,
  accessLogDecider,
  hourOf,
} from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const NOW = '2026-11-02T02:00:00.000Z';
const reveal = {
  type: 'RevealPersonal',
  revealId: idOf(1),
  caseId: idOf(301),
  purpose: 'contact',
  fields: ['reporter.phone', 'reporter.name'],
} as const;

function after(command: AccessCommand, state: AccessLogState = accessLogDecider.initial): AccessLogState {
  const events = accessLogDecider.decide(command, state, { now: NOW });
  const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
  const meta = { occurredAt: NOW, recordedAt: NOW, by: actor('GW'), ...ids };
  return fold(accessLogDecider, state, happened(events, meta));
}

t.test('a look at masked data is on record with its purpose (I33)', async (t) => {
  const { type: _, ...data } = reveal;
  const decided = accessLogDecider.decide(reveal, accessLogDecider.initial, { now: NOW });
  t.strictSame(decided, [{ type: 'PersonalDataRevealed', data }]);
  t.ok(accessEvents.PersonalDataRevealed.schema.safeParse(data).success);
  t.strictSame(accessLogDecider.decide(reveal, after(reveal), { now: NOW }), [], 'once');
});

t.test('the same id never shows anything else than it showed', async (t) => {
  const state = after(reveal);
  const others = [
    { ...reveal, fields: ['party.name'] },
    { ...reveal, caseId: idOf(302) },
    { ...reveal, personRef: idOf(101) },
  ];
  for (const other of others)
    t.throws(() => accessLogDecider.decide(other, state, { now: NOW }), { code: 'REVEAL_ID_USED' });
  const reordered = { ...reveal, fields: reveal.fields.toReversed() };
  t.strictSame(accessLogDecider.decide(reordered, state, { now: NOW }), []);
});

t.test('a document printed with names in clear is on record, once (I33)', async (t) => {
  const command = {
    type: 'RecordPrint',
    printId: idOf(3),
    caseId: idOf(301),
    document: 'minutes',
    documentId: idOf(302),
    fields: ['party.name', 'mediation.text'],
  } as const;
  const { type: _, ...data } = command;
  const initial = accessLogDecider.initial;
  t.strictSame(accessLogDecider.decide(command, initial, { now: NOW }), [{ type: 'DocumentPrinted', data }]);
  t.strictSame(accessLogDecider.decide(command, after(command), { now: NOW }), []);
});

t.test('a case that leaves the system as a file is on record, once', async (t) => {
  const told = { level: 'masked', purpose: 'court', note: '民初 12 号' } as const;
  const command = { type: 'RecordExport', exportId: idOf(2), caseId: idOf(301), ...told } as const;
  const { type: _, ...data } = command;
  const initial = accessLogDecider.initial;
  t.strictSame(accessLogDecider.decide(command, initial, { now: NOW }), [{ type: 'CaseExported', data }]);
  t.strictSame(accessLogDecider.decide(command, after(command), { now: NOW }), []);
});

t.test('a restricted case that is opened is on record once in an hour, each case by itself', async (t) => {
  const command = { type: 'RecordSight', caseId: idOf(301), hour: hourOf(NOW) } as const;
  const { type: _, ...data } = command;
  const initial = accessLogDecider.initial;
  t.strictSame(accessLogDecider.decide(command, initial, { now: NOW }), [
    { type: 'RestrictedCaseSeen', data },
  ]);
  t.ok(accessEvents.RestrictedCaseSeen.schema.safeParse(data).success);
  t.strictSame(accessLogDecider.decide(command, after(command), { now: NOW }), [], 'once');
  const next = { ...command, hour: '2026-11-02T03:00:00.000Z' };
  t.equal(accessLogDecider.decide(next, after(command), { now: NOW }).length, 1, 'the next hour');
  const other = { ...command, caseId: idOf(302) };
  t.equal(accessLogDecider.decide(other, after(command), { now: NOW }).length, 1, 'another case');
});
