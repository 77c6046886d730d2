import type { Application } from '@linli/application';
import { photoPath } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';

/** Name and meaning as in the IETF's resumable uploads (draft-ietf-httpbis-resumable-upload). */
const wholeNumber = z.coerce.number().int().min(0);
const headers = z.looseObject({ 'upload-offset': wholeNumber, 'upload-length': wholeNumber.min(1) });
const URL = '/reports/:reportId/photos/:hash';
const TAGS = ['photos'];
/** The headers say how far it has come. */
const nothing = { 204: z.null() };

/** The parts of a photo, one after the other: text first, photos afterwards, each alone. */
export function receivePhotoRoutes(api: Api, application: Application): void {
  api.route({
    method: 'HEAD',
    url: URL,
    schema: {
      tags: TAGS,
      summary: 'How far a photo has come 照片上传进度',
      params: photoPath,
      response: answers(nothing),
    },
    handler: async (request, reply) => {
      const { offset, complete } = await application.photoProgress(callerOfRequest(request), request.params);
      return await reply.code(204).headers(progress(offset, complete)).send(null);
    },
  });
  api.route({
    method: 'PATCH',
    url: URL,
    schema: {
      tags: TAGS,
      summary: 'Send a part of a photo 上传照片',
      description:
        'The body is the bytes from Upload-Offset on, at most one megabyte. Upload-Length is the size of the whole.',
      params: photoPath,
      headers,
      response: answers(nothing),
    },
    handler: async (request, reply) => {
      const params = request.params;
      const { 'upload-offset': offset, 'upload-length': length } = request.headers as unknown as z.output<
        typeof headers
      >;
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const done = await application.receivePhoto(
        callerOfRequest(request),
        params,
        { offset, length, bytes },
        { key: `photo/${params.reportId}/${params.hash}`, correlationId: request.id },
      );
      return await reply.code(204).headers(progress(done.offset, done.complete)).send(null);
    },
  });
}

function progress(offset: number, complete: boolean): Record<string, string> {
  return {
    'upload-offset': String(offset),
    'upload-complete': complete ? '?1' : '?0',
    'cache-control': 'no-store',
  };
}
