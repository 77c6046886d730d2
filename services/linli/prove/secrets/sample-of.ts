/** As much of JSON Schema as bodies of the interface use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** A value of a schema with one text in every place that takes any; lawful in most places, and near it in the rest. */
export function sampleOf(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  text: string,
): unknown {
  const of = (one: JsonSchema): unknown => sampleOf(one, definitions, text);
  const named = schema.$ref && definitions[schema.$ref.split('/').at(-1) ?? ''];
  if (named) return of(named);
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return of(choice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, one]) => [name, of(one)]),
      );
    case 'array':
      return schema.items ? [of(schema.items)] : [];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return withFormat(schema.format) ?? text;
  }
}

function withFormat(format: string | undefined): string | undefined {
  if (format === 'uuid') return '018f3c00-0000-7000-8000-000000000002';
  if (format === 'date-time') return '2026-11-28T01:00:00.000Z';
  return format === 'date' ? '2026-11-28' : undefined;
}
