import type { Application } from '@linli/application';
import { exportCase, exportPath } from '@linli/contracts';
import { languageOf } from '@linli/wording';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';
import { attachment } from '../attachment.js';

const zip = z.string().meta({ format: 'binary' });

/** 导出案卷. A PUT, because it leaves something behind: that the case was taken away, by whom and what for. */
export function exportCaseRoute(api: Api, application: Application): void {
  const schema: FastifySchema = {
    tags: ['cases'],
    summary: 'Export a case as a file 导出案卷',
    params: exportPath,
    body: exportCase,
    response: answers({
      200: { description: 'The file', content: { 'application/zip': { schema: zip } } },
    }),
  };
  api.route({
    method: 'PUT',
    url: '/cases/:caseId/exports/:exportId',
    schema,
    handler: async (request, reply) => {
      const path = request.params as z.output<typeof exportPath>;
      const { language, ...wish } = request.body as z.output<typeof exportCase>;
      const file = await application.exportCase(
        callerOfRequest(request),
        { ...path, ...wish },
        language ?? languageOf(request.headers['accept-language']),
        { correlationId: request.id },
      );
      reply
        .header('cache-control', 'no-store')
        .header('content-disposition', attachment(file.fileName))
        .type('application/zip');
      return await reply.send(Buffer.from(file.zip));
    },
  });
}
