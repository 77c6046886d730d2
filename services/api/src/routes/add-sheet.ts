import type { Caller, Language } from '@linli/access';
import type { Application } from '@linli/application';
import { language as languageWord, sheetFormat } from '@linli/contracts';
import { languageOf } from '@linli/wording';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api.js';
import { callerOfRequest } from '../plugins/authentication.js';
import type { AddRoute } from './add-command.js';
import { answers } from './answers.js';
import { attachment } from './attachment.js';

/** What an application hands out as a table. */
type Sheet = Awaited<ReturnType<Application['figureSheet']>>;

/** One table to take away as an HTTP route. */
export interface SheetRoute<Params extends z.ZodType, Shape extends z.core.$ZodLooseShape> {
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Shape;
  readonly make: (
    application: Application,
    caller: Caller,
    path: z.output<Params>,
    query: z.output<z.ZodObject<Shape>> & { readonly format: z.output<typeof sheetFormat> },
    language: Language,
  ) => Promise<Sheet>;
}

const file = z.string().meta({ format: 'binary' });

/** Parses, has the table made, sends the file: `?format=xlsx` or `csv`, labels in `?language=` or as the browser prefers. */
export function addSheet<Params extends z.ZodType, Shape extends z.core.$ZodLooseShape>(
  route: SheetRoute<Params, Shape>,
): AddRoute {
  const { url, tag, summary, params, make } = route;
  const querystring = z.strictObject({
    ...route.query,
    format: sheetFormat,
    language: languageWord.exactOptional(),
  });
  return (api: Api, application: Application) => {
    const schema: FastifySchema = {
      tags: [tag],
      summary,
      params,
      querystring,
      response: answers({
        200: {
          description: 'The table',
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: file },
            'text/csv': { schema: file },
          },
        },
      }),
    };
    api.route({
      method: 'GET',
      url,
      schema,
      handler: async (request, reply) => {
        const { language, ...query } = request.query as z.output<z.ZodObject<Shape>> & {
          readonly format: z.output<typeof sheetFormat>;
          readonly language?: Language;
        };
        const labels = language ?? languageOf(request.headers['accept-language']);
        const path = request.params as z.output<Params>;
        const sheet = await make(
          application,
          callerOfRequest(request),
          path,
          query as unknown as Parameters<typeof make>[3],
          labels,
        );
        reply
          .header('cache-control', 'no-store')
          .header('content-language', labels)
          .header('content-disposition', attachment(sheet.fileName))
          .type(sheet.mediaType);
        return await reply.send(Buffer.from(sheet.bytes));
      },
    });
  };
}
