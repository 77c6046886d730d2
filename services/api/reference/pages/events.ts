import {
  areaEvents,
  calendarEvents,
  caseEvents,
  catalogueEvents,
  domainEvents,
  type EventDefinition,
  limitEvents,
  mediatorEvents,
  reportEvents,
  retentionEvents,
  unitEvents,
} from '@linli/case-domain';
import { wordFor } from '@linli/wording';
import { z } from 'zod';
import type { Schema } from '../interface.js';
import { code, page, table } from '../markdown.js';

const categories = {
  report: reportEvents,
  case: caseEvents,
  area: areaEvents,
  unit: unitEvents,
  mediator: mediatorEvents,
  limit: limitEvents,
  retention: retentionEvents,
  calendar: calendarEvents,
  catalogue: catalogueEvents,
} as const;

/** Everything that can happen, field by field. */
export function eventsPage(): string {
  const known = new Set(Object.values(categories).flatMap((events) => Object.keys(events)));
  const others = Object.entries(domainEvents).filter(([type]) => !known.has(type));
  const parts = [...Object.entries(categories), ['others', Object.fromEntries(others)] as const].flatMap(
    ([category, events]) => {
      const definitions: [string, EventDefinition][] = Object.entries(events);
      return definitions.length === 0 ? [] : [`## Streams \`${category}-…\``, ...definitions.map(describe)];
    },
  );
  return page(
    'Events 事件',
    `${Object.keys(domainEvents).length} types. A field marked **sealed** is personal: it is stored encrypted, under a key in the vault that can be destroyed. Stored events are never changed; older versions are brought up to date when they are read.`,
    ...parts,
  );
}

function describe([type, { personal, schema, upcasters, version }]: [string, EventDefinition]): string {
  const past = Object.keys(upcasters);
  const versions =
    past.length > 0 ? `version ${version}, upcast from ${past.join(', ')}` : `version ${version}`;
  const fields = [...fieldsOf(jsonSchemaOf(schema), '', new Set(personal))];
  return [
    `### ${type}`,
    `${wordFor('zh-CN', 'event', type)} · ${wordFor('en', 'event', type)} · ${versions}`,
    fields.length > 0 ? table(['Field', 'Type', ''], fields) : 'No fields.',
  ].join('\n\n');
}

interface FieldSchema extends Schema {
  readonly items?: FieldSchema;
  readonly format?: string;
  readonly additionalProperties?: FieldSchema | boolean;
}

function jsonSchemaOf(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as FieldSchema;
}

function* fieldsOf(
  schema: FieldSchema,
  path: string,
  personal: ReadonlySet<string>,
): Generator<readonly string[]> {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (path === '' && alternatives) {
    for (const one of alternatives) yield* fieldsOf(one, path, personal);
    return;
  }
  for (const [name, field] of Object.entries(schema.properties ?? {}) as [string, FieldSchema][]) {
    const here = path === '' ? name : `${path}.${name}`;
    const optional = schema.required?.includes(name) ? '' : 'optional';
    if (personal.has(here) || personal.has(`${here}.*`)) {
      yield [code(here), 'text', ['**sealed**', optional].filter(Boolean).join(', ')];
      continue;
    }
    const inner = field.items ?? field;
    const list = field.items ? 'list of ' : '';
    if (inner.properties) {
      yield [code(here), `${list}${list ? 'objects' : 'object'}`, optional];
      yield* fieldsOf(inner, list ? `${here}.*` : here, personal);
    } else yield [code(here), list + typeOf(inner), optional];
  }
}

function typeOf(schema: FieldSchema): string {
  if (schema.enum) return schema.enum.map((one) => code(String(one))).join(' ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const).replaceAll('"', ''));
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return [...new Set(alternatives.map(typeOf))].join(' or ');
  return { 'date-time': 'instant', date: 'day', uuid: 'id' }[schema.format ?? ''] ?? schema.type ?? 'any';
}
