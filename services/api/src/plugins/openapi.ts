import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { allowStyles } from './security-headers.js';

/** The one style element the page to read it at makes; a walk through it fails when the library makes another. */
const STYLE_OF_READER = 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=';

const DESCRIPTION = `What residents report becomes cases that are mediated, resolved and accounted for.

Commands are PUT where the client makes the id of what happens, and POST with an \`Idempotency-Key\` where nothing gets
one: the same request again is the same command. Commands on a case need \`If-Match\` with the revision the caller saw.
Each answers with a receipt; queries take its position as \`at-least\` and then show what the command did.`;

/** The description of the interface (OpenAPI 3.1) at /openapi.json, and a page to read it at /reference. */
export async function openapi(
  app: FastifyInstance,
  { sessionCookie }: { readonly sessionCookie: string },
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Linli 邻里', version: '0.1.0', description: DESCRIPTION },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: createJsonSchemaTransform({}),
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/reference',
    uiHooks: {
      onRequest: (_, reply, done) => {
        allowStyles(reply, STYLE_OF_READER);
        done();
      },
    },
  });
}
