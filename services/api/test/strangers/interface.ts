import type { FastifyInstance } from 'fastify';
import type { Definitions, JsonSchema } from '../arbitrary-of-schema.js';

/** A parameter of a route. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
}

/** One route as the interface describes it. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** With its parameters: `/api/cases/{caseId}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: JsonSchema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
}

/** Every route the interface describes, and the schemas their bodies refer to. */
export async function readInterface(
  app: FastifyInstance,
): Promise<{ readonly routes: readonly Route[]; readonly schemas: Definitions }> {
  const { paths, components } = (await app.inject('/openapi.json')).json<{
    readonly paths: Record<string, Record<string, Operation>>;
    readonly components: { readonly schemas: Definitions };
  }>();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      parameters,
      ...(requestBody && { body: requestBody.content['application/json'].schema }),
    })),
  );
  return { routes, schemas: components.schemas };
}

/** `GET /api/cases/{caseId}`: what tells a route apart. */
export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** The values of the parameters in a URL of the route; `undefined` for the URL of another route. */
export function parametersOf({ path }: Route, url: string): Record<string, string> | undefined {
  const pattern = path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/?]+)');
  const found = new RegExp(`^${pattern}(?:\\?.*)?$`, 'u').exec(url);
  return found ? { ...found.groups } : undefined;
}
