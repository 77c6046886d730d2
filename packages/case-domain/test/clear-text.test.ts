import { domainEvents, idNumberOf } from '@linli/case-domain';
import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';

interface Json {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Json;
  readonly prefixItems?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly additionalProperties?: Json | boolean;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly allOf?: readonly Json[];
}

const PHONE = '13800138021';

/** Texts of a schema as JSON Schema tells of them: another reader than the one under test. */
function* textsOf(schema: Json, path: readonly string[] = []): Generator<string> {
  for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* textsOf(inner, path);
  if (schema.items) yield* textsOf(schema.items, [...path, '*']);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) yield* textsOf(inner, [...path, name]);
  if (typeof schema.additionalProperties === 'object')
    yield* textsOf(schema.additionalProperties, [...path, '*']);
  if (schema.type !== 'string' || schema.const !== undefined || schema.enum || schema.format) return;
  if (schema.pattern === undefined || new RegExp(schema.pattern).test(PHONE)) yield path.join('.');
}

/** Data with a text at one path and nothing beside it: enough for whoever looks for texts. */
function dataWith(text: string, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return text;
  return step === '*' ? [dataWith(text, rest)] : { [step]: dataWith(text, rest) };
}

const fields = Object.entries(domainEvents).flatMap(([type, { clearTexts, demandStorable }]) =>
  clearTexts.map((path) => ({ type, path, demandStorable })),
);

const mobile = fc
  .tuple(
    fc.integer({ min: 130, max: 199 }),
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.constantFrom('', ' ', '-'),
  )
  .map(([network, rest, between]) => {
    const digits = String(rest).padStart(8, '0');
    return [network, digits.slice(0, 4), digits.slice(4)].join(between);
  });
const landline = fc
  .tuple(fc.integer({ min: 10, max: 999 }), fc.integer({ min: 2_000_000, max: 89_999_999 }))
  .map(([area, number]) => `0${area}-${number}`);
const idNumber = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 0, max: 9_999_999 }),
  )
  .map(([area, year, rest]) => idNumberOf(`${area}${year}${String(rest).padStart(7, '0')}`));
const around = fc.constantFrom('', '，', '联系', ' (', '。');

t.test('every text of every event is either sealed or looked at before it is stored', async (t) => {
  for (const [type, { schema, personal, clearTexts }] of Object.entries(domainEvents)) {
    const texts = new Set(textsOf(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' }) as Json));
    const sealedBoxes = personal.flatMap((path) => ['box', 'key', 'of'].map((part) => `${path}.${part}`));
    const known = new Set([...personal, ...sealedBoxes, ...clearTexts]);
    t.strictSame(
      [...texts].filter((path) => !known.has(path)),
      [],
      type,
    );
  }
  t.ok(fields.length > 50, `${fields.length} texts in clear`);
});

t.test(
  'no text in clear lets a telephone or an identity number through, and the refusal names it',
  async (t) => {
    for (const { type, path, demandStorable } of fields) {
      const property = fc.property(
        fc.oneof(mobile, landline, idNumber),
        around,
        around,
        (number, before, after) => {
          try {
            demandStorable(dataWith(`${before}${number}${after}`, path.split('.')));
          } catch (error) {
            const { code, details } = error as { code: string; details: { field: string } };
            return (
              code === 'CLEAR_FIELD_CARRIES_PERSONAL_DATA' && details.field === path.replaceAll('*', '0')
            );
          }
          return false;
        },
      );
      t.doesNotThrow(() => fc.assert(property, { numRuns: 60 }), `${type} ${path}`);
    }
  },
);

t.test('what is sealed may carry anything, and what is no number of a person is let through', async (t) => {
  const { ReportFiled, PersonErased } = domainEvents;
  t.doesNotThrow(() => ReportFiled.demandStorable({ text: `电话${PHONE}`, reporter: { phone: PHONE } }));
  t.doesNotThrow(() =>
    ReportFiled.demandStorable({ place: { building: '东区12号楼' }, source: { key: '2026-11-24/0017' } }),
  );
  // An id may end like a telephone number.
  t.doesNotThrow(() =>
    PersonErased.demandStorable({ streams: ['report-018f0000-0000-7000-8000-13800138021a'] }),
  );
});
