import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

const DESCRIPTION = `What residents report becomes cases that are mediated, resolved and accounted for.

Commands are PUT where the client makes the id of what happens, and POST with an \`Idempotency-Key\` where nothing gets
one: the same request again is the same command. Commands on a case need \`If-Match\` with the revision the caller saw.
Each answers with a receipt; queries take its position as \`at-least\` and then show what the command did.`;

/** The description of the interface (OpenAPI 3.1) at /openapi.json, and a page to read it at /reference. */
export async function openapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Linli 邻里', version: '0.1.0', description: DESCRIPTION },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'linli_session' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: createJsonSchemaTransform({}),
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, { routePrefix: '/reference' });
}
