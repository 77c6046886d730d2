import type { Personal } from '@linli/kernel';
import t from 'tap';
import type { Correct } from '../../../src/case/classification/commands.js';
import { correctableText } from '../../../src/case/classification/policies/correctable-text.js';
import { textAt } from '../../../src/case/classification/policies/text-at.js';
import { caseEvents } from '../../../src/index.js';
import { actor, isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const box: Personal = { box: 'Ym94', key: 'case-1', of: 'case-1/event/note' };
const gridWorker = actor('GW');

const entryThen = { revision: 2, type: 'SiteChecked', by: gridWorker, recordedAt: NOW, data: { note: box } };

function correction(more: Partial<Correct> = {}): Correct {
  return {
    type: 'Correct',
    correctionId: idOf(81),
    entry: entryThen,
    field: 'note',
    new: '三楼，不是二楼',
    reason: '楼层写错',
    ...more,
  };
}

const corrected = {
  correctionId: idOf(81),
  target: 2,
  targetType: 'SiteChecked',
  field: 'note',
  old: box,
  new: '三楼，不是二楼',
  reason: '楼层写错',
};

t.test('an entry stays as it was written; beside it stands what it should have said', async (t) => {
  const story = leadsTo(t, handledCase(), correction(), [{ type: 'FieldCorrected', data: corrected }], {
    by: gridWorker,
  });
  t.match(story.state, { corrections: [idOf(81)], stage: 'HANDLING' });
  t.notOk(JSON.stringify(story.state).includes('三楼'), 'no rule reads it, so the state does not hold it');
});

t.test('it is corrected at any stage, also when the case is closed', async (t) => {
  t.equal(closedCase().decide(correction()).length, 1);
});

t.test('a second correction of a field goes on from the first', async (t) => {
  const standing = { box: 'Zmlyc3Q=', key: 'case-1', of: 'case-1/correction/new' };
  t.match(handledCase().decide(correction({ standing })), [{ data: { old: standing } }]);
});

t.test(
  'whoever wrote it corrects it for 24 hours by the server’s time, then community or street do',
  async (t) => {
    const dayLater = { by: gridWorker, at: NOW, now: '2026-11-03T02:00:00.000Z' };
    t.equal(handledCase().decide(correction(), dayLater).length, 1);
    const tooLate = { by: gridWorker, at: NOW, now: '2026-11-03T02:00:00.001Z' };
    isRefused(t, handledCase(), correction(), 'NOT_FOR_THIS_ROLE', tooLate);
    isRefused(t, handledCase(), correction(), 'NOT_FOR_THIS_ROLE', { by: actor('GW', undefined, 'another') });
    for (const role of ['CW', 'SD'] as const) {
      t.equal(handledCase().decide(correction(), { ...tooLate, by: actor(role) }).length, 1);
    }
  },
);

t.test('what is about a person is sealed, and erased, with that person (I34)', async (t) => {
  const data = { addressee: { personRef: idOf(7), name: box }, items: [] };
  const entry = { revision: 3, type: 'AdvisoryIssued', by: gridWorker, recordedAt: NOW, data };
  const name = correction({ entry, field: 'addressee.name', new: '某乙' });
  t.match(handledCase().decide(name), [{ data: { personRef: idOf(7), old: box } }]);
});

t.test('what an entry left out can be filled in', async (t) => {
  const field = 'personsPresent';
  const [event] = handledCase().decide(correction({ field }));
  t.match(event, { data: { field } });
  t.notOk('old' in (event?.data ?? {}));
});

t.test('a correction is no longer than the text may be', async (t) => {
  isRefused(t, handledCase(), correction({ new: '长'.repeat(2001) }), 'CORRECTION_TOO_LONG');
});

t.test('times, actors, ids, hashes, codes, and what the entry does not have are not corrected', async (t) => {
  for (const field of [
    'checkedAt',
    'checkId',
    'finding',
    'photoHashes.0',
    'by',
    'meta.by.id',
    'nothing',
    '',
  ]) {
    isRefused(t, handledCase(), correction({ field }), 'FIELD_NOT_CORRECTABLE');
  }
  const entry = { ...entryThen, type: 'toString' };
  isRefused(t, handledCase(), correction({ entry }), 'FIELD_NOT_CORRECTABLE');
});

t.test('what the case does not have, or does not show to whoever asks, is not corrected', async (t) => {
  const { entry: _, ...nothing } = correction();
  isRefused(t, handledCase(), nothing, 'ENTRY_UNKNOWN');
});

t.test('neither is what people have put their name to', async (t) => {
  for (const [type, field] of [
    ['AgreementReached', 'facts'],
    ['AgreementReached', 'obligations.0.content'],
    ['AdvisoryIssued', 'service.receivedBy'],
    ['FieldCorrected', 'new'],
  ] as const) {
    t.equal(correctableText(type, field), undefined, `${type} ${field}`);
  }
});

t.test('an item that is not on the list is not corrected', async (t) => {
  const data = { addressee: { personRef: idOf(7) }, items: [{ itemId: idOf(8), text: box }] };
  const entry = { revision: 3, type: 'AdvisoryIssued', by: gridWorker, recordedAt: NOW, data };
  t.match(handledCase().decide(correction({ entry, field: 'items.0.text' })), [{ data: { old: box } }]);
  isRefused(t, handledCase(), correction({ entry, field: 'items.1.text' }), 'FIELD_NOT_CORRECTABLE');
});

t.test('an element of a list of texts is found, and one beyond its end is not', async (t) => {
  t.strictSame(textAt({ missing: [box] }, 'missing.0'), { text: box });
  t.equal(textAt({ missing: [box] }, 'missing.1'), undefined);
  t.ok(correctableText('SentBack', 'missing.0'));
});

t.test('every personal text of every event has a schema a correction can be held against', async (t) => {
  for (const [type, { personal }] of Object.entries(caseEvents)) {
    for (const path of personal) {
      const schema = correctableText(type, path.replaceAll('*', '0'));
      if (schema) t.ok(schema.safeParse('字').success, `${type} ${path}`);
    }
  }
});
