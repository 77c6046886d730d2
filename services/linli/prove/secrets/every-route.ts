import { z } from 'zod';
import { type JsonSchema, sampleOf } from './sample-of.js';

const operation = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']) }))
    .default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown().optional() })) })
    .optional(),
});
const described = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Asks and notes what was answered. */
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly text: string }>;

interface Tour {
  /** What people hold in their hands, and paste into the wrong field. */
  readonly held: readonly string[];
  /** Headers of those who ask: signed in, by token, with something wrong, and nobody. */
  readonly callers: readonly Readonly<Record<string, string>>[];
}

/** Never has an end to wait for, or ends what the rest of the story needs. */
const LEFT_OUT = [
  '/api/live',
  '/api/session',
  '/api/session/password',
  '/api/accounts/{accountId}',
  '/api/accounts/{accountId}/sessions',
];
const NOBODY = '018f3c00-0000-7000-8000-000000000001';

/**
 * Every route of the interface, in the name of everybody: with ids nobody has and a body as its schema has it, with
 * secrets in every text of query, headers and body, and with bodies no schema has.
 */
export async function everyRoute(ask: Ask, { held, callers }: Tour): Promise<number> {
  const { paths, components } = described.parse(JSON.parse((await ask('GET', '/openapi.json')).text));
  const definitions = components.schemas as Readonly<Record<string, JsonSchema>>;
  let routes = 0;
  for (const [template, methods] of Object.entries(paths)) {
    if (LEFT_OUT.includes(template)) continue;
    for (const [name, { parameters, requestBody }] of Object.entries(methods)) {
      routes += 1;
      const method = name.toUpperCase();
      const schema = requestBody?.content['application/json']?.schema as JsonSchema | undefined;
      const path = template.replaceAll(/\{\w+\}/g, NOBODY);
      const secret = held[routes % held.length] ?? '';
      const query = new URLSearchParams(
        parameters.filter((one) => one.in === 'query').map((one): [string, string] => [one.name, secret]),
      );
      const wrong = { 'if-match': secret, 'idempotency-key': secret, 'accept-language': secret };
      const bodies = schema
        ? [
            sampleOf(schema, definitions, 'text'),
            sampleOf(schema, definitions, secret),
            `{"a":"${secret}`,
            [secret],
          ]
        : [undefined];
      for (const caller of callers) {
        await ask(method, path, bodies[0], { ...caller, 'if-match': '"0"', 'idempotency-key': NOBODY });
        await ask(method, `${path}?${query.toString()}`, bodies[1], { ...caller, ...wrong });
        for (const body of bodies.slice(2)) await ask(method, path, body, caller);
      }
    }
  }
  return routes;
}
