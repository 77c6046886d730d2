import { z } from 'zod';
import { caseEvents } from '../../events.js';

/**
 * What the parties or a court put their name to is corrected by another agreement or decision, and a correction by
 * correcting the entry anew.
 */
const SIGNED: readonly string[] = ['AgreementReached', 'AgreementSigned', 'FieldCorrected'];
/** Who received a document signed for it. */
const SIGNATURES: readonly string[] = ['receivedBy'];

/**
 * The schema of a text people wrote at a path of an event; undefined for anything else. Times, actors, ids, hashes and
 * every code the rules rest upon are no such texts: those change by the command that decides them.
 */
export function correctableText(type: string, path: string): z.ZodType | undefined {
  const definition = Object.hasOwn(caseEvents, type)
    ? caseEvents[type as keyof typeof caseEvents]
    : undefined;
  const steps = path.split('.');
  if (!definition || SIGNED.includes(type) || SIGNATURES.includes(steps.at(-1) ?? '')) return undefined;
  const pattern = steps.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
  if (!definition.personal.includes(pattern)) return undefined;
  return steps.reduce<z.ZodType | undefined>(part, definition.schema);
}

function part(schema: z.ZodType | undefined, step: string): z.ZodType | undefined {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray) return withoutOptional(inner.element as z.ZodType);
  return inner instanceof z.ZodObject
    ? withoutOptional(inner.shape[step] as z.ZodType | undefined)
    : undefined;
}

function withoutOptional(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}
