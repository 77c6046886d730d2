import type { Evolvers } from '../evolvers.js';
import type { classificationEvents } from './events.js';

/** Ids of the corrections so far. What they say is in the stream; no rule asks for it. */
export type CorrectionState = readonly string[];

export const classificationEvolvers: Evolvers<typeof classificationEvents> = {
  CaseClassified: ({ acceptance, ...file }, { data }) => ({
    ...file,
    typeCode: data.typeCode,
    typeVersion: data.typeVersion,
    ...(acceptance && { acceptance: { ...acceptance, class: data.class ?? acceptance.class } }),
    ...(data.due && { due: data.due }),
  }),
  RiskSet: (file, { data: { risk } }) => ({ ...file, risk }),
  ConfidentialityChanged: (file, { data: { confidentiality } }) => ({ ...file, confidentiality }),
  FieldCorrected: (file, { data }) => ({ ...file, corrections: [...file.corrections, data.correctionId] }),
};
