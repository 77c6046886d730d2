import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { CONFIDENTIALITIES, DUE_CLASSES, due, id, RISKS, typeCode } from '../../vocabulary.js';

/** What a case is held to be: its type, its risk, who may know of it, and what was written down wrongly. */
export const classificationEvents = {
  /** 定类. The due date is computed anew from the original acceptance; both are kept, and it never gets longer. */
  CaseClassified: event(
    z.object({
      typeCode,
      typeVersion: z.int().min(1),
      was: typeCode,
      reason: personalText(500).optional(),
      /** Of an accepted case only: the time-limit class from now on. */
      class: z.enum(DUE_CLASSES).optional(),
      /** The due date from now on, where it got earlier. */
      due: due.optional(),
      /** The new type would give more time. The due date stays: only an extension moves it. */
      dueStays: z.literal(true).optional(),
    }),
  ),
  RiskSet: event(z.object({ risk: z.enum(RISKS), was: z.enum(RISKS), reason: personalText(500).optional() })),
  ConfidentialityChanged: event(
    z.object({
      confidentiality: z.enum(CONFIDENTIALITIES),
      was: z.enum(CONFIDENTIALITIES),
      reason: personalText(500).optional(),
      /** The type the case was given asks for it; nobody had to give another reason. */
      becauseOfType: typeCode.optional(),
      /** A minor was hurt. */
      becauseOfMinor: z.literal(true).optional(),
    }),
  ),
  /** 更正: the event stays as it was written; this says what it should have said. */
  FieldCorrected: event(
    z.object({
      correctionId: id,
      /** Revision of the corrected event in this stream. */
      target: z.int().min(0),
      targetType: z.string().max(60),
      /** Path in the event's data: `note`, `items.0.text`. */
      field: z.string().min(1).max(80),
      /** Whose particular it is: the correction is sealed, and erased, with that person. */
      personRef: id.optional(),
      /** As it read until now: the very box of that entry, never opened for it. */
      old: personalText(8000).optional(),
      new: personalText(8000),
      reason: personalText(500),
    }),
  ),
};
