import type { Caller, Language } from '@linli/access';
import type { Application } from '@linli/application';
import { language as languageWord } from '@linli/contracts';
import { languageOf } from '@linli/wording';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api.js';
import { callerOfRequest } from '../plugins/authentication.js';
import type { AddRoute } from './add-command.js';
import { answers } from './answers.js';
import { attachment } from './attachment.js';

/** What an application hands out as a document. */
type Document = Awaited<ReturnType<Application['agreementDocument']>>;

/** One document for service as an HTTP route. */
export interface DocumentRoute<Params extends z.ZodType> {
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: Params;
  readonly make: (
    application: Application,
    caller: Caller,
    path: z.output<Params>,
    language: Language,
    request: { readonly correlationId: string },
  ) => Promise<Document>;
}

const pdf = z.string().meta({ format: 'binary' });

/** Parses, has the document made and the printing put on record, sends the PDF. Labels are in `?language=`, or as the browser prefers. */
export function addDocument<Params extends z.ZodType>(route: DocumentRoute<Params>): AddRoute {
  const { url, tag, summary, params, make } = route;
  const querystring = z.strictObject({ language: languageWord.exactOptional() });
  return (api: Api, application: Application) => {
    const schema: FastifySchema = {
      tags: [tag],
      summary,
      params,
      querystring,
      response: answers({
        200: { description: 'The document', content: { 'application/pdf': { schema: pdf } } },
      }),
    };
    api.route({
      method: 'GET',
      url,
      schema,
      handler: async (request, reply) => {
        const { language } = request.query as z.output<typeof querystring>;
        const labels = language ?? languageOf(request.headers['accept-language']);
        const path = request.params as z.output<Params>;
        const document = await make(application, callerOfRequest(request), path, labels, {
          correlationId: request.id,
        });
        reply
          // It bears names in clear: nobody's cache keeps it.
          .header('cache-control', 'no-store')
          .header('content-language', labels)
          .header('content-disposition', attachment(document.fileName))
          .type('application/pdf');
        return await reply.send(Buffer.from(document.pdf));
      },
    });
  };
}
