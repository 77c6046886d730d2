import { createLogger, createMetrics } from '@linli/observability';
import { type AppParts, buildApp } from '../src/app.js';

/** A JSON schema, as far as the reference reads one. */
export interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly type?: string;
}

/** One command of the interface. */
export interface CommandRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Name of the schema of its body. */
  readonly body: string;
}

/** The commands of the interface with the schemas of their bodies, as /openapi.json describes them. */
export interface Interface {
  readonly commands: readonly CommandRoute[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Reads the interface from the routes. Nothing behind them is asked: no store, no account. */
export async function readInterface(): Promise<Interface> {
  const nothing = {} as Pick<AppParts, 'application' | 'accounts'>;
  const app = await buildApp({
    application: nothing.application,
    accounts: nothing.accounts,
    logger: createLogger({ name: 'reference', level: 'silent' }),
    metrics: createMetrics(),
    readiness: async () => ({ ready: true }) as never,
    https: false,
    trustProxy: false,
  });
  const answer = await app.inject({ url: '/openapi.json' });
  await app.close();
  const { components, paths } = answer.json<OpenApi>();
  const commands = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody, summary = '' }]) => {
      const reference = requestBody?.content['application/json']?.schema.$ref;
      if (reference === undefined) return [];
      const body = nameOf(reference);
      return [{ method: method.toUpperCase(), path, summary, body }];
    }),
  );
  return { commands, schemas: components.schemas };
}

/** Name of a schema by its reference. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
