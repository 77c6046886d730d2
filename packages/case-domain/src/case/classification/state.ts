import type { Evolvers } from '../evolvers.js';
import type { classificationEvents } from './events.js';

export const classificationEvolvers: Evolvers<typeof classificationEvents> = {
  CaseClassified: (file) => file,
  RiskSet: (file) => file,
  ConfidentialityChanged: (file) => file,
  FieldCorrected: (file) => file,
};
