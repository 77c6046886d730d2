import type { Application } from '@linli/application';
import { casePhotoPath, photoPath } from '@linli/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';

const picture = z.string().meta({ format: 'binary' });
const schema = {
  tags: ['photos'],
  response: answers({ 200: { description: 'The picture', content: { 'image/jpeg': { schema: picture } } } }),
};

/** Photos, for whoever may read the report. */
export function showPhotoRoutes(api: Api, application: Application): void {
  api.route({
    method: 'GET',
    url: '/reports/:reportId/photos/:hash',
    schema: { ...schema, summary: 'A photo of a report 诉求照片', params: photoPath },
    exposeHeadRoute: false,
    handler: async (request, reply) =>
      await sendPicture(reply, await application.photoOfReport(callerOfRequest(request), request.params)),
  });
  api.route({
    method: 'GET',
    url: '/cases/:caseId/photos/:reportId/:hash',
    schema: { ...schema, summary: 'A photo of a report of a case 案件照片', params: casePhotoPath },
    handler: async (request, reply) =>
      await sendPicture(reply, await application.photoOfCase(callerOfRequest(request), request.params)),
  });
}

/** It never changes, but whoever may see it today may not tomorrow, and an erased one is gone: no cache keeps it. */
async function sendPicture(reply: FastifyReply, bytes: Uint8Array): Promise<FastifyReply> {
  return await reply.header('cache-control', 'no-store').type('image/jpeg').send(Buffer.from(bytes));
}
