import type { Application } from '@linli/application';
import { ledgerPath } from '@linli/contracts';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { attachment } from '../attachment.js';

const MEDIA_TYPES = {
  'verify-case.mjs': 'text/javascript; charset=utf-8',
  'public-key.pem': 'application/x-pem-file',
  'heads.jsonl': 'application/jsonl; charset=utf-8',
} as const;

const text = z.string();

/** What others need to check an export, and to keep elsewhere: nothing in it is secret, or about anybody. */
export function ledgerRoute(api: Api, application: Application): void {
  const schema: FastifySchema = {
    tags: ['cases'],
    summary: 'The verifier, the public key, the signed heads 核验工具、公钥与树头',
    params: ledgerPath,
    response: answers({
      200: {
        description: 'The file',
        content: {
          'text/javascript': { schema: text },
          'application/x-pem-file': { schema: text },
          'application/jsonl': { schema: text },
        },
      },
    }),
  };
  api.route({
    method: 'GET',
    url: '/ledger/:part',
    schema,
    handler: async (request, reply) => {
      const { part } = request.params as z.output<typeof ledgerPath>;
      const published = await application.publishedOfLedger(part);
      reply
        .header('cache-control', 'no-store')
        .header('content-disposition', attachment(part))
        .type(MEDIA_TYPES[part]);
      return await reply.send(Buffer.from(published));
    },
  });
}
