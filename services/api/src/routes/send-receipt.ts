import type { Receipt } from '@linli/application';
import type { FastifyReply } from 'fastify';

/** Header with the position of the log a command led to; queries take it as `at-least`. */
const POSITION_HEADER = 'linli-position';

/** Answers a command: the new revision as ETag, its position in a header, both in the body as well. */
export async function sendReceipt(reply: FastifyReply, receipt: Receipt): Promise<FastifyReply> {
  const position = String(receipt.position);
  reply.header('etag', `"${receipt.revision}"`).header(POSITION_HEADER, position);
  return await reply.send({ ...receipt, position });
}
