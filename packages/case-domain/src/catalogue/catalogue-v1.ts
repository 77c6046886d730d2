import type { Catalogue } from './catalogue.js';
import { typesV1 } from './types-v1.js';

const byCode = new Map(typesV1.map((type) => [type.code, type]));

/** The catalogue in force. Later versions are added beside it; a case keeps the version it was opened under. */
export const catalogueV1: Catalogue = {
  type: (code, version = 1) => (version === 1 ? byCode.get(code) : undefined),
  all: () => typesV1,
};
