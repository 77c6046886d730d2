import { parseWire } from '@linli/contracts';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { ApiProblem } from '../problems/problem-error.js';

/** Requests are checked and answers are cut to their schemas; a refused request names every field at once. */
export function zodValidation(app: FastifyInstance): void {
  app.setValidatorCompiler<z.core.$ZodType>(({ schema }) => (data) => {
    const parsed = parseWire(schema, data);
    return 'value' in parsed
      ? parsed
      : { error: new ApiProblem('VALIDATION_FAILED', { refused: parsed.refused }) };
  });
  app.setSerializerCompiler(serializerCompiler);
}
