import { fileReport, openCase, parseWire, recordContact } from '@linli/contracts';
import t from 'tap';

const report = { channel: 'visit', place: { areaCode: '370199001001' }, text: '楼上漏水' };

function refused(schema: typeof fileReport, input: unknown): Record<string, string> {
  const parsed = parseWire(schema, input);
  return 'refused' in parsed
    ? Object.fromEntries(parsed.refused.map(({ field, reason }) => [field, reason]))
    : {};
}

t.test('every field that was not accepted is named at once, with its reason', async (t) => {
  const input = {
    channel: 'pigeon',
    place: { areaCode: '37', building: 'x'.repeat(41) },
    text: 7,
    urgent: null,
    photoHashes: Array.from({ length: 21 }, () => 'ab'.repeat(32)),
    reporter: { personRef: 'me' },
    occurredAt: 'yesterday',
  };
  t.strictSame(refused(fileReport, input), {
    '/channel': 'not_in_list',
    '/place/areaCode': 'wrong_form',
    '/place/building': 'too_long',
    '/text': 'wrong_type',
    '/urgent': 'wrong_type',
    '/photoHashes': 'too_many',
    '/reporter/personRef': 'not_a_uuid',
    '/occurredAt': 'not_a_date',
  });
});

t.test('a field that is missing is required, not of a wrong type', async (t) => {
  t.strictSame(refused(fileReport, {}), {
    '/channel': 'required',
    '/place': 'required',
    '/text': 'required',
  });
});

t.test('an unknown field is refused by its name, even deep inside', async (t) => {
  const input = { ...report, place: { ...report.place, 'a/b~c': 1 }, stage: 'CLOSED' };
  t.strictSame(refused(fileReport, input), { '/place/a~1b~0c': 'unknown_field', '/stage': 'unknown_field' });
});

t.test(
  'text is stored as it was sent: any character of Unicode, line breaks, spaces around it',
  async (t) => {
    const text = ' 𠮷野家\n\t葛󠄀城 👨‍👩‍👧 ';
    const parsed = parseWire(fileReport, { ...report, text });
    t.match(parsed, { value: { text } });
  },
);

t.test('text with control characters, halves of characters or nothing in it is refused', async (t) => {
  for (const text of ['a\u0000b', 'a\u001bb', '\ud842', 'a\udfb7b']) {
    t.strictSame(
      refused(fileReport, { ...report, text }),
      { '/text': 'unlawful_character' },
      JSON.stringify(text),
    );
  }
  t.strictSame(refused(fileReport, { ...report, text: ' \n\u3000' }), { '/text': 'blank' });
  t.strictSame(refused(fileReport, { ...report, place: { ...report.place, building: '3\n号' } }), {
    '/place/building': 'unlawful_character',
  });
});

t.test('an id in capitals is refused, because it would be another stream', async (t) => {
  const reportId = '018F3C2E-1111-7ABC-8DEF-0123456789AB';
  const parsed = parseWire(openCase, { reportId, title: '楼道漏水', typeCode: 'FW01' });
  t.match(parsed, { refused: [{ field: '/reportId', reason: 'not_a_uuid' }] });
  t.match(parseWire(openCase, { reportId: reportId.toLowerCase(), title: '楼道漏水', typeCode: 'FW01' }), {
    value: { risk: 'low' },
  });
});

t.test('a body of several forms is judged by the form it says it has', async (t) => {
  t.match(parseWire(recordContact, { reached: true, channel: 'telephone' }), {
    refused: [{ field: '/summary', reason: 'required' }],
  });
  t.match(parseWire(recordContact, { reached: false, channel: 'telephone' }), { value: { reached: false } });
});
