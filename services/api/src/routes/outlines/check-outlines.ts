import type { Application } from '@linli/application';
import { checkOutlines, outlineCheck, outlineImportPath } from '@linli/contracts';
import { languageOf } from '@linli/wording';
import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { sayFinding } from '../../problems/say-finding.js';
import { answers } from '../answers.js';
import { LARGEST_OUTLINES } from './largest-outlines.js';

/** 检查网格边界文件. A PUT beside the import it prepares: it asks, and changes nothing. */
export function checkOutlinesRoute(api: Api, application: Application): void {
  const schema: FastifySchema = {
    tags: ['organisation'],
    summary: 'Check a file of outlines 检查网格边界文件',
    params: outlineImportPath,
    body: checkOutlines,
    response: answers({ 200: outlineCheck }),
  };
  api.route({
    method: 'PUT',
    url: '/grid-outline-imports/:importId/check',
    schema,
    bodyLimit: LARGEST_OUTLINES,
    handler: async (request, reply) => {
      const caller = callerOfRequest(request);
      const language = languageOf(request.headers['accept-language'], caller.language);
      const file = request.body as z.output<typeof checkOutlines>;
      const { outlines, findings } = await application.checkOutlineFile(caller, file);
      return await reply.send({ outlines, findings: findings.map((one) => sayFinding(language, one)) });
    },
  });
}
