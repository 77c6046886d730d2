import { z } from 'zod';
import { line, prose } from './text.js';
import { areaCode, day, hash, id, instant, unitCode } from './words.js';

/** When it happened, if not just now. More than 24 hours ago needs `lateReason` and is marked 补录. */
export const whenItHappened = {
  occurredAt: instant.exactOptional(),
  lateReason: prose(300).exactOptional(),
} as const;

/** A request body: the fields of one command and when it happened. Unknown fields are refused and named. */
export function commandBody<Shape extends z.core.$ZodShape>(name: string, shape: Shape) {
  return z.strictObject({ ...shape, ...whenItHappened }).meta({ id: name });
}

/** A person as the one who writes it down names them. `personRef` is the same for the same person. */
export const personGiven = z
  .strictObject({
    personRef: id,
    name: line(60).exactOptional(),
    phone: line(30).exactOptional(),
    idNumber: line(30).exactOptional(),
    address: line(200).exactOptional(),
  })
  .meta({ id: 'PersonGiven' });

/** Where it is: a grid or community code, the building in clear, and below it what only some may read. */
export const placeGiven = z
  .strictObject({ areaCode, building: line(40).exactOptional(), address: line(200).exactOptional() })
  .meta({ id: 'PlaceGiven' });

/** Something that proves. */
export const evidenceGiven = z
  .strictObject({
    evidenceId: id,
    kind: z.enum(['photo', 'document', 'recording', 'note', 'police_number', 'authority_reply']),
    hash: hash.exactOptional(),
    note: prose(1000).exactOptional(),
  })
  .meta({ id: 'EvidenceGiven' });

/** A law or policy by title and the date of its version. */
export const legalBasisGiven = z
  .strictObject({ title: line(120), version: day, article: line(40).exactOptional() })
  .meta({ id: 'LegalBasisGiven' });

/** Who is to do the work until when, and why a community if the matter is not on its duty list. */
export const dispatchOrder = {
  leadUnit: unitCode,
  supportingUnits: z.array(unitCode).max(10).default([]),
  taskDueAt: instant,
  despiteDuties: prose(500).exactOptional(),
} as const;

export const photoHashes = z.array(hash).max(20);
